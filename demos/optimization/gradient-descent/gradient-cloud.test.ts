import {range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  average,
  distinct,
  independent,
  sigma,
} from './gradient-cloud';

const page = 'optimization/gradient-descent';
const N = 512;
const g = average(range(N));
const square = (batch: number[]) => {
  const [a, b] = average(batch);
  return (a - g[0]) ** 2 + (b - g[1]) ** 2;
};

test('all ordered pairs give σ/√2, with replacement', () => {
  const each = range(N).map((i) => average([i]));
  let sum = 0;
  for (const [a, b] of each)
    for (const [c, d] of each)
      sum +=
        ((a + c) / 2 - g[0]) ** 2 + ((b + d) / 2 - g[1]) ** 2;
  expect(Math.sqrt(sum / N ** 2)).toBeCloseTo(
    independent(2),
    10,
  );
});

test('all pairs of different examples give the finite formula', () => {
  const each = range(N).map((i) => average([i]));
  let sum = 0;
  for (let i = 0; i < N; i++)
    for (let j = 0; j < i; j++)
      sum +=
        ((each[i][0] + each[j][0]) / 2 - g[0]) ** 2 +
        ((each[i][1] + each[j][1]) / 2 - g[1]) ** 2;
  expect(Math.sqrt(sum / ((N * (N - 1)) / 2))).toBeCloseTo(
    distinct(2),
    10,
  );
});

test('one example errs by σ, the whole set not at all', () => {
  const mean =
    range(N).reduce((s, i) => s + square([i]), 0) / N;
  expect(Math.sqrt(mean)).toBeCloseTo(sigma, 12);
  expect(distinct(1)).toBeCloseTo(sigma, 12);
  expect(distinct(N)).toBe(0);
  // The numbers of the pitfall.
  expect(sigma).toBeCloseTo(2.51, 2);
  expect(independent(64)).toBeCloseTo(0.31, 2);
  expect(sigma / 64).toBeCloseTo(0.04, 2);
});

expectNotice(page, 'slope-of-the-error', async (run) => {
  run.says(
    '-0.50',
    run.number('slope of the measured points:'),
  );
  for (const other of await run.seeds(3))
    other.says(
      '-0.5',
      other.number('slope of the measured points:'),
    );
});

expectNotice(page, 'neighbours-agree', async (run) => {
  const row = run.table().column('B').indexOf(64);
  run.says(64, run.table().column('B')[row]);
  run.says('1.6', run.table().cell(row, 'neighbours'));
  for (const other of await run.seeds(3)) {
    const near = other.table().cell(row, 'neighbours');
    expect(near).toBeGreaterThan(other.table().cell(2, 'σ/√B'));
  }
});

expectTry(page, 'large-batch-dot', async (run) => {
  for (const other of await run.seeds(3)) {
    const {x, y} = other.points(
      '200 estimates of one gradient',
      'B of the knob',
    );
    const [[gx], [gy]] = [
      other.points('200 estimates of one gradient', 'all N'),
    ].map((p) => [p.x, p.y])[0];
    const squares = x.map(
      (v, i) => (v - gx) ** 2 + (y[i] - gy) ** 2,
    );
    const radius = Math.sqrt(
      squares.reduce((s, e) => s + e) / x.length,
    );
    expect(radius).toBeGreaterThan(0.13);
    expect(radius).toBeLessThan(0.19);
  }
  const row = run.table().column('B').indexOf(256);
  run.says('0.16', run.table().cell(row, 'σ/√B'));
});
