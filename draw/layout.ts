import type {Panel, PlotItem} from 'lab/output';
import {directRoom} from './direct';
import type {PanelLayout, PlotLayout} from './panel-layout';
import {domainOf} from './domain';
import {categoriesOf, hasMap} from './extent';
import type {Scale} from './scale';
import {textWidth} from './text';
import {powersOf, tamePanel} from './tame';
import {type Tick, ticksOf, writeTicks} from './ticks';

/** The width in which pictures are composed; the page scales them down where it has less. */
export const logicalWidth = 560;

export const tickSize = 12;
export const labelSize = 13;

const gap = 18;
const clamp = (v: number, lo: number, hi: number) => Math.min(hi, Math.max(lo, v));

/** How many panels stand in a row. */
export function columnsOf({columns, panels}: PlotItem): number {
  const n = panels.length;
  return Math.max(1, Math.min(n, columns ?? (n <= 3 ? n : n === 4 ? 2 : n <= 9 ? 3 : 4)));
}

/** A tick for each category, or for each of a few bars at numbers. */
function barTicks({x, marks}: Panel, categories: string[]): Tick[] | undefined {
  if (x.ticks) return undefined;
  if (categories.length) return categories.map((text, value) => ({value, text}));
  const places = marks.flatMap((m) => (m.mark === 'bars' ? m.x.map(Number) : []));
  const bars = [...new Set(places)].sort((a, b) => a - b);
  if (bars.length === 0 || bars.length > 12) return undefined;
  return writeTicks(bars);
}

/** The texts below an axis that stands for things rather than numbers. */
function textsBelow({x}: Panel, categories: string[]): string[] {
  return x.ticks
    ? x.ticks.flatMap((tick) => (typeof tick === 'number' ? [] : [tick[1]]))
    : categories;
}

/** Whether these texts need more room than stands above each of them. */
function isTurned(panel: Panel, texts: string[], width: number): boolean {
  const frame = panel.equal ? Math.min(width - 40, width * 0.62) : width - 40;
  const widest = Math.max(0, ...texts.map((t) => textWidth(t, tickSize)));
  return widest + 6 > frame / Math.max(1, texts.length);
}

/** The room that a panel's texts need, in a cell of this width. */
function marginsOf(panel: Panel, width: number) {
  const texts = textsBelow(panel, categoriesOf(panel));
  const turned = isTurned(panel, texts, width);
  const tall = turned ? Math.max(...texts.map((t) => textWidth(t, tickSize))) * 0.62 + 6 : 0;
  return {
    turned,
    top: 8 + (panel.title ? 20 : 0) + (panel.y.label ? 20 : 0),
    bottom: 21 + tall + (panel.x.label ? 17 : 0),
  };
}

/** Height over width of the whole picture; the same at every width, so that a redraw moves nothing. */
function aspectOf(item: PlotItem, right: number): number {
  if (item.aspect) return item.aspect;
  const columns = columnsOf(item);
  const rows = Math.ceil(item.panels.length / columns);
  const cell = (logicalWidth - gap * (columns - 1)) / columns;
  const heights = item.panels.map((panel) => {
    const {top, bottom} = marginsOf(panel, cell);
    const frame = cell - 40 - right;
    const {x, y} = panel;
    const full = panel.equal || hasMap(panel);
    // Two rows of panels are flatter each: the code beside them needs the height.
    const free = rows > 1 ? 0.55 : 0.8;
    const [tallest, usual] = columns > 1 ? [1, full ? 0.92 : free] : [0.5, full ? 0.5 : 0.43];
    const fixed = panel.equal && (hasMap(panel) || (x.domain && y.domain));
    if (!fixed) return usual * frame + top + bottom;
    const [xd, yd] = [domainOf([panel], 'x', 5), domainOf([panel], 'y', 5)];
    return clamp((yd[1] - yd[0]) / (xd[1] - xd[0]), 0.2, tallest) * frame + top + bottom;
  });
  return (rows * Math.max(...heights) + (rows - 1) * gap) / logicalWidth;
}

/** Widens the free domains, or narrows the frame, until one unit is as long on x as on y. */
function equalise(panel: Panel, x: Scale, y: Scale) {
  const unit = (s: Scale) => Math.abs(s.range[1] - s.range[0]) / (s.domain[1] - s.domain[0]);
  const [long, short] = unit(x) > unit(y) ? [x, y] : [y, x];
  const axis = long === x ? panel.x : panel.y;
  const target = unit(short);
  if (!axis.domain && !hasMap(panel)) {
    const half = Math.abs(long.range[1] - long.range[0]) / target / 2;
    const middle = (long.domain[0] + long.domain[1]) / 2;
    long.domain = [middle - half, middle + half];
    return;
  }
  const length = (long.domain[1] - long.domain[0]) * target;
  // A narrower frame stays at the left, below its title; a lower one at the bottom, on its ticks.
  long.range = [long.range[0], long.range[0] + length * Math.sign(long.range[1] - long.range[0])];
}

/** The plot with every axis in numbers that scales can count with, and the powers of ten of each panel. */
function tame(item: PlotItem) {
  const frames = item.frames ?? [];
  const powers = item.panels.map((panel, i) =>
    powersOf([panel, ...frames.flatMap((frame) => frame.panels[i] ?? [])]),
  );
  const tamed = (panels: Panel[]) =>
    panels.map((panel, i) => tamePanel(panel, powers[i] ?? {x: 0, y: 0}));
  if (powers.every(({x, y}) => x === 0 && y === 0)) return {item, powers};
  return {
    item: {
      ...item,
      panels: tamed(item.panels),
      ...(item.frames && {frames: frames.map((f) => ({...f, panels: tamed(f.panels)}))}),
    },
    powers,
  };
}

/** Composes the picture of a plot: all places and scales, before anything is drawn. */
export function layoutPlot(given: PlotItem, frame?: number): PlotLayout {
  const {item, powers} = tame(given);
  const shown = frame === undefined ? item.panels : (item.frames?.[frame]?.panels ?? item.panels);
  const columns = columnsOf(item);
  const rows = Math.ceil(item.panels.length / columns);
  const cellWidth = (logicalWidth - gap * (columns - 1)) / columns;
  const room = directRoom(item);
  const right = Math.max(12, room ?? 0);
  const margins = item.panels.map((panel) => marginsOf(panel, cellWidth));
  const height = Math.round(logicalWidth * aspectOf(item, right));
  const cellHeight = (height - gap * (rows - 1)) / rows;
  const same = (side: 'top' | 'bottom') => Math.max(...margins.map((m) => m[side]));
  const [top, bottom] = [same('top'), same('bottom')];

  const drafts = item.panels.map((panel, i) => {
    const alike = [panel, ...(item.frames ?? []).flatMap((f) => f.panels[i] ?? [])];
    const count = clamp(Math.round((cellHeight - top - bottom) / 50), 3, 6);
    const domain = domainOf(alike, 'y', count);
    const yTicks = ticksOf(panel.y, domain, count, powers[i].y);
    const left = Math.max(14, ...yTicks.map((t) => textWidth(t.text, tickSize))) + 12;
    return {alike, count, domain, left};
  });
  const left = Math.max(...drafts.map((d) => d.left));

  const panels = item.panels.map((base, i): PanelLayout => {
    const cell = {
      left: (i % columns) * (cellWidth + gap),
      top: Math.floor(i / columns) * (cellHeight + gap),
      width: cellWidth,
      height: cellHeight,
    };
    const {alike, count, domain} = drafts[i];
    const x: Scale = {
      kind: base.x.scale ?? 'linear',
      domain: domainOf(alike, 'x', 6),
      range: [cell.left + left, cell.left + cellWidth - right],
      ...(powers[i].x !== 0 && {power: powers[i].x}),
    };
    const y: Scale = {
      kind: base.y.scale ?? 'linear',
      domain,
      range: [cell.top + cellHeight - bottom, cell.top + top],
      ...(powers[i].y !== 0 && {power: powers[i].y}),
    };
    if (base.equal) equalise(base, x, y);
    const categories = categoriesOf(base);
    const {turned} = margins[i];
    const xCount = clamp(Math.round((x.range[1] - x.range[0]) / 80), 3, 7);
    const xTicks = barTicks(base, categories) ?? ticksOf(base.x, x.domain, xCount, powers[i].x);
    const yTicks = ticksOf(base.y, y.domain, count, powers[i].y);
    return {panel: shown[i] ?? base, cell, x, y, xTicks, yTicks, categories, turned};
  });
  return {height, panels, columns, direct: room !== undefined};
}
