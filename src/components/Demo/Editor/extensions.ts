import {autocompletion} from '@codemirror/autocomplete';
import {syntaxHighlighting} from '@codemirror/language';
import {Prec, type Extension} from '@codemirror/state';
import {EditorView, keymap} from '@codemirror/view';
import {codeHighlighter} from '../../../../model/highlight';
import {foldLabel} from '../foldLabel';
import type {FoldName} from '../folds';
import {barMargin} from './barMargin';
import {folds} from './folding';
import {hearing} from './hearing';
import {completeFromLab, labHover} from './lab-help';
import {marks} from './marks';
import {revealing} from './revealing';
import {stepLinks} from './stepLinks';
import {editorTheme} from './theme';

interface Wishes {
  label: string;
  /** Step → its number on the page. */
  steps: Record<string, string>;
  /** What is not folded at first. */
  openFolds: FoldName[];
  run: () => void;
  /** Hears the whole text after each change by the reader. */
  edit: (code: string) => void;
}

/** All that our editor has beyond Sandpack's. Make it once: Sandpack appends every new list. */
export function makeExtensions({label, steps, openFolds, run, edit}: Wishes): Extension[] {
  return [
    // Sandpack's own keys come first otherwise, and Enter is one of them.
    Prec.highest(keymap.of([{key: 'Mod-Enter', run: () => (run(), true)}])),
    syntaxHighlighting(codeHighlighter),
    EditorView.contentAttributes.of({'aria-label': label, spellcheck: 'false', translate: 'no'}),
    hearing(edit),
    marks(),
    barMargin,
    folds(openFolds, foldLabel),
    revealing,
    stepLinks(steps),
    autocompletion({
      override: [completeFromLab],
      icons: false,
      // Enter is a new line until an arrow key has chosen; what does not begin as typed is not meant.
      selectOnOpen: false,
      filterStrict: true,
    }),
    labHover,
    editorTheme,
  ];
}
