import {expect, test} from 'vitest';
import {dropoutLoss, ridgeLoss, solve} from './ridge-identity';

const X: [number, number][] = [
  [1, 2],
  [0.5, -1],
  [-2, 0.3],
];
const y = [1, 2, -0.5];

test('both losses agree for any weights and any q', () => {
  for (const q of [0.1, 0.5, 0.8, 1])
    for (const w of [
      [1, 2],
      [-3, 0.5],
    ] as [number, number][])
      expect(dropoutLoss(X, y, w, q)).toBeCloseTo(
        ridgeLoss(X, y, w, q),
        9,
      );
});

test('the solution is where finite differences vanish', () => {
  const h = 1e-4;
  for (const q of [0.3, 0.5, 1]) {
    const w = solve(X, y, q);
    const f = (a: number, b: number) =>
      dropoutLoss(X, y, [w[0] + a, w[1] + b], q);
    // a quadratic: central differences are exact but for rounding
    expect((f(h, 0) - f(-h, 0)) / h).toBeCloseTo(0, 8);
    expect((f(0, h) - f(0, -h)) / h).toBeCloseTo(0, 8);
  }
});

test('orthogonal features: every weight is q times as large', () => {
  const square: [number, number][] = [
    [1, 3],
    [1, -3],
  ];
  const free = solve(square, [2, 1], 1);
  const w = solve(square, [2, 1], 0.4);
  expect(w[0]).toBeCloseTo(0.4 * free[0], 12);
  expect(w[1]).toBeCloseTo(0.4 * free[1], 12);
});

test('twins: least squares of one feature, times 2q/(1 + q)', () => {
  // nearly twins: exactly so q = 1 is singular, q < 1 is not
  const twins: [number, number][] = [
    [1, 1],
    [2, 2],
  ];
  const w = solve(twins, [3, 6], 0.5);
  expect(w[0]).toBeCloseTo(w[1], 12);
  expect(w[0] + w[1]).toBeCloseTo(3 * (2 / 3), 12);
});
