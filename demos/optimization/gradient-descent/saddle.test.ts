import {expect, test} from 'vitest';
import {gradient, J, walk} from './saddle';

test('the gradient is the slope of J', () => {
  const h = 1e-5;
  for (const [x, y] of [
    [0.4, -0.7],
    [1, 0.2],
  ]) {
    const g = gradient([x, y]);
    expect(
      (J([x + h, y]) - J([x - h, y])) / (2 * h),
    ).toBeCloseTo(g[0], 8);
    expect(
      (J([x, y + h]) - J([x, y - h])) / (2 * h),
    ).toBeCloseTo(g[1], 8);
  }
});

test('0 is a strict saddle: up along x, down along y', () => {
  expect(J([0.1, 0])).toBeGreaterThan(J([0, 0]));
  expect(J([0, 0.1])).toBeLessThan(J([0, 0]));
  expect(J([0, 1])).toBe(-0.25);
});

test('the loss never rises along a noiseless walk', () => {
  const path = walk([1.5, 1e-5], 0).map(J);
  path
    .slice(1)
    .forEach((j, t) =>
      expect(j).toBeLessThanOrEqual(path[t] + 1e-15),
    );
});
