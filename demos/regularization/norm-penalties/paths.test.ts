import {expect, test} from 'vitest';
import {lasso, ridge} from './paths';

/** Two twins of correlation r among eight otherwise orthonormal features. */
const twins = (r: number) =>
  Array.from({length: 8}, (_, j) =>
    Array.from({length: 8}, (_, k) =>
      j === k ? 1 : j + k === 1 ? r : 0,
    ),
  );
const rest = [0, 0, 0, 0, 0, 0];

test('L2 shrinks the difference of twins by (1 − ρ)/(1 − ρ + α)', () => {
  for (const r of [0, 0.5, 0.9])
    for (const alpha of [0.1, 1]) {
      const [u, v] = [1.4, 0.6];
      const w = ridge(
        twins(r),
        [u + r * v, v + r * u, ...rest],
        alpha,
      );
      expect(w[0] - w[1]).toBeCloseTo(
        (0.8 * (1 - r)) / (1 - r + alpha),
        9,
      );
    }
});

test('L1 leaves the difference until the smaller twin is gone', () => {
  const [u, v] = [1.4, 0.6];
  for (const r of [0, 0.5, 0.9]) {
    const c = [u + r * v, v + r * u, ...rest];
    const gone = (1 + r) * v;
    const before = lasso(twins(r), c, gone * 0.9);
    expect(before[0] - before[1]).toBeCloseTo(0.8, 6);
    expect(before[1]).toBeGreaterThan(0);
    const after = lasso(twins(r), c, gone * 1.1);
    expect(after[1]).toBe(0);
    expect(after[0]).toBeCloseTo(u + r * v - gone * 1.1, 6);
  }
});

test('exact twins share under L2', () => {
  const w = ridge(twins(1), [2, 2, ...rest], 0.5);
  expect(w[0]).toBeCloseTo(2 / 2.5, 9);
  expect(w[1]).toBeCloseTo(2 / 2.5, 9);
});
