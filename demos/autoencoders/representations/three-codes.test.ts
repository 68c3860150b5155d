import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  independent,
  learn,
  principal,
  sparse,
} from './three-codes';

const page = 'autoencoders/representations';
const grid = (n: number) =>
  Array.from({length: n}, (_, i) => (2 * i + 1) / n - 1);
/** Two independent uniform causes, mixed, on an exact grid */
const square = grid(20).flatMap((a) =>
  grid(20).map((b) => [2 * a + b, a - b]),
);

test('the first principal direction keeps the most variance', () => {
  const {V, variances} = principal(square);
  const kept = (a: number) =>
    square.reduce(
      (t, [x, y]) =>
        t + (x * Math.cos(a) + y * Math.sin(a)) ** 2,
      0,
    ) / square.length;
  const all = Array.from({length: 1800}, (_, i) => i / 573);
  expect(variances[0]).toBeCloseTo(
    Math.max(...all.map(kept)),
    4,
  );
  expect(variances[1]).toBeCloseTo(
    Math.min(...all.map(kept)),
    4,
  );
  expect(kept(Math.atan2(V[0][1], V[0][0]))).toBeCloseTo(
    variances[0],
    10,
  );
});

test('uniform causes come out one by one, white', () => {
  const W = independent(square);
  for (const w of W) {
    // z = w·x as a multiple of each cause: (2a + b, a − b)
    const [a, b] = [2 * w[0] + w[1], w[0] - w[1]].map(Math.abs);
    expect(Math.min(a, b) / Math.max(a, b)).toBeLessThan(0.03);
    const z = square.map(([x, y]) => w[0] * x + w[1] * y);
    const variance =
      z.reduce((t, v) => t + v * v, 0) / z.length;
    expect(variance).toBeCloseTo(1, 10);
  }
});

test('the one entry kept leaves the least error', () => {
  const D = [
    [1, 0],
    [0.6, 0.8],
    [-0.8, 0.6],
  ];
  square.slice(0, 50).forEach((x, i) => {
    const h = sparse(square, D)[i];
    expect(h.filter((v) => v !== 0)).toHaveLength(1);
    const left = (h: number[]) =>
      Math.hypot(
        ...[0, 1].map(
          (c) =>
            x[c] - h.reduce((t, v, k) => t + v * D[k][c], 0),
        ),
      );
    for (const k of [0, 1, 2])
      for (const v of [-3, -1, -0.3, 0.3, 1, 3]) {
        const other = [0, 0, 0];
        other[k] = v;
        expect(left(h)).toBeLessThanOrEqual(
          left(other) + 1e-12,
        );
      }
  });
});

test('learning finds two lines from a poor start', () => {
  const lines = [-2, -1, 1, 2].flatMap((t) => [
    [t, 0.1 * t],
    [0.3 * t, t],
  ]);
  let D = [
    [0.9, -0.4],
    [0.5, 0.87],
  ];
  for (let i = 0; i < 10; i++) D = learn(lines, D);
  const slopes = D.map(([a, b]) => b / a).sort((a, b) => a - b);
  expect(slopes[0]).toBeCloseTo(0.1, 6);
  expect(slopes[1]).toBeCloseTo(1 / 0.3, 6);
});

test('an atom without points stays as it is', () => {
  const points = [
    [1, 0],
    [-2, 0],
  ];
  const idle = [0.6, 0.8];
  const D = learn(points, [[1, 0], idle]);
  expect(D[1]).toEqual(idle);
  expect(Math.abs(D[0][0])).toBeCloseTo(1, 12);
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'same-cloud', async (run) => {
  run.says('0.63', cell(run, '2 principal', 'squares'));
  run.says(26, cell(run, '2 principal', 'off, °'));
  for (const other of await run.seeds(5)) {
    expect(cell(other, '2 principal', 'lost, %')).toBe(0);
    expect(
      cell(other, '2 principal', 'squares'),
    ).toBeGreaterThan(0.4);
    expect(
      cell(other, '2 principal', 'off, °'),
    ).toBeGreaterThan(20);
    expect(
      Math.abs(cell(other, 'independent', 'squares')),
    ).toBeLessThan(0.15);
    for (const row of ['independent', 'sparse'])
      expect(cell(other, row, 'off, °')).toBeLessThan(6);
  }
});

expectTry(page, 'common-causes', async (run) => {
  run.says(26, cell(run, 'sparse', 'off, °'));
  for (const other of await run.seeds(5)) {
    expect(cell(other, 'independent', 'off, °')).toBeLessThan(
      6,
    );
    expect(cell(other, 'sparse', 'off, °')).toBeGreaterThan(20);
  }
});

expectTry(page, 'three-causes', async (run) => {
  run.says(30, cell(run, 'independent', 'off, °'));
  run.says(5, cell(run, 'sparse', 'off, °'));
  expect(cell(run, 'sparse', 'numbers')).toBe(3);
  for (const other of await run.seeds(5)) {
    expect(
      cell(other, 'independent', 'off, °'),
    ).toBeGreaterThan(20);
    expect(cell(other, 'sparse', 'off, °')).toBeLessThan(12);
  }
});
