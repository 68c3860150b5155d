import {EditorView} from '@codemirror/view';

/**
 * What the demo's bar covers of the code while the demo is scrolled below it: no line is brought there. Only
 * what it covers now, since the list of completions is hidden wherever a margin lies, and two lines are all margin.
 */
export const barMargin = EditorView.scrollMargins.of((view) => {
  const bar = view.dom.closest('[data-demo]')?.querySelector('[data-demo-bar]');
  if (!bar) return null;
  const covered = bar.getBoundingClientRect().bottom - view.scrollDOM.getBoundingClientRect().top;
  return {top: Math.max(0, covered)};
});
