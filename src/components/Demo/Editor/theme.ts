import {EditorView} from '@codemirror/view';

/** The editor as the highlighted code before it: same place for each letter, colours from code.css. */
export const editorTheme = EditorView.theme({
  '&': {
    backgroundColor: 'transparent',
    color: 'var(--code-ink)',
    fontSize: 'inherit',
    height: 'auto',
  },
  // Sandpack's box scrolls instead: it has the keyboard's focus, and arrow keys move what is focused.
  '.cm-scroller': {fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'visible'},
  '.cm-content': {
    caretColor: 'var(--code-ink)',
    padding: 'var(--code-padding-block) var(--code-padding-inline) var(--code-padding-block) 0',
  },
  '.cm-gutters': {
    backgroundColor: 'transparent',
    border: '0',
    color: 'var(--code-comment)',
    paddingInlineStart: 'var(--code-gutter-start)',
  },
  '.cm-code-folds': {inlineSize: 'var(--code-folds)', minWidth: '0'},
  '.cm-lineNumbers .cm-gutterElement': {
    fontSize: 'var(--code-number-size)',
    inlineSize: 'var(--code-numbers)',
    minWidth: '0',
    padding: '0',
  },
  '.cm-code-folds .cm-gutterElement': {cursor: 'pointer'},
  '.cm-content .cm-line': {padding: '0'},
  '&.cm-editor.cm-focused .cm-activeLine': {backgroundColor: 'transparent', borderRadius: '0'},
  '.cm-error-line': {backgroundColor: 'var(--dld-rust-surface)'},
  '.cm-error-spot': {
    textDecoration: 'underline wavy var(--dld-rust)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
  },
  '.cm-step-line': {
    backgroundColor: 'var(--dld-tint)',
    boxShadow: 'inset 3px 0 0 var(--ifm-color-primary)',
  },
  '.cm-step-link': {cursor: 'pointer'},
  '.cm-step-link:hover': {textDecoration: 'underline'},
  '.cm-tooltip': {
    backgroundColor: 'var(--dld-surface-raised)',
    border: '1px solid var(--dld-rule-strong)',
    borderRadius: '6px',
    color: 'var(--ifm-font-color-base)',
    fontFamily: 'var(--dld-sans)',
    fontSize: '13px',
    lineHeight: '1.45',
    maxInlineSize: 'min(26rem, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--ifm-font-family-monospace)',
    maxBlockSize: '14rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {padding: '2px 8px'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--dld-tint)',
    color: 'var(--ifm-font-color-base)',
  },
  '.cm-completionDetail': {
    color: 'var(--dld-muted)',
    fontStyle: 'normal',
    marginInlineStart: '1em',
  },
  '.cm-tooltip-hover': {padding: '6px 10px'},
  '.cm-lab-note code': {
    background: 'none',
    border: '0',
    fontSize: '12px',
    padding: '0',
    whiteSpace: 'pre-wrap',
  },
  '.cm-lab-note p': {margin: '4px 0 0'},
  '.cm-completionInfo': {maxInlineSize: 'min(22rem, 80vw)', padding: '6px 10px'},
});
