import {expect, test} from 'vitest';
import {plotItem} from './plot';
import {gridPoints} from './plot-grid';
import type {PlotSpec} from './plot-spec';
import {tensor} from './tensor';

const first = (spec: PlotSpec) => plotItem(spec).panels[0].marks[0];
const square = {x: [0, 2] as [number, number], y: [0, 4] as [number, number]};

test('grid points are the centres of cells, row by row from the lowest y', () => {
  expect(gridPoints([0, 2], [0, 4], 2)).toEqual([
    [0.5, 1],
    [1.5, 1],
    [0.5, 3],
    [1.5, 3],
  ]);
});

test('a function, rows, a tensor and a flat list give the same heat map', () => {
  const grid = {mark: 'heat', ...square, columns: 2, rows: 2, values: [1.5, 2.5, 3.5, 4.5]};
  const rows = [
    [1.5, 2.5],
    [3.5, 4.5],
  ];
  expect(first({heat: {...square, values: (x, y) => x + y, resolution: 2}})).toEqual(grid);
  expect(first({heat: {...square, f: (x, y) => x + y, resolution: 2}})).toEqual(grid);
  expect(first({heat: {...square, values: rows}})).toEqual(grid);
  expect(first({heat: {...square, values: tensor(rows)}})).toEqual(grid);
  expect(first({heat: {...square, values: rows.flat(), resolution: 2}})).toEqual(grid);
});

test('a heat map carries its scheme, range and label', () => {
  const heat = {
    ...square,
    values: [[1]],
    scheme: 'diverging' as const,
    label: 'loss',
  };
  expect(first({heat: {...heat, range: [-1, 1]}})).toMatchObject({
    scheme: 'diverging',
    range: [-1, 1],
    label: 'loss',
  });
});

test('a number of contour levels is spread between least and greatest', () => {
  const values = [[0, 4]];
  expect(first({contour: {...square, values, levels: 3}})).toMatchObject({
    levels: [1, 2, 3],
    tone: 'ink',
  });
  expect(first({contour: {...square, values, levels: [0.5]}})).toMatchObject({levels: [0.5]});
});

test('regions keep the names of their classes', () => {
  const regions = {
    ...square,
    values: (x: number) => Number(x > 1),
    resolution: 2,
    names: ['A', 'B'],
  };
  expect(first({regions})).toMatchObject({values: [0, 1, 0, 1], names: ['A', 'B']});
});

test('a vector field is scaled so that its longest arrow is as long as a cell', () => {
  const mark = first({arrows: {flow: {...square, field: (x) => [0, 10 * x], resolution: 2}}});
  expect(mark).toMatchObject({mark: 'arrows', dx: [0, 0, 0, 0]});
  expect(mark).toMatchObject({
    dy: [1 / 3, 1, 1 / 3, 1].map((dy) => expect.closeTo(dy, 12) as number),
  });
});

test('a grid that does not fit is explained', () => {
  expect(() => first({heat: square})).toThrow('plot: heat: expected values (rows of numbers) or f');
  expect(() => first({heat: {...square, x: [2, 0], values: [[1]]}})).toThrow(
    'plot: heat.x: expected a range [from, to] with from < to, but it is [2, 0]',
  );
  expect(() => first({heat: {...square, values: [[1, 2], [3]]}})).toThrow(
    'row 0 has 2 and row 1 has 1',
  );
  expect(() => first({heat: {...square, values: [1, 2, 3], resolution: 2}})).toThrow(
    'rows of 2 numbers',
  );
  expect(() => first({heat: {...square, values: () => 0, resolution: 1000}})).toThrow(
    'from 1 to 500',
  );
});
