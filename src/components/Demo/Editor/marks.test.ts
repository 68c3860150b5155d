import {EditorState} from '@codemirror/state';
import {EditorView} from '@codemirror/view';
import {expect, test} from 'vitest';
import {markError, markLines, marks} from './marks';

function marked(state: EditorState): {text: string; class: string}[] {
  const found: {text: string; class: string}[] = [];
  for (const source of state.facet(EditorView.decorations)) {
    if (typeof source === 'function') continue;
    source.between(0, state.doc.length, (from, to, {spec}: {spec: {class: string}}) => {
      const line = state.doc.lineAt(from);
      found.push({
        text: to > from ? state.doc.sliceString(from, to) : line.text,
        class: spec.class,
      });
    });
  }
  return found;
}

const start = EditorState.create({doc: 'let a = 1;\nlet b = oops;\n', extensions: marks()});
const error = {line: 2, column: 9, message: 'oops is not defined'};

test('an error marks its line and the word it is at', () => {
  const state = start.update({effects: markError.of(error)}).state;
  expect(marked(state)).toEqual([
    {text: 'let b = oops;', class: 'cm-error-line'},
    {text: 'oops', class: 'cm-error-spot'},
  ]);
});

test('marks move with the text as it is edited', () => {
  const state = start.update({effects: markError.of(error)}).state;
  const later = state.update({changes: {from: 0, insert: '// new\n\n'}}).state;
  expect(marked(later)[0].text).toBe('let b = oops;');
});

test('a good run takes the mark away and leaves the lines of a step', () => {
  const both = start.update({effects: [markError.of(error), markLines.of([1])]}).state;
  const later = both.update({effects: markError.of(undefined)}).state;
  expect(marked(later)).toEqual([{text: 'let a = 1;', class: 'cm-step-line'}]);
});

test('places outside the text are ignored: they belong to a text that is gone', () => {
  const far = {line: 99, column: 1, message: ''};
  const state = start.update({effects: [markError.of(far), markLines.of([0, 99])]}).state;
  expect(marked(state)).toEqual([]);
  expect(marked(start.update({effects: markError.of({...error, column: 99})}).state)).toHaveLength(
    1,
  );
});
