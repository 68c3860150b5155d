/** A unit of the page and where its top stands, from the top of the window. */
export interface Place {
  id: string;
  top: number;
}

/** What the reader is at: the last unit above the reading line, none before the first. */
export function readingPlace(places: Place[], line: number): string | undefined {
  return places.findLast(({top}) => top <= line)?.id;
}

/**
 * The fragment that leads to the same place in another language: the one in the address as long as
 * it is in view (it may carry an edited demo), else what is being read.
 */
export function fragmentOfPlace(
  places: Place[],
  address: {fragment: string; top: number | undefined},
  height: number,
): string {
  const {fragment, top} = address;
  if (top !== undefined && top >= 0 && top < height) return fragment;
  const id = readingPlace(places, height / 3);
  return id ? `#${id}` : '';
}
