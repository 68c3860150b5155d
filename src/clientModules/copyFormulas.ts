import {textWithTex} from '../links/textWithTex';

/** What is copied from a page carries the TeX of its formulas, not the letters of their picture. */
function copyTex(event: ClipboardEvent) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || event.defaultPrevented) return;
  // The editor and fields copy what is typed in them.
  if (event.target instanceof Element && event.target.closest('input, textarea, .cm-editor'))
    return;
  const range = wholeFormulas(selection.getRangeAt(0));
  const copied = range.cloneContents();
  if (!copied.querySelector('.katex')) return;
  const box = document.createElement('div');
  box.append(copied);
  event.clipboardData?.setData('text/html', box.innerHTML);
  event.clipboardData?.setData('text/plain', textWithTex(box));
  event.preventDefault();
}

/** A formula is copied whole, wherever in it the selection begins or ends. */
function wholeFormulas(selected: Range): Range {
  const range = selected.cloneRange();
  const around = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    return element?.closest('.katex-display') ?? element?.closest('.katex');
  };
  const [first, last] = [around(range.startContainer), around(range.endContainer)];
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  return range;
}

if (typeof document !== 'undefined') document.addEventListener('copy', copyTex);
