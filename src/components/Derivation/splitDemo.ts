import {Children, isValidElement, type ElementType, type ReactNode} from 'react';

/** Takes the last child of that type out of the others. */
export function splitDemo(children: ReactNode, type: ElementType) {
  const all = Children.toArray(children);
  const at = all.findLastIndex((child) => isValidElement(child) && child.type === type);
  return {
    steps: all.filter((_, i) => i !== at),
    demo: at < 0 ? undefined : all[at],
  };
}
