import type {Item, Mark, Panel} from 'lab/output';
import {rangeOf} from './ramps';
import {type Scale, straighten} from './scale';
import {thin} from './thin';

/** JSON has no NaN and no Infinity; in lists of numbers `null` is a gap. */
const gap = null as unknown as number;

/** Five digits, more where values differ in later ones only. */
function roundList(values: number[]): number[] {
  const [lo, hi] = rangeOf(values, 'sequential');
  const span = hi - lo || 1;
  return values.map((v) => {
    if (v === null || !Number.isFinite(v)) return gap;
    const extra = Math.max(0, Math.ceil(Math.log10(Math.abs(v) / span)));
    return Number(v.toPrecision(Math.min(15, 5 + (Number.isFinite(extra) ? extra : 0))));
  });
}

/** Values that only become colours: a thousandth of their range is finer than any eye. */
function roundMap(values: number[]): number[] {
  const [lo, hi] = rangeOf(values, 'sequential');
  const unit = 10 ** (Math.floor(Math.log10(hi - lo || 1)) - 3);
  return values.map((v) => {
    if (v === null || !Number.isFinite(v)) return gap;
    return Number((Math.round(v / unit) * unit).toPrecision(12));
  });
}

function roundMark(mark: Mark, panel: Panel): Mark {
  const kind = (side: 'x' | 'y'): Scale['kind'] => panel[side].scale ?? 'linear';
  switch (mark.mark) {
    case 'line': {
      const straight = (side: 'x' | 'y') =>
        mark[side].map((v) => (v === null ? NaN : straighten(kind(side), v)));
      const kept = thin(straight('x'), straight('y'));
      const pick = (list: number[]) => roundList(kept.map((i) => list[i]));
      return {...mark, x: pick(mark.x), y: pick(mark.y)};
    }
    case 'points':
    case 'polygon':
      return {...mark, x: roundList(mark.x), y: roundList(mark.y)};
    case 'arrows':
      return {
        ...mark,
        x: roundList(mark.x),
        y: roundList(mark.y),
        dx: roundList(mark.dx),
        dy: roundList(mark.dy),
      };
    case 'bars':
      return {...mark, y: roundList(mark.y)};
    case 'histogram':
      return {...mark, edges: roundList(mark.edges), y: roundList(mark.y)};
    case 'band':
      return {...mark, x: roundList(mark.x), lo: roundList(mark.lo), hi: roundList(mark.hi)};
    case 'heat':
    case 'contour':
    case 'regions':
      return {...mark, values: roundMap(mark.values)};
    case 'rule':
    case 'label':
      return mark;
  }
}

const roundPanels = (panels: Panel[]): Panel[] =>
  panels.map((panel) => ({...panel, marks: panel.marks.map((mark) => roundMark(mark, panel))}));

/**
 * The item with no more digits and points than a picture shows, and NaN as null: what a page ships
 * as JSON. Texts, tables and checks stay as they are.
 */
export function roundForDrawing(item: Item): Item {
  if (item.kind === 'images') return {...item, images: item.images.map(roundMap)};
  if (item.kind !== 'plot') return item;
  return {
    ...item,
    panels: roundPanels(item.panels),
    ...(item.frames && {
      frames: item.frames.map((frame) => ({...frame, panels: roundPanels(frame.panels)})),
    }),
  };
}
