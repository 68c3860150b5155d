import {useRef, useState, type KeyboardEvent, type PointerEvent} from 'react';
import {dropPlace, shiftOf, type Dragged} from '@site/src/study/reorder';

/** So near to the edge of the window a dragged row scrolls it. */
const edge = 72;

/**
 * Moves the rows of a list by a handle: dragged by any pointer, or with the arrow keys. While a row
 * is dragged the others make room; the list itself changes when it is let go. Esc puts it back.
 */
export function useReorder(keys: string[], onMove: (key: string, to: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<Dragged>();
  const frame = useRef(0);

  function cancel() {
    cancelAnimationFrame(frame.current);
    setDragged(undefined);
  }

  function drop({clientY}: PointerEvent<HTMLElement>) {
    cancel();
    if (!dragged) return;
    const to = dropPlace({...dragged, by: clientY + scrollY - dragged.start});
    if (to !== dragged.from) onMove(dragged.key, to);
  }

  function start(key: string, event: PointerEvent<HTMLElement>) {
    if (event.button !== 0 || !list.current) return;
    event.preventDefault();
    event.currentTarget.focus({preventScroll: true});
    event.currentTarget.setPointerCapture(event.pointerId);
    const boxes = [...list.current.children].map((row) => row.getBoundingClientRect());
    const tops = boxes.map(({top}) => top + scrollY);
    const heights = boxes.map(({height}) => height);
    setDragged({
      key,
      from: keys.indexOf(key),
      start: event.clientY + scrollY,
      by: 0,
      tops,
      heights,
    });
  }

  function follow({clientY}: PointerEvent<HTMLElement>) {
    if (!dragged) return;
    cancelAnimationFrame(frame.current);
    (function step() {
      const over = clientY < edge ? clientY - edge : Math.max(0, clientY - innerHeight + edge);
      if (over) window.scrollBy({top: over / 6, behavior: 'instant'});
      setDragged((now) => now && {...now, by: clientY + scrollY - now.start});
      if (over) frame.current = requestAnimationFrame(step);
    })();
  }

  /** What the handle of a row listens to. */
  const handle = (key: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => start(key, event),
    onPointerMove: follow,
    onPointerUp: drop,
    onPointerCancel: cancel,
    onLostPointerCapture: cancel,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape' && dragged) return cancel();
      const at = keys.indexOf(key);
      const to = {ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: keys.length - 1}[event.key];
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      if (to >= 0 && to < keys.length && to !== at) onMove(key, to);
    },
  });

  /** How a row is drawn while one of them is dragged. */
  const row = (index: number) => ({
    'data-dragged': dragged?.from === index ? '' : undefined,
    style: dragged && {translate: `0 ${shiftOf(dragged, index)}px`},
  });

  return {list, handle, row, isDragging: dragged !== undefined};
}
