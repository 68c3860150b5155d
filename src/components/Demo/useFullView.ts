import {useEffect, useState, type RefObject} from 'react';
import {isOfInputMethod} from '@site/src/inputMethod';

/**
 * Shows an element over the whole window. It becomes a popover for that time: the browser's top
 * layer is the one place that containers and sticky columns do not clip, and unlike the fullscreen
 * API it exists on phones and leaves Esc to the editor.
 */
export function useFullView(element: RefObject<HTMLElement | null>) {
  const [isFull, setFull] = useState(false);
  useEffect(
    function showOverPage() {
      const target = element.current;
      if (!isFull || !target || !('showPopover' in target)) return;
      // In the editor Esc is taken: it leads out of the text first.
      const closeOnEscape = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isOfInputMethod(event)) return;
        setFull(false);
      };
      const closeOnLeaving = ({relatedTarget}: FocusEvent) => {
        if (relatedTarget instanceof Node && !target.contains(relatedTarget)) setFull(false);
      };
      const place = target.parentElement;
      place?.style.setProperty('min-block-size', `${target.offsetHeight}px`);
      target.setAttribute('popover', 'manual');
      target.showPopover();
      target.addEventListener('keydown', closeOnEscape);
      target.addEventListener('focusout', closeOnLeaving);
      return () => {
        target.removeEventListener('keydown', closeOnEscape);
        target.removeEventListener('focusout', closeOnLeaving);
        target.hidePopover();
        target.removeAttribute('popover');
        place?.style.removeProperty('min-block-size');
      };
    },
    [element, isFull],
  );
  return {isFull, toggle: () => setFull(!isFull)};
}
