import {javascript} from '@codemirror/lang-javascript';
import {ensureSyntaxTree} from '@codemirror/language';
import {EditorState} from '@codemirror/state';
import {expect, test} from 'vitest';
import type {LabExport} from '../../../../model/lab';
import {importChange, importsOf} from './imports';
import {completionsAt} from './lab-help';
import {wordAt} from './lab-words';

const entry = (name: string, module = 'lab', fields: string[] = []): LabExport => ({
  name,
  module,
  group: '',
  kind: 'function',
  signatures: [],
  doc: '',
  fields: fields.map((field) => ({name: field, type: 'string', optional: true, doc: ''})),
});
const lab = [entry('plot', 'lab', ['title', 'lines']), entry('print'), entry('svd', 'lab/linalg')];

/** A demo with the cursor at `▮`. */
function at(text: string) {
  const pos = text.indexOf('▮');
  const state = EditorState.create({
    doc: text.replace('▮', ''),
    extensions: javascript({typescript: true}),
  });
  // However busy the machine is.
  ensureSyntaxTree(state, state.doc.length, 60_000);
  return {state, pos};
}

function labels(text: string) {
  const {state, pos} = at(text);
  const from = pos - (/\w*$/.exec(state.sliceDoc(0, pos))?.[0].length ?? 0);
  return completionsAt({state, pos}, lab, from).options.map(({label}) => label);
}

test('names of lab complete anywhere, fields inside what is passed to them', () => {
  expect(labels("import {plot} from 'lab';\npl▮")).toEqual(['plot', 'print', 'svd']);
  expect(labels("import {plot} from 'lab';\nplot({▮})")).toEqual(['title', 'lines']);
  expect(labels("import {plot} from 'lab';\nplot({title: 'a', li▮})")).toEqual(['title', 'lines']);
  expect(labels("import {plot} from 'lab';\nplot({title: pr▮})")).toEqual(['plot', 'print', 'svd']);
});

test('names of the code come first, the word being typed is not one of them', () => {
  const text = "import {print} from 'lab';\nconst prime = 1;\nfunction prior(probe) {}\npr▮";
  const {state, pos} = at(text);
  const {options} = completionsAt({state, pos}, lab, pos - 2);
  const ordered = [...options].sort((a, b) => (b.boost ?? 0) - (a.boost ?? 0));
  expect(ordered.map(({label}) => label)).toEqual([
    'prime',
    'prior',
    'probe',
    'print',
    'plot',
    'svd',
  ]);
  expect(labels('const plot = 1;\nconst pl▮')).toEqual(['plot', 'print', 'svd']);
  expect(labels('let pl▮')).toEqual(['plot', 'print', 'svd']);
});

test('a function of the demo’s own is not taken for lab’s', () => {
  const {state, pos} = at('function plot() {}\npl▮ot({});');
  expect(wordAt(state, lab, pos)).toBeUndefined();
});

test('a name and a field are found under the pointer', () => {
  const name = at("import {plot} from 'lab';\npl▮ot({title: ''});");
  expect(wordAt(name.state, lab, name.pos)).toMatchObject({kind: 'export', entry: {name: 'plot'}});
  const field = at("import {plot} from 'lab';\nplot({ti▮tle: ''});");
  expect(wordAt(field.state, lab, field.pos)).toMatchObject({
    kind: 'field',
    field: {name: 'title'},
  });
});

test.each([
  ["import {plot} from 'lab';\nx", 'print', 'lab', "import {plot, print} from 'lab';\nx"],
  ["import {\n  plot,\n} from 'lab';", 'print', 'lab', "import {\n  plot, print,\n} from 'lab';"],
  ["import {print} from 'lab';", 'print', 'lab', "import {print} from 'lab';"],
  ['// claim\nx', 'svd', 'lab/linalg', "// claim\nimport {svd} from 'lab/linalg';\nx"],
])('importing into %j', (before, name, module, after) => {
  const state = EditorState.create({doc: before});
  const changes = importChange(state.doc, name, module);
  expect(state.update({changes}).newDoc.toString()).toBe(after);
});

test('imports under another name count by the name in lab', () => {
  const {doc} = EditorState.create({doc: "import {plot as draw, print} from 'lab';"});
  expect(importsOf(doc)[0].names).toEqual(['plot', 'print']);
});
