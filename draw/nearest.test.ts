import {expect, test} from 'vitest';
import {plotOf} from './fixture';
import {layoutPlot} from './layout';
import {nearest} from './nearest';
import {type Scale, toPixel, toValue} from './scale';

test('a pixel and its value find each other on every kind of axis', () => {
  for (const kind of ['linear', 'log', 'symlog'] as const) {
    const scale: Scale = {kind, domain: [0.5, 80], range: [40, 500]};
    for (const v of [0.5, 1, 7, 80]) expect(toValue(scale, toPixel(scale, v))).toBeCloseTo(v, 9);
  }
});

test('the nearer of two curves is read at the pointer', () => {
  const layout = layoutPlot(
    plotOf(
      [
        {mark: 'line', name: 'L1', x: [0, 1, 2], y: [0, 0, 0]},
        {mark: 'line', name: 'L2', x: [0, 1, 2], y: [4, 3, 2.5]},
      ],
      {x: {label: 'a'}},
    ),
  );
  const [{x, y}] = layout.panels;
  const near = nearest(layout, toPixel(x, 1.1), toPixel(y, 2.8));
  expect(near).toMatchObject({panel: 0, mark: 1, index: 1});
  expect(near?.rows).toEqual([
    ['a', '1'],
    ['L2', '3'],
  ]);
  expect(near?.px).toBeCloseTo(toPixel(x, 1), 6);
  expect(near?.py).toBeCloseTo(toPixel(y, 3), 6);
});

test('gaps are never read, and outside the axes there is nothing', () => {
  const layout = layoutPlot(plotOf([{mark: 'line', x: [0, 1, 2], y: [0, NaN, 1]}]));
  const [{x, y}] = layout.panels;
  expect(nearest(layout, toPixel(x, 1.1), toPixel(y, 0.5))?.index).toBe(2);
  expect(nearest(layout, -20, 5)).toBeUndefined();
});

test('a bar is read by its category, a bin by its edges', () => {
  const bars = layoutPlot(
    plotOf([{mark: 'bars', name: 'accuracy', x: ['SGD', 'Adam'], y: [0.5, 0.75]}]),
  );
  const [{x, y}] = bars.panels;
  expect(nearest(bars, toPixel(x, 1.2), toPixel(y, 0.1))?.rows).toEqual([
    ['x', 'Adam'],
    ['accuracy', '0.75'],
  ]);
  const bins = layoutPlot(plotOf([{mark: 'histogram', edges: [0, 1, 2], y: [3, 5]}]));
  const frame = bins.panels[0];
  expect(nearest(bins, toPixel(frame.x, 1.6), toPixel(frame.y, 1))?.rows[0]).toEqual([
    'x',
    '1 … 2',
  ]);
});

test('a map is read by its cell, unless a point lies close', () => {
  const layout = layoutPlot(
    plotOf([
      {
        mark: 'heat',
        label: 'weight',
        x: [0, 2],
        y: [0, 2],
        columns: 2,
        rows: 2,
        values: [1, 2, 3, 4],
      },
      {mark: 'points', x: [0.2], y: [0.2], labels: ['start']},
    ]),
  );
  const [{x, y}] = layout.panels;
  const over = (a: number, b: number) => nearest(layout, toPixel(x, a), toPixel(y, b));
  expect(over(1.5, 1.5)).toMatchObject({mark: 0, index: 3});
  expect(over(1.5, 0.5)?.rows.at(-1)).toEqual(['weight', '2']);
  expect(over(0.2, 0.21)).toMatchObject({
    mark: 1,
    rows: [
      ['', 'start'],
      ['x', '0.2'],
      ['y', '0.2'],
    ],
  });
});

test('each panel is read on its own axes', () => {
  const marks = (y: number) => [{mark: 'points' as const, x: [0], y: [y]}];
  const layout = layoutPlot({
    kind: 'plot',
    panels: [1, 50].map((y) => ({x: {}, y: {}, marks: marks(y)})),
  });
  const {x, y} = layout.panels[1];
  expect(nearest(layout, toPixel(x, 0), toPixel(y, 50))).toMatchObject({panel: 1, mark: 0});
});
