import {outer, random, range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {every, features, layer, pool} from './one-pixel';

const page = 'cnn/convolution';
const dice = random(2);
const V = range(28).map(() => dice.uniform(28));
const move = (M: number[][], d: number) =>
  M.map((v) => [...v.slice(-d), ...v.slice(0, -d)]);

test('layer is a sum over the ring, cut off at zero', () => {
  const K = range(3).map(() => dice.normal(3));
  const Z = layer(V, K);
  for (const [i, j] of [
    [0, 0],
    [27, 27],
    [3, 11],
  ]) {
    let z = 0;
    for (const m of range(3))
      for (const n of range(3))
        z += K[m][n] * V[(i + m + 27) % 28][(j + n + 27) % 28];
    expect(Z[i][j]).toBeCloseTo(Math.max(0, z), 12);
  }
});

test('pool takes the greatest of 2 × 2, every the upper left', () => {
  const M = [
    [1, 5, 0, 2],
    [3, 4, 9, 7],
    [6, 0, 1, 1],
    [2, 8, 1, 3],
  ];
  expect(pool(M)).toEqual([
    [5, 9],
    [8, 3],
  ]);
  expect(every(M)).toEqual([
    [1, 0],
    [6, 1],
  ]);
});

test('after a blur with (1, 2, 1) the kept places have the mean of all, whatever the shift', () => {
  const blur = outer([1, 2, 1], [1, 2, 1]).map((k) =>
    k.map((v) => v / 16),
  );
  const mean = (M: number[][]) =>
    M.flat().reduce((a, b) => a + b) / M.flat().length;
  for (const d of [1, 2, 5])
    expect(mean(every(layer(move(V, d), blur)))).toBeCloseTo(
      mean(V),
      12,
    );
  expect(
    Math.abs(mean(every(move(V, 1))) - mean(V)),
  ).toBeGreaterThan(1e-4);
});

test('features of a shift by two are the old ones, after any of the four', () => {
  for (const name of [
    'stride 2',
    'max pooling',
    'blur, then stride 2',
  ])
    features(move(V, 2), name).forEach((f, i) =>
      expect(f).toBeCloseTo(features(V, name)[i], 10),
    );
});

test('the maximum over k neighbours survives a step with (k − 1)/(k + 1)', () => {
  for (const k of [2, 3, 5]) {
    let kept = 0;
    const draws = 20000;
    for (let t = 0; t < draws; t++) {
      const x = dice.uniform(k + 1);
      kept += Number(
        Math.max(...x.slice(0, k)) === Math.max(...x.slice(1)),
      );
    }
    // Four standard errors of a share.
    expect(
      Math.abs(kept / draws - (k - 1) / (k + 1)),
    ).toBeLessThan(2 / Math.sqrt(draws));
  }
});

const jump = (run: Run, name: string) =>
  run.table().cell(name, 'change by one pixel');

expectNotice(page, 'one-pixel-is-enough', async (run) => {
  run.says('6.5 %', run.series('stride 2').y[1]);
  run.says('1.1 %', run.series('blur, then stride 2').y[1]);
  for (const other of await run.seeds(5)) {
    expect(jump(other, 'stride 1')).toBe(0);
    expect(jump(other, 'stride 2')).toBeGreaterThan(0.03);
    expect(jump(other, 'blur, then stride 2')).toBeLessThan(
      0.7 * jump(other, 'stride 2'),
    );
  }
});

expectNotice(page, 'dense-unit-forgets', async (run) => {
  run.says('0.18', run.series('dense').y[3]);
  for (const other of await run.seeds(5)) {
    const {y} = other.series('dense');
    expect(y[0]).toBeCloseTo(1, 10);
    expect(y[4]).toBeLessThan(0.5);
  }
});

expectTry(page, 'maximum-at-the-end', async (run) => {
  run.says('15 %', run.series('stride 2').y[1]);
  for (const other of await run.seeds(3)) {
    expect(jump(other, 'stride 1')).toBe(0);
    expect(jump(other, 'stride 2')).toBeGreaterThan(0.1);
  }
});
