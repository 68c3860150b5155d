import type {Extension} from '@codemirror/state';
import {EditorView} from '@codemirror/view';
import {newText} from './folding';

/**
 * Tells of what the reader writes, and of that alone. A text that the page puts into the editor is no edit: told
 * late, it would take the place of one that has come since, from a link for instance.
 */
export function hearing(edit: (code: string) => void): Extension {
  return EditorView.updateListener.of(({docChanged, transactions, state}) => {
    const isOfPage = transactions.some(({effects}) => effects.some((one) => one.is(newText)));
    if (docChanged && !isOfPage) edit(state.doc.toString());
  });
}
