// @vitest-environment jsdom
import {plotItem} from 'lab/plot';
import type {PlotSpec} from 'lab/plot-spec';
import {expect, test} from 'vitest';
import {drawn} from './fixture';
import {layoutPlot, nearest} from '.';
import {roundForDrawing} from './round';
import type {PlotItem} from 'lab/output';

const range = (n: number) => Array.from({length: n}, (_, i) => i);
const tickTexts = (spec: PlotSpec) => {
  const [{xTicks, yTicks}] = layoutPlot(plotItem(spec)).panels;
  return {x: xTicks.map((t) => t.text), y: yTicks.map((t) => t.text)};
};

/** Series that leave the ordinary. */
const wild: Record<string, number[]> = {
  diverging: range(600).map((t) => 10 ** Math.min(300, t - 20)),
  'to the largest': [1, 1e300, Number.MAX_VALUE, Infinity],
  'both ends': [-1.7e308, 0, 1.7e308],
  'one end': [1.6e308, 1.7e308, 1.65e308],
  denormal: [5e-324, 1e-320, 3e-322],
  'denormal to largest': [5e-324, Number.MAX_VALUE],
  'one denormal': [5e-324, 5e-324],
  'all equal': [1.7e308, 1.7e308],
  'all NaN': [NaN, NaN],
  neighbours: [1, 1 + Number.EPSILON],
};

test.each(
  Object.entries(wild).flatMap(([name, y]) =>
    (['linear', 'log', 'symlog'] as const).map((kind) => ({name, y, kind})),
  ),
)('$name on a $kind axis is drawn with finite numbers', ({y, kind}) => {
  const axis = kind === 'linear' ? {} : {[kind]: true};
  const item = plotItem({
    y: axis,
    lines: {y, curve: {x: y, y: range(y.length)}},
    points: {p: {x: range(y.length), y}},
  });
  for (const plot of [item, roundForDrawing(item) as PlotItem]) {
    const [{x, y: scale, yTicks}] = layoutPlot(plot).panels;
    expect([...x.domain, ...scale.domain].every(Number.isFinite)).toBe(true);
    expect(scale.domain[0]).toBeLessThan(scale.domain[1]);
    expect(new Set(yTicks.map((t) => t.text)).size).toBe(yTicks.length);
    const svg = drawn(plot).querySelector(':scope > svg')?.outerHTML;
    expect(svg).not.toMatch(/NaN|Infinity|undefined|e\+?\d{3}/);
  }
});

test('an axis to 1.7e308 says so, and hover reads it', () => {
  const spec = {lines: {y: [-1.7e308, 0, 1.7e308]}};
  expect(tickTexts(spec).y).toEqual(['−2×10³⁰⁸', '−10³⁰⁸', '0', '10³⁰⁸', '2×10³⁰⁸']);
  const layout = layoutPlot(plotItem(spec));
  const [{x, y}] = layout.panels;
  expect(nearest(layout, x.range[1], y.range[1] + 20)?.rows).toEqual([
    ['x', '2'],
    ['y', '1.7×10³⁰⁸'],
  ]);
  expect(drawn(plotItem(spec)).querySelector('svg')?.getAttribute('aria-label')).toContain(
    'from −2×10³⁰⁸ to 2×10³⁰⁸',
  );
});

test('an axis of denormal numbers says so', () => {
  expect(tickTexts({lines: {y: [0, 1e-320]}}).y.at(-1)).toBe('10⁻³²⁰');
});

test('ticks that would read alike get more digits', () => {
  const {y} = tickTexts({lines: {y: [1234561, 1234563]}});
  expect(y[0]).toBe('1,234,561.0');
  expect(new Set(y).size).toBe(y.length);
  expect(tickTexts({x: {domain: [1e9, 1e9 + 4]}, lines: {f: (v) => v}}).x).toContain(
    '1,000,000,001.0',
  );
});

test('hover tells neighbours apart that differ in their last digits', () => {
  const layout = layoutPlot(plotItem({lines: {y: [1234561, 1234562, 1234563]}}));
  const [{x, y}] = layout.panels;
  expect(nearest(layout, (x.range[0] + x.range[1]) / 2, y.range[0] - 5)?.rows[1]).toEqual([
    'y',
    '1,234,562',
  ]);
});
