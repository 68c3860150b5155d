import type {Axis, Mark, Panel} from 'lab/output';

/** The categories of a panel's bars, in order of appearance; they stand at 0, 1, 2 … */
export function categoriesOf(panel: Panel): string[] {
  const names = new Set<string>();
  for (const mark of panel.marks) {
    if (mark.mark !== 'bars') continue;
    for (const x of mark.x) if (typeof x === 'string') names.add(x);
  }
  return [...names];
}

/** Where a bar stands: a number itself, or the place of a category. */
export function barPlace(x: string | number, categories: string[]): number {
  return typeof x === 'number' ? x : categories.indexOf(x);
}

const sum = (a: number[], b: number[]) => a.map((ai, i) => ai + b[i]);

/** All values that an axis has to show of one mark. */
function valuesOf(mark: Mark, side: 'x' | 'y', categories: string[]): number[] {
  switch (mark.mark) {
    case 'bars': {
      if (side === 'y') return [0, ...mark.y];
      const places = mark.x.map((x) => barPlace(x, categories));
      const half = barStep(places) / 2;
      return places.flatMap((x) => [x - half, x + half]);
    }
    case 'histogram':
      return side === 'x' ? mark.edges : [0, ...mark.y];
    case 'band':
      return side === 'x' ? mark.x : [...mark.lo, ...mark.hi];
    case 'arrows':
      return side === 'x'
        ? [...mark.x, ...sum(mark.x, mark.dx)]
        : [...mark.y, ...sum(mark.y, mark.dy)];
    case 'rule':
      return mark[side] === undefined ? [] : [mark[side]];
    case 'label':
      return [mark[side]];
    default:
      return mark[side];
  }
}

/** The smallest distance between neighbours, 1 for a single bar. */
export function barStep(places: number[]): number {
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((x, i) => x - sorted[i]);
  return gaps.length ? Math.min(...gaps) : 1;
}

/** Whether a panel shows a map that fills it from edge to edge. */
export const hasMap = (panel: Panel) =>
  panel.marks.some(({mark}) => mark === 'heat' || mark === 'regions' || mark === 'contour');

/** Smallest and largest finite value that an axis shows over all these panels (the frames of one place). */
export function extentOf(
  panels: Panel[],
  side: 'x' | 'y',
  axis: Axis,
): [number, number] | undefined {
  let lo = Infinity;
  let hi = -Infinity;
  for (const panel of panels) {
    const categories = categoriesOf(panel);
    for (const mark of panel.marks) {
      for (const v of valuesOf(mark, side, categories)) {
        if (v === null || !Number.isFinite(v) || (axis.scale === 'log' && v <= 0)) continue;
        if (v < lo) lo = v;
        if (v > hi) hi = v;
      }
    }
  }
  return lo <= hi ? [lo, hi] : undefined;
}
