import {range} from 'lab';
import {expect, test} from 'vitest';
import {
  average,
  distinct,
  independent,
  sigma,
} from './gradient-cloud';

const N = 512;
const g = average(range(N));
const square = (batch: number[]) => {
  const [a, b] = average(batch);
  return (a - g[0]) ** 2 + (b - g[1]) ** 2;
};

test('all ordered pairs give σ/√2, with replacement', () => {
  let sum = 0;
  for (let i = 0; i < N; i++)
    for (let j = 0; j < N; j++) sum += square([i, j]);
  expect(Math.sqrt(sum / N ** 2)).toBeCloseTo(
    independent(2),
    10,
  );
});

test('all pairs of different examples give the finite formula', () => {
  let sum = 0;
  for (let i = 0; i < N; i++)
    for (let j = 0; j < i; j++) sum += square([i, j]);
  expect(Math.sqrt(sum / ((N * (N - 1)) / 2))).toBeCloseTo(
    distinct(2),
    10,
  );
});

test('one example errs by σ, the whole set not at all', () => {
  expect(distinct(1)).toBeCloseTo(sigma, 12);
  expect(distinct(N)).toBe(0);
});
