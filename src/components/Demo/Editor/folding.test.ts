import {EditorState, type TransactionSpec} from '@codemirror/state';
import {expect, test} from 'vitest';
import {pictureMarker} from '../../../../model/demo-parts';
import type {FoldName} from '../folds';
import {folds, newText, openFolds, openLine} from './folding';
import {markError} from './marks';

const doc = `// A claim.
import {
  check,
} from 'lab';

const a = 1;

${pictureMarker}
check('one', a === 1);`;

const start = (isOpen: FoldName[] = []) =>
  EditorState.create({doc, extensions: folds(isOpen, String)});
const after = (state: EditorState, ...specs: TransactionSpec[]) =>
  specs.reduce((now, spec) => now.update(spec).state, state);

/** Writes a letter where a text stands, the caret behind it. */
function write(state: EditorState, before: string): TransactionSpec {
  const at = state.doc.toString().indexOf(before);
  return {changes: {from: at, insert: 'x'}, selection: {anchor: at + 1}};
}

test('imports and picture are folded, unless they were opened before', () => {
  expect(openFolds(start())).toEqual([]);
  expect(openFolds(start(['picture']))).toEqual(['picture']);
});

test('writing in the lesson opens nothing', () => {
  expect(openFolds(after(start(), write(start(), 'const')))).toEqual([]);
});

test('a name that completion imports leaves the list folded', () => {
  const at = doc.indexOf('check');
  expect(openFolds(after(start(), {changes: {from: at, insert: 'knob, '}}))).toEqual([]);
});

test('a fold opens when the caret comes into it or it is written in', () => {
  expect(openFolds(after(start(), {selection: {anchor: doc.length - 3}}))).toEqual(['picture']);
  const end = {changes: {from: doc.length, insert: ' '}, selection: {anchor: doc.length + 1}};
  expect(openFolds(after(start(), end))).toEqual(['picture']);
});

test('an error opens the fold it is in, and so does a step that leads there', () => {
  const error = markError.of({line: 9, message: 'no'});
  expect(openFolds(after(start(), {effects: error}))).toEqual(['picture']);
  expect(openFolds(after(start(), {effects: markError.of(undefined)}))).toEqual([]);
  expect(openFolds(after(start(), {effects: openLine.of(3)}))).toEqual(['imports']);
  expect(openFolds(after(start(), {effects: openLine.of(6)}))).toEqual([]);
});

test('what becomes long while it is written is not folded under the caret', () => {
  const one = EditorState.create({
    doc: `import {a} from 'lab';\na();`,
    extensions: folds([], String),
  });
  const longer = {changes: {from: 10, insert: ',\nb'}, selection: {anchor: 12}};
  expect(openFolds(after(one, longer))).toEqual(['imports']);
});

test('a marker that is taken out and put back does not fold what follows it', () => {
  const at = doc.indexOf(pictureMarker);
  const gone = {changes: {from: at, to: at + 1}, selection: {anchor: at}};
  const back = {changes: {from: at, insert: '/'}, selection: {anchor: at + 1}};
  expect(openFolds(after(start(), {selection: {anchor: at + 1}}, gone, back))).toEqual(['picture']);
});

test('the original comes back as it was folded', () => {
  const reset = (insert: string) => ({
    changes: {from: 0, to: doc.length, insert},
    effects: newText.of(null),
  });
  expect(openFolds(after(start(), reset(`${doc}\n`)))).toEqual([]);
  expect(openFolds(after(start(['picture']), reset(`${doc}\n`)))).toEqual(['picture']);
});
