import type {HeatMark, Mark, RegionsMark} from 'lab/output';
import {barPlace} from './extent';
import type {PanelLayout, PlotLayout} from './panel-layout';
import {type Scale, toPixel, toValue} from './scale';
import {formatNumber} from './ticks';

/** What stands under the pointer: where to mark it, and what to say, as rows of a label and a value. */
export interface Near {
  /** Which panel, which mark of it, and which of its values. */
  panel: number;
  mark: number;
  index: number;
  /** Pixels of the picture, in its logical width. */
  px: number;
  py: number;
  rows: [label: string, value: string][];
}

type Candidate = Omit<Near, 'panel' | 'mark'> & {distance: number};

/** Points this near are meant, whatever else lies below. */
const reach = 18;

/** A value with the digits that its axis can tell apart. */
function read(value: number, {kind, domain: [lo, hi], power}: Scale): string {
  if (kind !== 'linear') return formatNumber(value, {digits: 3});
  const unit = 10 ** (Math.floor(Math.log10(hi - lo)) - 3);
  const rounded = Number((Math.round(value / unit) * unit).toPrecision(12));
  const digits = Math.ceil(Math.log10(Math.max(Math.abs(lo), Math.abs(hi)) / unit));
  return formatNumber(rounded, {power, digits: Math.min(16, Math.max(3, digits))});
}

const inside = (value: number, [a, b]: [number, number]) =>
  value >= Math.min(a, b) - 1 && value <= Math.max(a, b) + 1;

/** Names the value after its series, or after the axis when it has none. */
function pointAt(
  layout: PanelLayout,
  mark: Mark,
  x: number,
  y: number,
  index: number,
  xText?: string,
) {
  const {panel, x: sx, y: sy} = layout;
  const name = 'name' in mark && mark.name ? mark.name : (panel.y.label ?? 'y');
  const rows: Near['rows'] = [
    [panel.x.label ?? 'x', xText ?? read(x, sx)],
    [name, read(y, sy)],
  ];
  return {index, px: toPixel(sx, x), py: toPixel(sy, y), rows};
}

/** The coordinates of a mark that has points, one by one. */
function pointsOf(mark: Mark, layout: PanelLayout): {x: number; y: number; text?: string}[] {
  switch (mark.mark) {
    case 'line':
    case 'points':
    case 'polygon':
    case 'arrows':
      return mark.x.map((x, i) => ({x, y: mark.y[i], text: undefined}));
    case 'bars':
      return mark.x.map((x, i) => ({
        x: barPlace(x, layout.categories),
        y: mark.y[i],
        text: typeof x === 'string' ? x : undefined,
      }));
    case 'histogram':
      return mark.y.map((y, i) => {
        const [lo, hi] = [mark.edges[i], mark.edges[i + 1]];
        return {x: (lo + hi) / 2, y, text: `${read(lo, layout.x)} … ${read(hi, layout.x)}`};
      });
    default:
      return [];
  }
}

/** The nearest point of a mark; on curves and bars the one above or below the pointer. */
function nearestOf(mark: Mark, layout: PanelLayout, px: number, py: number): Candidate | undefined {
  const upright = mark.mark === 'bars' || mark.mark === 'histogram' || mark.mark === 'line';
  const points = pointsOf(mark, layout);
  let [best, bestRank, distance] = [-1, Infinity, 0];
  points.forEach(({x, y}, i) => {
    if (x === null || y === null) return;
    const [qx, qy] = [toPixel(layout.x, x), toPixel(layout.y, y)];
    if (!inside(qx, layout.x.range) || !inside(qy, layout.y.range)) return;
    const far = Math.hypot(qx - px, qy - py);
    const rank = upright ? Math.abs(qx - px) + far / 1000 : far;
    if (rank < bestRank) [best, bestRank, distance] = [i, rank, far];
  });
  if (best < 0) return undefined;
  const {x, y, text} = points[best];
  const found = pointAt(layout, mark, x, y, best, text);
  const label = mark.mark === 'points' ? mark.labels?.[best] : undefined;
  if (label) found.rows.unshift(['', label]);
  return {...found, distance};
}

/** The cell of a map under the pointer. */
function cellOf(
  mark: HeatMark | RegionsMark,
  layout: PanelLayout,
  px: number,
  py: number,
): Candidate | undefined {
  const [x, y] = [toValue(layout.x, px), toValue(layout.y, py)];
  const i = Math.floor(((x - mark.x[0]) / (mark.x[1] - mark.x[0])) * mark.columns);
  const j = Math.floor(((y - mark.y[0]) / (mark.y[1] - mark.y[0])) * mark.rows);
  if (!(i >= 0 && j >= 0 && i < mark.columns && j < mark.rows)) return undefined;
  const index = j * mark.columns + i;
  const value = mark.values[index];
  if (value === null || Number.isNaN(value)) return undefined;
  const shown: [string, string] =
    mark.mark === 'heat'
      ? [mark.label ?? '', formatNumber(Number(value.toPrecision(3)))]
      : ['', mark.names?.[value] ?? String(value)];
  const place = (side: 'x' | 'y', v: number): [string, string] => {
    const tick = (side === 'x' ? layout.xTicks : layout.yTicks).find(({value: at}) => {
      const [lo, hi] = mark[side];
      const cell = (hi - lo) / (side === 'x' ? mark.columns : mark.rows);
      return layout.panel[side].ticks && Math.floor((at - lo) / cell) === (side === 'x' ? i : j);
    });
    return [
      layout.panel[side].label ?? side,
      tick?.text ?? read(v, side === 'x' ? layout.x : layout.y),
    ];
  };
  return {index, px, py, distance: 0, rows: [place('x', x), place('y', y), shown]};
}

/**
 * What a plot shows nearest to a place, in pixels of its logical width: a point within reach, else
 * the cell of a map, else the nearest curve at this x. Undefined outside the axes.
 */
export function nearest({panels}: PlotLayout, px: number, py: number): Near | undefined {
  const panel = panels.findIndex((p) => inside(px, p.x.range) && inside(py, p.y.range));
  if (panel < 0) return undefined;
  const layout = panels[panel];
  const points: (Candidate & {mark: number})[] = [];
  const cells: (Candidate & {mark: number})[] = [];
  layout.panel.marks.forEach((mark, k) => {
    const isMap = mark.mark === 'heat' || mark.mark === 'regions';
    const found = isMap ? cellOf(mark, layout, px, py) : nearestOf(mark, layout, px, py);
    if (found) (isMap ? cells : points).push({...found, mark: k});
  });
  points.sort((a, b) => a.distance - b.distance);
  const best = points[0]?.distance <= reach ? points[0] : (cells.at(-1) ?? points[0]);
  if (!best) return undefined;
  const {distance: _, ...near} = best;
  return {panel, ...near};
}
