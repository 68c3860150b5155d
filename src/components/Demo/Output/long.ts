import type {Shown} from '../merge';

/** From so many items on, an output is a box of its own height, which scrolls. */
export const mostItems = 120;

/** Whether the output is so long that it would push everything else away. */
export function isLong(shown: Shown[]): boolean {
  return shown.length > mostItems;
}
