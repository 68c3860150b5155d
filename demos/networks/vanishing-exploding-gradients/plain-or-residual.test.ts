import {expect, test} from 'vitest';
import {
  average,
  measure,
  predict,
  units,
} from './plain-or-residual';

test('average is the Gaussian mean', () => {
  expect(average(() => 1)).toBeCloseTo(1, 12);
  expect(average((u) => u * u)).toBeCloseTo(1, 9);
  expect(average((u) => u ** 4)).toBeCloseTo(3, 9);
  expect(average(units.ReLU.g)).toBeCloseTo(
    1 / Math.sqrt(2 * Math.PI),
    4,
  );
});

test('Poincaré: the mean of g′² is at least the variance of g', () => {
  for (const {g, d} of Object.values(units)) {
    const mean = average(g);
    const spread = average((u) => (g(u) - mean) ** 2);
    expect(average((u) => d(u) ** 2)).toBeGreaterThan(spread);
  }
  const {g, d} = units.ReLU;
  const ratio =
    average((u) => d(u) ** 2) /
    (average((u) => g(u) ** 2) - average(g) ** 2);
  expect(ratio).toBeCloseTo(Math.PI / (Math.PI - 1), 3);
});

test('ReLU at gain 1, no normalisation: 2^(−L/2) plain, 1.5^(L/2) residual', () => {
  expect(predict(50, 0, 1)).toBeCloseTo(2 ** -25, 10);
  expect(predict(50, 1, 1) / 1.5 ** 25).toBeCloseTo(1, 2);
  expect(predict(50, 1, 1 / Math.sqrt(50))).toBeCloseTo(
    1.01 ** 25,
    3,
  );
});

test('a net with a path keeps its gradient, a plain one does not', () => {
  expect(measure(40, 0, 1)).toBeLessThan(1e-4);
  expect(measure(40, 1, 1)).toBeGreaterThan(1);
  const one = measure(1, 1, 0); // no branch: the identity
  expect(one).toBeCloseTo(1, 12);
});
