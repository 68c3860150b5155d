import {type RefObject, useEffect, useState} from 'react';

/** From each watched element to the box it is watched for. */
const boxes = new Map<Element, Element>();
const listeners = new Map<Element, (overflows: boolean) => void>();
let observer: ResizeObserver | undefined;

/** One observer for all boxes: a page has hundreds of them, and the browser reports them together. */
function sharedObserver() {
  observer ??= new ResizeObserver((entries) => {
    const changed = new Set(entries.flatMap(({target}) => boxes.get(target) ?? []));
    const measured = [...changed].map((box) => ({box, is: box.scrollWidth > box.clientWidth}));
    for (const {box, is} of measured) listeners.get(box)?.(is);
  });
  return observer;
}

/** Whether the content of the box is wider than the box; false until the browser has measured. */
export function useOverflow(ref: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(
    function watchWidths() {
      const box = ref.current;
      if (!box) return undefined;
      // The formula as well: it grows when its fonts arrive, and the box does not.
      const watched = [box, ...box.children];
      listeners.set(box, setOverflows);
      for (const element of watched) {
        boxes.set(element, box);
        sharedObserver().observe(element);
      }
      return () => {
        listeners.delete(box);
        for (const element of watched) {
          boxes.delete(element);
          sharedObserver().unobserve(element);
        }
      };
    },
    [ref],
  );
  return overflows;
}
