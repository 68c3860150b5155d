import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {count, round, sumOfSizes} from './random-rounding';

const page = 'foundations/norms';

/** All roundings of x with their probabilities: no dice, no error of sampling. */
function outcomes(x: number[]) {
  return Array.from({length: 2 ** x.length}, (_, bits) => {
    const u = x.map((_, i) => ((bits >> i) & 1 ? 0 : 0.999999)); // rounds out or to 0
    const share = x.map((xi, i) =>
      (bits >> i) & 1 ? Math.abs(xi) : 1 - Math.abs(xi),
    );
    return {
      z: round(x, u),
      probability: share.reduce((a, b) => a * b, 1),
    };
  });
}

const vectors = [
  [0.9, -0.5, 0.2, 0, 0.6],
  [-0.3, 0.7, 0.1],
  [0, 0, 0],
];

test('over all outcomes, z is x on average and its count is ‖x‖₁ on average', () => {
  for (const x of vectors) {
    const all = outcomes(x);
    const mean = (f: (z: number[]) => number) =>
      all.reduce(
        (s, {z, probability}) => s + probability * f(z),
        0,
      );
    x.forEach((xi, i) =>
      expect(mean((z) => z[i])).toBeCloseTo(xi, 12),
    );
    expect(mean(count)).toBeCloseTo(sumOfSizes(x), 12);
  }
});

test('rounding gives 0 or the sign, and a corner of the box stays', () => {
  expect(round([0.5, -0.5], [0.49, 0.51])).toEqual([1, 0]);
  expect(round([1, -1, 0], [0.99, 0.99, 0])).toEqual([
    1, -1, 0,
  ]);
});

test('a convex function below the count lies below ‖x‖₁ on the box', () => {
  // max(0, ‖x‖∞), ‖x‖₂² / n and |Σxᵢ| − (n − 1) are convex and below the count there.
  const below = [
    (x: number[]) => Math.max(...x.map(Math.abs)),
    (x: number[]) =>
      x.reduce((s, xi) => s + xi * xi, 0) / x.length,
    (x: number[]) =>
      Math.abs(x.reduce((s, xi) => s + xi, 0)) - (x.length - 1),
  ];
  for (const x of vectors) {
    for (const g of below) {
      for (const {z} of outcomes(x))
        expect(g(z)).toBeLessThanOrEqual(count(z) + 1e-12);
      expect(g(x)).toBeLessThanOrEqual(sumOfSizes(x) + 1e-12);
    }
  }
});

expectNotice(page, 'mean-count', async (run) => {
  run.says('2.2', run.number('‖x‖₁:'));
  run.says(4, run.number('‖x‖₀:'));
  for (const other of await run.seeds(5))
    expect(other.number('mean of ‖z‖₀:')).toBeCloseTo(2.2, 1);
});

expectTry(page, 'a-corner-of-the-box', (run) => {
  run.says(3, run.number('‖x‖₁:'));
  run.says(3, run.number('‖x‖₀:'));
  run.says(3, run.number('mean of ‖z‖₀:'));
});
