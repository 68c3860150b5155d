// @vitest-environment jsdom
import type {Mark} from 'lab/output';
import {describe, expect, test} from 'vitest';
import {drawn, htmlOf, plotOf} from './fixture';
import {layoutPlot} from './layout';
import {plots, sheets} from './samples';
import {toPixel} from './scale';

const samples = Object.entries({...plots, ...sheets});
const line = (x: number[], y: number[], name?: string): Mark => ({mark: 'line', x, y, name});

describe('every picture', () => {
  test.each(samples)('%s is the same bytes each time', (_, item) => {
    expect(htmlOf(item)).toBe(htmlOf(item));
  });

  test.each(samples)('%s has no broken number and at most two decimals', (_, item) => {
    for (const element of drawn(item).querySelectorAll('svg *')) {
      for (const {name, value} of element.attributes) {
        if (name === 'href') continue;
        expect(value, name).not.toMatch(/NaN|Infinity|undefined|e[-+]\d/);
        expect(value, name).not.toMatch(/\d\.\d{3,}/);
      }
    }
  });

  test.each(samples)('%s is an image with a text alternative', (_, item) => {
    const images = drawn(item).querySelectorAll('[role=img]');
    expect(images).toHaveLength(1);
    expect(images[0].getAttribute('aria-label')!.length).toBeGreaterThan(40);
  });

  test.each(samples)('%s is small', (_, item) => {
    expect(htmlOf(item).length).toBeLessThan(32_000);
  });
});

test('ids begin with that of the demo and are used by the same name', () => {
  const clipped = plotOf([line([0, 1, 2], [0, 9, 0])], {y: {domain: [0, 1]}});
  const a = drawn(clipped, {id: 'norms-0'});
  const b = drawn(clipped, {id: 'norms-1'});
  const ids = (root: Element) => [...root.querySelectorAll('[id]')].map((e) => e.id);
  expect(ids(a)).toEqual(['norms-0-1']);
  expect(ids(b)).toEqual(['norms-1-1']);
  expect(b.innerHTML).toContain('clip-path="url(#norms-1-1)"');
});

test('a line goes through its points', () => {
  const item = plotOf([line([0, 1, 2], [0, 4, 2])]);
  const [{x, y}] = layoutPlot(item).panels;
  const path = [...drawn(item).querySelectorAll('path')].find((p) =>
    p.getAttribute('d')?.includes('L'),
  )!;
  const numbers = path
    .getAttribute('d')!
    .match(/[\d.]+/g)!
    .map(Number);
  const wanted = [0, 1, 2].flatMap((i) => [toPixel(x, i), toPixel(y, [0, 4, 2][i])]);
  numbers.forEach((v, i) => expect(v).toBeCloseTo(wanted[i], 0));
  expect(numbers).toHaveLength(6);
});

test.each([NaN, null as unknown as number, Infinity])('%s breaks a line in two', (gap) => {
  const html = htmlOf(plotOf([line([0, 1, 2, 3, 4], [0, 1, gap, 1, 0])]));
  const d = /<path d="(M[^"]+)"/.exec(html)![1];
  expect(d.match(/M/g)).toHaveLength(2);
});

test('bars stand on zero, side by side, one for each category and series', () => {
  const x = ['a', 'b', 'c'];
  const item = plotOf([
    {mark: 'bars', name: 'train', x, y: [1, 2, 3]},
    {mark: 'bars', name: 'test', x, y: [1, 1, -1]},
  ]);
  const rects = [...drawn(item).querySelectorAll(':scope > svg rect')];
  expect(rects).toHaveLength(6);
  const spans = rects
    .map((r) => [Number(r.getAttribute('x')), Number(r.getAttribute('width'))])
    .sort((a, b) => a[0] - b[0]);
  for (let i = 1; i < 6; i++)
    expect(spans[i][0]).toBeGreaterThan(spans[i - 1][0] + spans[i - 1][1]);
  const zero = toPixel(layoutPlot(item).panels[0].y, 0);
  expect(Number(rects[5].getAttribute('y'))).toBeCloseTo(zero, 0);
  expect(drawn(item).textContent).toContain('abc');
});

test('points outside a given domain are left out, those inside have the shape of their tone', () => {
  const points = (tone: number): Mark => ({mark: 'points', tone, x: [0, 1, 9], y: [0, 1, 1]});
  const shapeOf = (tone: number) =>
    drawn(plotOf([points(tone)], {x: {domain: [0, 2]}}))
      .querySelector('path')!
      .getAttribute('d')!;
  expect(shapeOf(0).match(/M/g)).toHaveLength(2);
  expect(shapeOf(0)).toContain('a');
  expect(shapeOf(1)).not.toContain('a');
});

test('very many points are dots of a dozen bytes', () => {
  const x = Array.from({length: 3000}, (_, i) => i % 61);
  const y = x.map((_, i) => i % 53);
  const html = htmlOf(plotOf([{mark: 'points', x, y}]));
  expect(html.match(/h0/g)).toHaveLength(3000);
  expect(html.length).toBeLessThan(3000 * 16 + 4000);
});

test('an arrow of no length is not drawn', () => {
  const item = plotOf([{mark: 'arrows', x: [0, 1], y: [0, 1], dx: [1, 0], dy: [1, 0]}]);
  const paths = [...drawn(item).querySelectorAll('path')];
  expect(paths.map((p) => p.getAttribute('d')!.match(/M/g)!.length)).toEqual([2]);
});

test('a heat map is one PNG over its edges', () => {
  const item = plotOf([{mark: 'heat', x: [0, 2], y: [0, 1], columns: 2, rows: 1, values: [0, 1]}]);
  const image = drawn(item).querySelector('image')!;
  const [{x}] = layoutPlot(item).panels;
  expect(Number(image.getAttribute('width'))).toBeCloseTo(x.range[1] - x.range[0], 0);
  expect(image.getAttribute('image-rendering')).toBe('pixelated');
  expect(image.getAttribute('href')).toMatch(/^data:image\/png;base64,/);
});

test('regions are one area for each class, named in the legend', () => {
  const grid = {x: [0, 2], y: [0, 2], columns: 2, rows: 2} as const;
  const item = plotOf([
    {
      mark: 'regions',
      ...grid,
      x: [0, 2],
      y: [0, 2],
      values: [0, 1, 0, 2],
      names: ['no', 'yes', 'maybe'],
    },
  ]);
  const root = drawn(item);
  expect(root.querySelectorAll(':scope > svg path')).toHaveLength(3);
  expect([...root.querySelectorAll('.plot-legend li')].map((li) => li.textContent)).toEqual([
    'no',
    'yes',
    'maybe',
  ]);
});

test('contours of a plane are straight lines from edge to edge', () => {
  const values = [0, 1, 2, 3].flatMap(() => [0, 1, 2, 3]);
  const item = plotOf([
    {mark: 'contour', x: [0, 4], y: [0, 4], columns: 4, rows: 4, values, levels: [1.5]},
  ]);
  const [{x, y}] = layoutPlot(item).panels;
  const d = [...drawn(item).querySelectorAll('path')].at(-1)!.getAttribute('d')!;
  const points = d
    .slice(1)
    .split('L')
    .map((p) => p.split(',').map(Number));
  for (const [px] of points) expect(px).toBeCloseTo(toPixel(x, 2), 0);
  const ys = points.map(([, py]) => py);
  expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo(y.range[0] - y.range[1], 0);
});

test('names of a few lines stand at their ends, apart from each other; others go to a legend', () => {
  const near = plotOf([line([0, 1], [0, 1], 'first'), line([0, 1], [0, 1.01], 'second')]);
  const names = [...drawn(near).querySelectorAll('.plot-name')];
  expect(names.map((n) => n.textContent).sort()).toEqual(['first', 'second']);
  const [a, b] = names.map((n) => Number(n.getAttribute('y')));
  expect(Math.abs(a - b)).toBeGreaterThanOrEqual(14);
  expect(drawn(near).querySelector('.plot-legend')).toBeNull();
  const mixed = plotOf([
    line([0, 1], [0, 1], 'fit'),
    {mark: 'points', name: 'data', x: [0], y: [0]},
  ]);
  expect(drawn(mixed).querySelectorAll('.plot-legend li')).toHaveLength(2);
  expect(drawn(mixed).querySelector('.plot-name')).toBeNull();
});

test('one name has one tone in all panels, and its own in the legend', () => {
  const panel = (names: string[]) => ({
    x: {},
    y: {},
    marks: names.map((n) => line([0, 1], [0, 1], n)),
  });
  const item = {kind: 'plot' as const, panels: [panel(['SGD', 'Adam']), panel(['Adam'])]};
  const strokes = [...drawn(item).querySelectorAll('svg g[stroke^="var(--plot-"]')]
    .map((g) => g.getAttribute('stroke'))
    .filter((s) => /plot-\d/.test(s!));
  expect(strokes).toEqual(['var(--plot-0)', 'var(--plot-1)', 'var(--plot-1)']);
});

test('each of several panels is an image of its own part of the drawing, so that they can be stacked', () => {
  const panel = {x: {}, y: {}, marks: [line([0, 1], [0, 1])]};
  const item = {kind: 'plot' as const, panels: [panel, panel, panel, panel]};
  const box = drawn(item).querySelector<HTMLElement>('.plot-panels')!;
  expect(box.style.getPropertyValue('--columns')).toBe('2');
  expect(box.style.getPropertyValue('--narrow-columns')).toBe('1');
  const cells = layoutPlot(item).panels.map(({cell}) => cell);
  [...box.children].forEach((svg, i) => {
    const [left, top, width, height] = svg.getAttribute('viewBox')!.split(' ').map(Number);
    expect([left, top]).toEqual([cells[i].left, cells[i].top].map((v) => Number(v.toFixed(1))));
    expect(width).toBe((560 - 18) / 2);
    const path = svg.querySelector('path[d^=M]')!.getAttribute('d')!;
    for (const [, x, y] of path.matchAll(/([\d.]+),([\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(left);
      expect(Number(x)).toBeLessThanOrEqual(left + width);
      expect(Number(y)).toBeGreaterThanOrEqual(top);
      expect(Number(y)).toBeLessThanOrEqual(top + height);
    }
  });
});

test('a frame is drawn on the axes of all frames', () => {
  const panels = (top: number) => [{x: {}, y: {}, marks: [line([0, 1], [0, top])]}];
  const item = {
    kind: 'plot' as const,
    panels: panels(1),
    frames: [
      {label: 'step 1', panels: panels(10)},
      {label: 'step 2', panels: panels(1)},
    ],
  };
  expect(layoutPlot(item).panels[0].y.domain).toEqual([0, 10]);
  expect(htmlOf(item, {frame: 1})).toBe(htmlOf(item));
  expect(htmlOf(item, {frame: 0})).not.toBe(htmlOf(item));
});

test('on equal axes one unit is as long on x as on y', () => {
  for (const domain of [undefined, [-1, 1] as [number, number]]) {
    const item = plotOf([line([-1, 1], [-1, 1])], {equal: true, x: {domain}, y: {domain}});
    const [{x, y}] = layoutPlot(item).panels;
    expect(toPixel(x, 1) - toPixel(x, 0)).toBeCloseTo(toPixel(y, 0) - toPixel(y, 1), 6);
  }
});

test('a value far outside the frame does not stretch the picture', () => {
  const html = htmlOf(plotOf([line([0, 1, 2], [0, 1e300, 0])], {y: {domain: [0, 1]}}));
  const numbers = html.match(/-?\d+(\.\d+)?(?=[,"LM])/g)!.map(Number);
  expect(Math.max(...numbers.map(Math.abs))).toBeLessThan(20_000);
});

test('a plot without values is an empty pair of axes', () => {
  expect(drawn(plotOf([line([], [])])).querySelectorAll('text').length).toBeGreaterThan(4);
});

describe('what cannot be drawn is refused with a reason', () => {
  test.each<[string, Mark, string]>([
    ['lists', line([1, 2], [1], 'L1'), 'the line "L1" of a plot: x has 2 values, y has 1'],
    ['edges', {mark: 'histogram', edges: [0, 1], y: [1, 2]}, '2 bars need 3 edges, got 2'],
    [
      'cells',
      {mark: 'heat', x: [0, 1], y: [0, 1], columns: 2, rows: 2, values: [1]},
      'the heat number 1 of a plot: 2 × 2 cells need 4 values, got 1',
    ],
  ])('%s of wrong length', (_, mark, message) => {
    expect(() => htmlOf(plotOf([mark]))).toThrow(message);
  });

  test('domains', () => {
    expect(() => htmlOf(plotOf([], {x: {domain: [1, 1]}}))).toThrow('must rise from one number');
    expect(() => htmlOf(plotOf([], {y: {domain: [0, 1], scale: 'log'}}))).toThrow(
      'a log axis has no place for 0',
    );
  });
});
