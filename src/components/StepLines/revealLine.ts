/** Asks the editor of a demo for the place of a line; it answers in the event. */
export const revealEvent = 'reveal-line';

/** From the top of the window. */
interface Place {
  top: number;
  bottom: number;
}

export type RevealEvent = CustomEvent<{line: number; opens: boolean; place?: Place}>;

function codeOf(demo: string): HTMLElement | null | undefined {
  return document.getElementById(demo)?.querySelector<HTMLElement>('[data-code]');
}

/** Where a line stands in the highlighted text, or the fold that hides it. */
function placeInStill(code: HTMLElement, line: number, opens: boolean): Place | undefined {
  const holdsLine = (part: HTMLElement) =>
    Number(part.dataset.from) <= line && line <= Number(part.dataset.to);
  const parts = [...code.querySelectorAll<HTMLElement>('[data-still] [data-from]')];
  const found = parts.filter(holdsLine);
  const fold = found.find((part) => part instanceof HTMLDetailsElement);
  if (fold && opens) fold.setAttribute('open', '');
  const shown = found.findLast((part) => part.checkVisibility());
  if (!shown) return undefined;
  const {top} = shown.getBoundingClientRect();
  const height = parseFloat(getComputedStyle(shown).lineHeight);
  const before = shown === fold ? 0 : line - Number(shown.dataset.from);
  return {top: top + before * height, bottom: top + (before + 1) * height};
}

function placeInEditor(code: HTMLElement, line: number, opens: boolean): Place | undefined {
  const event: RevealEvent = new CustomEvent(revealEvent, {detail: {line, opens}});
  code.querySelector('.cm-content')?.dispatchEvent(event);
  return event.detail.place;
}

/** Scrolls the code and its demo, not the page, until the line is in view; on demand its fold opens. */
export function revealLine(demo: string, line: number, opens = false) {
  const code = codeOf(demo);
  if (!code) return;
  const find = code.dataset.live === undefined ? placeInStill : placeInEditor;
  let place = find(code, line, opens);
  const box = [...code.querySelectorAll<HTMLElement>('[data-still], .sp-cm')].find((one) =>
    one.checkVisibility({visibilityProperty: true}),
  );
  for (let scroller: Element | null | undefined = box; scroller && place;) {
    const {overflowY} = getComputedStyle(scroller);
    if (overflowY === 'auto' && scroller.scrollHeight > scroller.clientHeight) {
      const {top} = scroller.getBoundingClientRect();
      const margin = 2 * (place.bottom - place.top);
      const above = place.top - margin - top;
      const below = place.bottom + margin - (top + scroller.clientHeight);
      if (above < 0 || below > 0) {
        const moved = scroller.scrollTop;
        scroller.scrollTop += above < 0 ? above : below;
        const by = scroller.scrollTop - moved;
        place = {top: place.top - by, bottom: place.bottom - by};
      }
    }
    scroller = scroller.id === demo ? null : scroller.parentElement;
  }
}

/** Brings the code and its line into view. By keyboard the focus goes there, too. */
export function goToLine(demo: string, line: number, byKeyboard: boolean) {
  const code = codeOf(demo);
  revealLine(demo, line, true);
  // Beside its derivation the whole demo is a box that scrolls; else the code is one.
  const figure = document.getElementById(demo);
  const isBox = figure && getComputedStyle(figure).overflowY === 'auto';
  (isBox ? figure : code)?.scrollIntoView({block: 'nearest'});
  revealLine(demo, line);
  if (!byKeyboard) return;
  const stop = code?.querySelector<HTMLElement>(
    code.dataset.live === undefined ? '[data-still]' : '.sp-cm',
  );
  stop?.focus({preventScroll: true});
}
