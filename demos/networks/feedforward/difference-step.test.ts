import {expect, test} from 'vitest';
import {
  centralDifference,
  forwardDifference,
} from './difference-step';

test('on a cubic the errors are exactly h·3w + h² and h²', () => {
  const cube = (w: number) => w ** 3;
  for (const h of [0.5, 0.25, 0.125]) {
    const slope = 3 * 1.5 ** 2;
    expect(forwardDifference(cube, 1.5, h) - slope).toBeCloseTo(
      4.5 * h + h * h,
      12,
    );
    expect(centralDifference(cube, 1.5, h) - slope).toBeCloseTo(
      h * h,
      12,
    );
  }
});

test('for tiny h rounding takes over', () => {
  const error = (h: number) =>
    Math.abs(centralDifference(Math.exp, 1, h) - Math.E);
  expect(error(1e-5)).toBeLessThan(1e-9);
  expect(error(1e-12)).toBeGreaterThan(1e-7); // ε f / h = 6e-4
});
