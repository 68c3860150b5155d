import type {Item, KnobSpec} from 'lab/output';

/** An item at its place in the output; `isOld` until the current run has emitted to that place. */
export interface Shown {
  key: number;
  item: Item;
  isOld: boolean;
}

/** Puts what a run has just emitted in its place; what it has not reached yet stays. */
export function mergeItems(shown: Shown[], items: Map<number, Item>): Shown[] {
  const places = new Map(shown.map((place) => [place.key, place]));
  for (const [key, item] of items) places.set(key, {key, item, isOld: false});
  return [...places.values()].sort((a, b) => a.key - b.key);
}

/** Knobs keep their place while a run declares them one by one. */
export function mergeSpecs(specs: KnobSpec[], declared: KnobSpec[]): KnobSpec[] {
  const labels = new Set(declared.map(({label}) => label));
  return [...declared, ...specs.filter(({label}) => !labels.has(label))];
}
