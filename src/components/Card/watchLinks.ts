/** Where the pointer was, in the window; undefined when the keyboard led here. */
export interface Point {
  x: number;
  y: number;
}

interface Watcher {
  /** Whether this element is a link that may have a card. */
  select: (target: Element) => HTMLElement | null;
  show: (anchor: HTMLElement, point?: Point) => void;
  hide: () => void;
}

/** A pointer that only passes over a link asks for nothing; one that leaves may be on its way to the card. */
const intentMs = 250;
const leaveMs = 200;

/** Listens to the whole page for links that the reader rests on, with pointer or focus. */
export function watchLinks(page: Document, {select, show, hide}: Watcher): () => void {
  let current: HTMLElement | undefined;
  /** Where Esc closed a card that the pointer still rests on. */
  let dismissed: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (run: () => void, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const away = () => {
    clearTimeout(timer);
    current = undefined;
    hide();
  };
  const find = ({target}: Event) => (target instanceof Element ? select(target) : null);
  const isCard = ({target}: Event) =>
    target instanceof Element && target.closest('[data-card]') !== null;

  function onOver(event: PointerEvent) {
    if (event.pointerType === 'touch') return;
    if (isCard(event)) return clearTimeout(timer);
    const anchor = find(event);
    if (!anchor) {
      dismissed = undefined;
      if (current) later(away, leaveMs);
      return;
    }
    if (anchor === current) return clearTimeout(timer);
    if (anchor === dismissed) return;
    dismissed = undefined;
    const point = {x: event.clientX, y: event.clientY};
    later(() => {
      current = anchor;
      show(anchor, point);
    }, intentMs);
  }
  function onFocus(event: FocusEvent) {
    const anchor = find(event);
    // A link that was pressed has the focus, too, but its reader is on the way.
    if (!anchor?.matches(':focus-visible') || anchor === current) return;
    later(() => {
      current = anchor;
      show(anchor);
    }, intentMs);
  }
  function onBlur(event: FocusEvent) {
    if (find(event)) away();
  }
  function onOut({relatedTarget, pointerType}: PointerEvent) {
    if (pointerType !== 'touch' && relatedTarget === null && current) later(away, leaveMs);
    else if (!current) clearTimeout(timer);
  }
  function onKey(event: KeyboardEvent) {
    // Who types or goes on asks for no card; one that is there goes with the focus.
    if (!current) return clearTimeout(timer);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    dismissed = current;
    away();
  }

  const listeners: [string, (event: never) => void][] = [
    ['pointerover', onOver],
    ['pointerout', onOut],
    ['focusin', onFocus],
    ['focusout', onBlur],
    ['keydown', onKey],
    ['pointerdown', (event: PointerEvent) => !isCard(event) && away()],
  ];
  for (const [type, listen] of listeners) {
    page.addEventListener(type, listen as (event: Event) => void, {capture: true});
  }
  return () => {
    clearTimeout(timer);
    for (const [type, listen] of listeners) {
      page.removeEventListener(type, listen as (event: Event) => void, {capture: true});
    }
  };
}
