import {useCallback, useEffect, useState, type RefObject} from 'react';

/** How far ahead of the viewport a demo begins to get ready. */
const ahead = '600px 0px';

function whenIdle(callback: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(callback, {timeout: 1000});
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(callback, 200);
  return () => clearTimeout(timer);
}

/** Whether the reader is near: once an element comes close and the browser is idle, or `hurry` is called. */
export function useApproach(
  element: RefObject<Element | null>,
): [isNear: boolean, hurry: () => void] {
  const [isNear, setNear] = useState(false);
  const hurry = useCallback(() => setNear(true), []);
  useEffect(
    function watchApproach() {
      if (isNear || !element.current) return;
      let cancel: (() => void) | undefined;
      const observer = new IntersectionObserver(
        (entries) => {
          cancel?.();
          cancel = entries.at(-1)?.isIntersecting ? whenIdle(hurry) : undefined;
        },
        {rootMargin: ahead},
      );
      observer.observe(element.current);
      return () => {
        observer.disconnect();
        cancel?.();
      };
    },
    [element, isNear, hurry],
  );
  return [isNear, hurry];
}
