import type {DiagramItem, ImagesItem, Mark, Panel, PlotItem} from 'lab/output';
import {layoutPlot} from './layout';
import type {Locale} from './locale';
import type {PanelLayout} from './panel-layout';
import {rangeOf} from './ramps';
import {formatNumber} from './ticks';
import {type Words, wordsOf} from './words';

const num = (v: number) =>
  formatNumber(Number.isInteger(v) && Math.abs(v) < 1e6 ? v : Number(v.toPrecision(3)));
const isNumber = (v: number) => v !== null && Number.isFinite(v);

function extremes(values: number[]): [string, string] {
  const [lo, hi] = rangeOf(values, 'sequential');
  return [num(lo), num(hi)];
}

/** `from 2.3 to 0.04, lowest 0.03 at 187, highest …`; extremes only where they are not the ends. */
function describeCurve(x: (number | string)[], y: number[], words: Words): string {
  const seen = y.map((_, i) => i).filter((i) => isNumber(y[i]));
  if (seen.length === 0) return words.count(0);
  const at = (i: number) => (typeof x[i] === 'number' ? num(x[i]) : x[i]);
  const [first, last] = [seen[0], seen.at(-1)!];
  const lowest = seen.reduce((a, b) => (y[b] < y[a] ? b : a));
  const highest = seen.reduce((a, b) => (y[b] > y[a] ? b : a));
  const ends = new Set([y[first], y[last]]);
  const inner = !ends.has(y[lowest]) || !ends.has(y[highest]);
  const path = words.path(num(y[first]), num(y[last]));
  if (!inner) return path;
  return (
    path + words.comma + words.extremes(num(y[lowest]), at(lowest), num(y[highest]), at(highest))
  );
}

function describeRegions(mark: Extract<Mark, {mark: 'regions'}>, words: Words): string {
  const classes = [...new Set(mark.values.filter(isNumber))].sort((a, b) => a - b);
  return classes
    .map((c) => {
      const share = mark.values.filter((v) => v === c).length / mark.values.length;
      return words.share(mark.names?.[c] ?? String(c), Math.round(share * 100));
    })
    .join(words.comma);
}

function describeMark(mark: Mark, panel: Panel, words: Words): string {
  if (mark.mark === 'label') return mark.text;
  const name =
    'name' in mark && mark.name ? mark.name : mark.mark === 'heat' ? (mark.label ?? '') : '';
  const head = words.series(words.kinds[mark.mark], name) + words.colon;
  switch (mark.mark) {
    case 'line':
      return head + describeCurve(mark.x, mark.y, words);
    case 'bars':
      if (mark.x.length > 12) return head + describeCurve(mark.x, mark.y, words);
      return head + words.values(mark.x.map((x, i) => `${x} ${num(mark.y[i])}`));
    case 'histogram':
      return (
        head +
        describeCurve(
          mark.edges.slice(1).map((e, i) => (e + mark.edges[i]) / 2),
          mark.y,
          words,
        )
      );
    case 'rule':
      return head + (mark.x === undefined ? `y = ${num(mark.y ?? NaN)}` : `x = ${num(mark.x)}`);
    case 'band':
      return head + words.within(extremes(mark.x), extremes([...mark.lo, ...mark.hi]));
    case 'points':
    case 'polygon':
    case 'arrows':
      return (
        head +
        words.count(mark.x.length) +
        words.comma +
        words.within(extremes(mark.x), extremes(mark.y))
      );
    case 'heat':
      return (
        head +
        words.cells(mark.columns, mark.rows) +
        words.comma +
        words.span(...extremes(mark.values))
      );
    case 'contour':
      return head + words.span(...extremes(mark.values));
    case 'regions':
      return head + describeRegions(mark, words);
  }
}

function describeAxis({panel, x, y, xTicks}: PanelLayout, side: 'x' | 'y', words: Words): string {
  const {label = '', scale, ticks} = panel[side];
  const texts = ticks?.filter((tick) => typeof tick !== 'number').map(([, text]) => text);
  if (side === 'x' && texts?.length === xTicks.length && texts.length > 0 && texts.length <= 12) {
    return (label || words.side) + words.colon + words.values(texts);
  }
  const {domain, power} = side === 'x' ? x : y;
  const [lo, hi] = domain.map((v) => (power ? formatNumber(v, {power}) : num(v)));
  return words.axis(side, label, lo, hi, scale === 'log' || scale === 'symlog');
}

/** A text alternative of a plot: the author's sentence, then what can be read off the data. */
export function describePlot(item: PlotItem, locale: Locale): string {
  const words = wordsOf(locale);
  const {panels} = layoutPlot(item);
  const parts = panels.flatMap((layout, i) => {
    const {categories} = layout;
    const panel = item.panels[i];
    const head = panels.length > 1 ? [words.panel(i + 1, panels.length)] : [];
    const axes = (['x', 'y'] as const)
      .filter((side) => side === 'y' || categories.length === 0)
      .map((side) => describeAxis(layout, side, words));
    const title = panel.title ? [panel.title] : [];
    return [...head, ...title, ...axes, ...panel.marks.map((m) => describeMark(m, panel, words))];
  });
  const frames = item.frames?.length
    ? [words.frames(item.frames.length, item.frames[0].label, item.frames.at(-1)!.label)]
    : [];
  return joinSentences([item.title, item.describe, ...parts, ...frames], words);
}

/** A text alternative of a sheet of images. */
export function describeImages(item: ImagesItem, locale: Locale): string {
  const words = wordsOf(locale);
  const {images, width, height, captions, range, scheme = 'gray'} = item;
  const [lo, hi] = rangeOf(images.flat(), scheme === 'gray' ? 'gray' : 'sequential', range).map(
    num,
  );
  const data = [words.images(images.length, width, height) + words.comma + words.span(lo, hi)];
  const names = captions && captions.length <= 24 ? [words.values(captions)] : [];
  return joinSentences([item.title, item.describe, ...data, ...names], words);
}

/** A text alternative of a diagram. */
export function describeDiagram(item: DiagramItem, locale: Locale): string {
  const words = wordsOf(locale);
  const label = (id: string) => item.nodes.find((n) => n.id === id)?.label || id;
  const edges = item.edges
    .slice(0, 24)
    .map((e) =>
      words.edge(
        label(e.from),
        label(e.to),
        e.label ?? (e.weight === undefined ? '' : num(e.weight)),
      ),
    );
  const count = words.nodes(item.nodes.length, item.edges.length);
  const list = edges.length ? count + words.colon + words.values(edges) : count;
  return joinSentences([item.title, item.describe, list], words);
}

/** Ends each part with one full stop, whether or not it has its own. */
function joinSentences(parts: (string | undefined)[], {stop}: Words): string {
  return parts
    .filter((part): part is string => Boolean(part?.trim()))
    .map((part) =>
      /[.!?。！？]$/.test(part.trim())
        ? part.trim() + (stop === '. ' ? ' ' : '')
        : part.trim() + stop,
    )
    .join('')
    .trim();
}
