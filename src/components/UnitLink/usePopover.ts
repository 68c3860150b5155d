import {useEffect, useEffectEvent, type RefObject} from 'react';
import {placeBeside, type Box} from '@site/src/links/placeBeside';

type BoxOf = (anchor: HTMLElement) => Box;

/** Shows an element in the top layer and keeps it beside its anchor; the returned function lets go. */
function showBeside(element: HTMLElement, anchor: HTMLElement, boxOf: BoxOf): () => void {
  function place() {
    const {width, height} = element.getBoundingClientRect();
    const {clientWidth} = document.documentElement;
    const window = {width: clientWidth, height: innerHeight};
    const {left, top} = placeBeside(boxOf(anchor), {width, height}, window);
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  }
  // The source keeps a popover open that the anchor stands in.
  element.showPopover({source: anchor});
  place();
  window.addEventListener('scroll', place, {capture: true, passive: true});
  window.addEventListener('resize', place);
  return () => {
    window.removeEventListener('scroll', place, {capture: true});
    window.removeEventListener('resize', place);
  };
}

/** Shows a popover beside its anchor for as long as it is there. */
export function usePopover(
  popover: RefObject<HTMLElement | null>,
  anchor: HTMLElement,
  boxOf: BoxOf = (element) => element.getBoundingClientRect(),
) {
  const box = useEffectEvent(boxOf);
  useEffect(
    function keepBeside() {
      if (popover.current) return showBeside(popover.current, anchor, (element) => box(element));
    },
    [anchor, popover],
  );
}
