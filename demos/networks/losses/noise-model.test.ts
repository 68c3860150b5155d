import {expect, test} from 'vitest';
import {
  cost,
  huber,
  huberLoss,
  mean,
  median,
} from './noise-model';

const y = [-1.2, 0.3, 0.4, 2.2, 9];
const argmin = (loss: (c: number) => number) => {
  let best = -2;
  for (let c = -2; c < 10; c += 0.001)
    if (loss(c) < loss(best)) best = c;
  return best;
};
const sum = (f: (e: number) => number) => (c: number) =>
  y.reduce((s, v) => s + f(v - c), 0);

test('each estimate minimises its loss, by brute force', () => {
  // The grid's step is 1e-3.
  expect(mean(y)).toBeCloseTo(argmin(sum((e) => e * e)), 2);
  expect(median(y)).toBeCloseTo(argmin(sum(Math.abs)), 2);
  for (const delta of [0.5, 1, 3])
    expect(huber(y, delta)).toBeCloseTo(
      argmin(sum((e) => huberLoss(e, delta))),
      2,
    );
});

test('Huber lies between: the mean for large δ, the median for small', () => {
  expect(huber(y, 100)).toBeCloseTo(mean(y), 9);
  expect(huber(y, 1e-6)).toBeCloseTo(median(y), 4);
});

test('pinball loss is least at the quantile, by brute force', () => {
  const pinball = (e: number) => Math.max(0.8 * e, -0.2 * e);
  const values = Array.from({length: 101}, (_, i) => i / 100);
  let best = 0;
  const total = (c: number) =>
    values.reduce((s, v) => s + pinball(v - c), 0);
  for (let c = 0; c <= 1; c += 0.001)
    if (total(c) < total(best)) best = c;
  expect(best).toBeCloseTo(0.8, 2);
});

test('the Laplace cost is the absolute error', () => {
  expect(cost(-2.5)).toBe(2.5);
});
