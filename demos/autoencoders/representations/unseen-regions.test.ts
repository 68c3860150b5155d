import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {features, linear, nearest} from './unseen-regions';

const page = 'autoencoders/representations';

test('features are the sides of the lines', () => {
  const units = [
    [1, 0, -1],
    [1, 2, 0],
  ];
  expect(features([2, -2], units)).toEqual([1, 0]);
  expect(features([0, 1], units)).toEqual([0, 1]);
});

const codes = [
  [0, 0, 0, 0],
  [1, 0, 0, 0],
  [1, 1, 0, 0],
  [1, 1, 1, 0],
  [0, 1, 1, 1],
];
const f = (h: number[]) =>
  2 + 3 * h[0] - h[1] + 0.5 * h[2] - 4 * h[3];

test('five codes of four units fix a sum of features on all', () => {
  const answer = linear(codes, codes.map(f), 1e-9);
  for (let c = 0; c < 16; c++) {
    const h = [1, 2, 4, 8].map((bit) => Number((c & bit) > 0));
    expect(answer(h)).toBeCloseTo(f(h), 6);
  }
});

test('the penalised fit is the least of its cost', () => {
  const y = [1, -2, 4, 0, 3];
  const answer = linear(codes, y, 0.7);
  const c = answer([0, 0, 0, 0]);
  const v = [0, 1, 2, 3].map(
    (k) => answer([0, 1, 2, 3].map((j) => Number(j === k))) - c,
  );
  const cost = ([c, ...v]: number[]) =>
    codes.reduce(
      (t, h, i) =>
        t +
        (c + h.reduce((s, hk, k) => s + hk * v[k], 0) - y[i]) **
          2,
      0,
    ) +
    0.7 * v.reduce((t, vk) => t + vk * vk, 0);
  const least = [c, ...v];
  least.forEach((_, k) => {
    for (const e of [-1e-3, 1e-3])
      expect(
        cost(least.map((p, j) => (j === k ? p + e : p))),
      ).toBeGreaterThan(cost(least));
  });
});

test('the nearest neighbours answer by their mean', () => {
  const X = [
    [0, 0],
    [2, 0],
    [0, 3],
  ];
  const one = nearest(X, [5, 6, 9], 1);
  expect(one([0.9, 0.1])).toBe(5);
  expect(one([1.1, -1])).toBe(6);
  expect(one([-1, 2])).toBe(9);
  expect(nearest(X, [5, 6, 9], 2)([-1, 2])).toBe(7);
  expect(nearest(X, [5, 6, 9], 40)([7, 7])).toBeCloseTo(20 / 3);
});

const error = (run: Run, rival: string, m: number) =>
  run.table().cell(rival, String(m));

expectNotice(page, 'says-something', async (run) => {
  const n = Number(run.knobs['units n']);
  run.says(14, (3 * n + n + 1) / 3, 0.5);
  for (const other of await run.seeds(4)) {
    expect(error(other, 'features', 14)).toBeLessThan(0.3);
    expect(error(other, 'nearest', 14)).toBeGreaterThan(0.4);
    for (const m of [10, 14, 20, 40])
      expect(
        error(other, 'features', m) /
          error(other, 'nearest', m),
      ).toBeLessThan(0.75);
  }
});

expectTry(page, 'own-labels', async (run) => {
  for (const other of await run.seeds(4))
    for (const m of [5, 10, 14, 20, 40])
      for (const rival of ['features', 'nearest'])
        expect(error(other, rival, m)).toBeGreaterThan(0.97);
});
