import {expect, test} from 'vitest';
import {border, isolines, pad, smoothen, unpad} from './isolines';

const n = 21;
const at = (i: number) => -1.05 + 0.105 * i;
const grid = (f: (x: number, y: number) => number) => ({
  columns: n,
  rows: n,
  values: Array.from({length: n * n}, (_, k) => f(at(k % n), at(Math.floor(k / n)))),
});
const place = ([i, j]: [number, number]) => [at(i), at(j)];

test('the line of a round bowl is one closed circle', () => {
  const lines = isolines(
    grid((x, y) => x * x + y * y),
    0.49,
  );
  expect(lines).toHaveLength(1);
  expect(lines[0][0]).toEqual(lines[0].at(-1));
  for (const point of lines[0]) {
    const [x, y] = place(point);
    // Straight between grid points: off by at most a quarter of the step squared.
    expect(Math.hypot(x, y)).toBeCloseTo(0.7, 2);
  }
});

test('the lines of a saddle do not cross, and have as many pieces as they should', () => {
  expect(
    isolines(
      grid((x, y) => x * y),
      0.2,
    ),
  ).toHaveLength(2);
  expect(
    isolines(
      grid((x, y) => x * y),
      0,
    ),
  ).toHaveLength(2);
});

test('a padded plane is the same plane, half a cell further on each side', () => {
  const field = pad({columns: 3, rows: 2, values: [0, 1, 2, 10, 11, 12]});
  expect([field.columns, field.rows]).toEqual([5, 4]);
  expect(field.values.slice(5, 10)).toEqual([-0.5, 0, 1, 2, 2.5]);
  expect(field.values.slice(0, 5)).toEqual([-5.5, -5, -4, -3, -2.5]);
  expect([0, 1, 2, 3, 4].map((i) => unpad(i, 3))).toEqual([0, 0.5, 1.5, 2.5, 3]);
});

test('with a border, a region that touches the edge is closed', () => {
  const lines = isolines(
    border(
      grid((x) => Number(x > 0)),
      0,
    ),
    0.5,
  );
  expect(lines).toHaveLength(1);
  expect(lines[0][0]).toEqual(lines[0].at(-1));
});

test('cells beside a gap have no line', () => {
  const field = grid((x, y) => (x < 0 ? NaN : y));
  const points = isolines(field, 0.02).flat().map(place);
  expect(points.length).toBeGreaterThan(5);
  expect(Math.min(...points.map(([x]) => x))).toBeGreaterThanOrEqual(0);
});

test('smoothing keeps a ring closed and the ends of a line', () => {
  const ring: [number, number][] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  const smooth = smoothen(ring);
  expect(smooth[0]).toEqual(smooth.at(-1));
  const line: [number, number][] = [
    [0, 0],
    [1, 1],
    [2, 0],
  ];
  expect([smoothen(line)[0], smoothen(line)[2]]).toEqual([
    [0, 0],
    [2, 0],
  ]);
  expect(smoothen(line)[1][1]).toBeLessThan(1);
});
