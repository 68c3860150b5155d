import * as Plot from '@observablehq/plot';
import type {
  ArrowsMark,
  BandMark,
  BarsMark,
  HistogramMark,
  LineMark,
  PolygonMark,
  RuleMark,
  Tone,
} from 'lab/output';
import {barPlace, barStep} from './extent';
import type {PanelLayout} from './panel-layout';
import {isWithin, type Scale, toPixel} from './scale';
import {colourOf, dashOf} from './tones';

/** What a mark needs to know of its panel. */
export interface Place {
  layout: PanelLayout;
  tone: Tone;
  document: Document;
}

/** Values far outside are held at a distance, so that no coordinate explodes; a gap stays a gap. */
function held(values: number[], {kind, domain: [lo, hi]}: Scale): number[] {
  const far = 30 * (hi - lo);
  // Twice the height of the axis, as far as numbers go.
  const factor = (hi / lo) ** 2;
  const [least, most] =
    kind === 'log'
      ? [Math.max(Number.MIN_VALUE, lo / factor), Math.min(Number.MAX_VALUE, hi * factor)]
      : [lo - far, hi + far];
  return values.map((v) => {
    if (!Number.isFinite(v) || (kind === 'log' && v <= 0)) return NaN;
    return Math.min(Math.max(v, least), most);
  });
}

const beyond = (values: number[], scale: Scale) =>
  values.some((v) => !Number.isNaN(v) && !isWithin(v, scale));

/** The channels of a list of points, and whether something has to be cut off at the frame. */
function channels({x, y}: PanelLayout, xs: number[], ...ys: number[][]) {
  const clip = beyond(xs, x) || ys.some((list) => beyond(list, y));
  return {xs: held(xs, x), ys: ys.map((list) => held(list, y)), clip: clip || undefined};
}

/** A curve. */
export function drawLine({x, y, dash, step}: LineMark, {layout, tone}: Place): Plot.Markish {
  const {xs, ys, clip} = channels(layout, x, y);
  return Plot.line(xs, {
    x: xs,
    y: ys[0],
    z: null,
    clip,
    stroke: colourOf(tone),
    strokeWidth: tone === 'muted' ? 1.25 : 1.75,
    strokeDasharray: dashOf(tone, dash),
    curve: step ? 'step-after' : 'linear',
  });
}

/** The area between two curves. */
export function drawBand({x, lo, hi}: BandMark, {layout, tone}: Place): Plot.Markish {
  const {xs, ys, clip} = channels(layout, x, lo, hi);
  return Plot.areaY(xs, {
    x: xs,
    y1: ys[0],
    y2: ys[1],
    z: null,
    clip,
    fill: colourOf(tone),
    fillOpacity: 0.18,
  });
}

/** A closed outline with a pale inside. */
export function drawPolygon({x, y}: PolygonMark, {layout, tone}: Place): Plot.Markish {
  const {xs, ys, clip} = channels(layout, x, y);
  return Plot.line(xs, {
    x: xs,
    y: ys[0],
    z: null,
    clip,
    curve: 'linear-closed',
    stroke: colourOf(tone),
    fill: colourOf(tone),
    fillOpacity: 0.12,
    strokeDasharray: dashOf(tone),
  });
}

/** Where zero stands, or the near edge of the frame when zero is out of sight. */
function foot({domain: [lo, hi]}: Scale): number {
  return Math.min(Math.max(0, lo), hi);
}

/** Bars of this series, beside those of the others in its panel. */
export function drawBars(mark: BarsMark, {layout, tone}: Place): Plot.Markish {
  const series = layout.panel.marks.filter((m) => m.mark === 'bars');
  const places = mark.x.map((x) => barPlace(x, layout.categories));
  const step = barStep(places);
  const width = (step * 0.76) / series.length;
  const from = -0.38 * step + series.indexOf(mark) * width;
  const {ys, clip} = channels(layout, [], mark.y);
  return Plot.rect(places, {
    x1: places.map((p) => p + from + 0.03 * width),
    x2: places.map((p) => p + from + 0.97 * width),
    y1: places.map(() => foot(layout.y)),
    y2: ys[0],
    clip,
    fill: colourOf(tone),
    fillOpacity: 0.8,
  });
}

/** Bars over intervals, touching. */
export function drawHistogram({edges, y}: HistogramMark, {layout, tone}: Place): Plot.Markish {
  const {ys, clip} = channels(layout, edges, y);
  return Plot.rect(y, {
    x1: edges.slice(0, -1),
    x2: edges.slice(1),
    y1: y.map(() => foot(layout.y)),
    y2: ys[0],
    clip,
    insetLeft: 0.5,
    insetRight: 0.5,
    fill: colourOf(tone),
    fillOpacity: layout.panel.marks.filter((m) => m.mark === 'histogram').length > 1 ? 0.45 : 0.65,
  });
}

/** Arrows with open heads; where they are many the heads are small. */
export function drawArrows({x, y, dx, dy}: ArrowsMark, {layout, tone}: Place): Plot.Markish {
  const many = x.length > 40;
  const long = x.map((xi, i) => {
    const a = toPixel(layout.x, xi + dx[i]) - toPixel(layout.x, xi);
    const b = toPixel(layout.y, y[i] + dy[i]) - toPixel(layout.y, y[i]);
    return Math.hypot(a, b);
  });
  const shown = x.map((_, i) => i).filter((i) => long[i] > 0.5);
  const pick = (f: (i: number) => number) => shown.map(f);
  return Plot.arrow(shown, {
    x1: pick((i) => x[i]),
    y1: pick((i) => y[i]),
    x2: pick((i) => x[i] + dx[i]),
    y2: pick((i) => y[i] + dy[i]),
    bend: 0,
    headLength: many ? 4.5 : 7,
    headAngle: 50,
    stroke: colourOf(tone),
    strokeWidth: many ? 1 : 1.6,
    strokeOpacity: 1,
  });
}

/** A straight line from edge to edge. */
export function drawRule({x, y}: RuleMark, {layout, tone}: Place): Plot.Markish[] {
  const inside = (v: number | undefined, scale: Scale): v is number =>
    v !== undefined && isWithin(v, scale);
  const look = {
    stroke: colourOf(tone),
    strokeWidth: 1.25,
    strokeDasharray: '4 3',
    strokeOpacity: 1,
  };
  const across = inside(x, layout.x) ? [Plot.ruleX([x], look)] : [];
  return inside(y, layout.y) ? [...across, Plot.ruleY([y], look)] : across;
}
