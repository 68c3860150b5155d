/** The box that scrolls the code of a demo: that of the highlighted text or, once it is there, of the editor. */
function scroller(demo: string): HTMLElement | undefined {
  const code = document.getElementById(demo)?.querySelector('[data-code]');
  const boxes = code?.querySelectorAll<HTMLElement>('pre, .sp-cm, .cm-scroller') ?? [];
  const shown = [...boxes].filter((box) => box.checkVisibility({visibilityProperty: true}));
  return shown.find((box) => box.scrollHeight > box.clientHeight) ?? shown[0];
}

/** Scrolls the code, not the page, until the line is in view. */
export function revealLine(demo: string, line: number) {
  const box = scroller(demo);
  if (!box) return;
  const height = parseFloat(getComputedStyle(box).lineHeight);
  const top = (line - 1) * height;
  const margin = 2 * height;
  if (top < box.scrollTop + margin) box.scrollTop = top - margin;
  else if (top + margin > box.scrollTop + box.clientHeight - margin) {
    box.scrollTop = top + 2 * margin - box.clientHeight;
  }
}

/** Brings the code and its line into view. By keyboard the focus goes there, too. */
export function goToLine(demo: string, line: number, byKeyboard: boolean) {
  revealLine(demo, line);
  const box = scroller(demo);
  box?.closest('[data-code]')?.scrollIntoView({block: 'nearest'});
  if (!byKeyboard) return;
  const stop = box?.matches('pre') ? box : box?.closest<HTMLElement>('[tabindex="0"]');
  stop?.focus({preventScroll: true});
}
