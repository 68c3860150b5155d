/** A row under way: where it and the others stood when it was taken, and how far it has come. */
export interface Dragged {
  key: string;
  /** Its place, counted from 0. */
  from: number;
  /** Where the pointer took it, and how far it has come since. */
  start: number;
  by: number;
  tops: number[];
  heights: number[];
}

/** The place at which a row would be let go: after all others whose middle it has passed. */
export function dropPlace({from, by, tops, heights}: Dragged): number {
  const top = tops[from] + by;
  const bottom = top + heights[from];
  return tops.filter((other, i) => {
    if (i === from) return false;
    const middle = other + heights[i] / 2;
    return i < from ? top > middle : bottom > middle;
  }).length;
}

/** How far a row is drawn from its place: the dragged one follows, those it has passed make room. */
export function shiftOf(dragged: Dragged, index: number): number {
  const {from, by, heights} = dragged;
  if (index === from) return by;
  const to = dropPlace(dragged);
  if (index > from && index <= to) return -heights[from];
  if (index < from && index >= to) return heights[from];
  return 0;
}
