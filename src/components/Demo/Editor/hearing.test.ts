// @vitest-environment jsdom
import {EditorView} from '@codemirror/view';
import {expect, test} from 'vitest';
import {newText} from './folding';
import {hearing} from './hearing';

function open(doc: string) {
  const heard: string[] = [];
  const view = new EditorView({doc, extensions: hearing((code) => heard.push(code))});
  return {view, heard};
}

test('what the reader writes is told, the whole text of it', () => {
  const {view, heard} = open('a');
  view.dispatch({changes: {from: 1, insert: 'b'}});
  view.dispatch({changes: {from: 2, insert: 'c'}});
  expect(heard).toEqual(['ab', 'abc']);
});

test('neither the text to begin with nor one that the page brings is an edit', () => {
  const {view, heard} = open('own');
  view.dispatch({selection: {anchor: 1}});
  view.dispatch({changes: {from: 0, to: 3, insert: 'linked'}, effects: newText.of(null)});
  expect(view.state.doc.toString()).toBe('linked');
  expect(heard).toEqual([]);
});
