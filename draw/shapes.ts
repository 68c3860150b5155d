import * as Plot from '@observablehq/plot';
import type {ContourMark, HeatMark, LabelMark, PointsMark, RegionsMark} from 'lab/output';
import {border, type Field, isolines, pad, smoothen, unpad} from './isolines';
import {pngUri} from './png';
import {rampPalette, rampPixels, rangeOf} from './ramps';
import {isWithin, toPixel} from './scale';
import type {Place} from './series';
import {round, svgElement} from './svg';
import {mathSvg} from './text';
import {colourOf, shapeOf, tintOf} from './tones';

/** From this many on, points are dots: their shapes could not be told apart, and are long to write. */
const manyPoints = 400;

/** Points as one path, in the shape of their tone; labels to the upper right. */
export function drawPoints(mark: PointsMark, {layout, tone, document}: Place): Plot.Markish {
  const shown = mark.x
    .map((_, i) => i)
    .filter((i) => isWithin(mark.x[i], layout.x) && isWithin(mark.y[i], layout.y));
  const n = shown.length;
  const many = n >= manyPoints;
  const r = mark.size ?? (n <= 40 ? 3.6 : n <= 200 ? 3 : n <= 800 ? 2.2 : 1.6);
  const spot = (i: number) => [toPixel(layout.x, mark.x[i]), toPixel(layout.y, mark.y[i])];
  const shape = many ? 'h0' : shapeOf(tone, r);
  const d = shown
    .map(
      (i) =>
        `M${spot(i)
          .map((v) => round(v))
          .join(',')}${shape}`,
    )
    .join('');
  const dots = {
    fill: 'none',
    stroke: colourOf(tone),
    'stroke-width': 2 * r,
    'stroke-linecap': 'round',
  };
  const shapes = {
    fill: colourOf(tone),
    stroke: 'var(--plot-paper)',
    'stroke-width': n <= 200 ? 0.8 : 0.4,
    // The rims of all first, then the shapes: a dense cloud is not hidden by what parts its points.
    'paint-order': 'stroke',
  };
  const labels = shown.flatMap((i) => {
    const text = mark.labels?.[i];
    const [x, y] = spot(i);
    return text ? [label(document, text, x + r + 3, y - r - 2, 'start')] : [];
  });
  const path = svgElement(document, 'path', {d, ...(many ? dots : shapes)});
  return () => svgElement(document, 'g', {}, path, ...labels);
}

function label(document: Document, text: string, x: number, y: number, anchor: string) {
  const element = svgElement(document, 'text', {
    x: round(x),
    y: round(y),
    class: 'plot-label',
    'text-anchor': anchor === 'middle' ? undefined : anchor,
  });
  element.innerHTML = mathSvg(text);
  return element;
}

/** A text at a point. */
export function drawLabel(mark: LabelMark, {layout, document}: Place): Plot.Markish {
  const y = toPixel(layout.y, mark.y) + 4;
  return () => label(document, mark.text, toPixel(layout.x, mark.x), y, mark.anchor ?? 'middle');
}

/** Whether neighbours differ so little that a map should be smooth; a matrix keeps its cells. */
export function isSmooth({columns, rows, values}: Field, [lo, hi]: [number, number]): boolean {
  if (columns < 24 || rows < 24) return false;
  let sum = 0;
  for (let j = 0; j < rows; j++) {
    for (let i = 1; i < columns; i++) {
      sum += Math.abs(values[j * columns + i] - values[j * columns + i - 1]) || 0;
    }
  }
  return sum / (rows * (columns - 1)) < 0.06 * (hi - lo);
}

/** A field as a picture of one pixel a cell, stretched over its edges. */
export function drawHeat(mark: HeatMark, {layout}: Place): Plot.Markish {
  const {columns, rows, values, scheme = 'sequential'} = mark;
  const range = rangeOf(values, scheme, mark.range);
  const up = Array.from({length: rows}, (_, j) => rows - 1 - j);
  const src = pngUri({
    width: columns,
    height: rows,
    pixels: rampPixels(
      up.flatMap((j) => values.slice(j * columns, (j + 1) * columns)),
      range,
    ),
    palette: rampPalette(scheme),
  });
  const [x0, x1] = mark.x.map((v) => toPixel(layout.x, v));
  const [y0, y1] = mark.y.map((v) => toPixel(layout.y, v));
  return Plot.image([0], {
    x: [(mark.x[0] + mark.x[1]) / 2],
    y: [(mark.y[0] + mark.y[1]) / 2],
    width: Math.abs(x1 - x0),
    height: Math.abs(y1 - y0),
    preserveAspectRatio: 'none',
    imageRendering: isSmooth(mark, range) ? undefined : 'pixelated',
    src,
    clip: !isWithin(mark.x[0], layout.x) || !isWithin(mark.x[1], layout.x) || undefined,
  });
}

type Grid = Pick<ContourMark, 'x' | 'y' | 'columns' | 'rows'>;

/** Lines of a padded grid as a path in pixels. */
function gridPath(lines: [number, number][][], grid: Grid, {layout}: Place, shift = 0): string {
  const [x0, x1] = grid.x.map((v) => toPixel(layout.x, v));
  const [y0, y1] = grid.y.map((v) => toPixel(layout.y, v));
  const px = (i: number) => round(x0 + (unpad(i - shift, grid.columns) / grid.columns) * (x1 - x0));
  const py = (j: number) => round(y0 + (unpad(j - shift, grid.rows) / grid.rows) * (y1 - y0));
  return lines
    .map((line) => {
      const points = line.map(([i, j]) => `${px(i)},${py(j)}`);
      const kept = points.filter((p, k) => k === 0 || p !== points[k - 1]);
      if (kept.length < 2) return '';
      const closed = kept[0] === kept.at(-1);
      return `M${(closed ? kept.slice(0, -1) : kept).join('L')}${closed ? 'Z' : ''}`;
    })
    .join('');
}

/** About eight levels: the author's, or even steps between the extremes. */
export function levelsOf(mark: ContourMark): number[] {
  if (mark.levels) return mark.levels;
  const [lo, hi] = rangeOf(mark.values, 'sequential');
  return Array.from({length: 9}, (_, k) => lo + ((k + 1) / 10) * (hi - lo));
}

/** Lines of equal value. */
export function drawContour(mark: ContourMark, place: Place): Plot.Markish {
  const field = pad(mark);
  const d = levelsOf(mark)
    .map((level) => gridPath(isolines(field, level), mark, place))
    .join('');
  return () =>
    svgElement(place.document, 'path', {
      d,
      fill: 'none',
      stroke: colourOf(place.tone),
      'stroke-width': 1,
      'stroke-opacity': place.tone === 'ink' ? 0.5 : 0.9,
    });
}

/** Where each class wins, as tints of the palette laid one upon the other. */
export function drawRegions(mark: RegionsMark, place: Place): Plot.Markish {
  const classes = [...new Set(mark.values.filter((v) => Number.isFinite(v)))].sort((a, b) => a - b);
  const paths = classes.map((c) => {
    const values = mark.values.map((v) => (v >= c ? 1 : 0));
    const rings = isolines(border(pad({...mark, values}), 0), 0.5);
    const d = gridPath(
      rings.map((ring) => smoothen(ring, 3)),
      mark,
      place,
      1,
    );
    return svgElement(place.document, 'path', {d, fill: tintOf(c), stroke: 'var(--plot-paper)'});
  });
  return () => svgElement(place.document, 'g', {'stroke-width': 1.25}, ...paths);
}
