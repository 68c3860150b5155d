import {expect, test} from 'vitest';
import {grid, score} from './grid-or-random';

test('a grid of side 5 has 25 points and 5 values on each axis', () => {
  const points = grid(5);
  expect(points).toHaveLength(25);
  expect(new Set(points.map(([u]) => u)).size).toBe(5);
  expect(new Set(points.map(([, v]) => v)).size).toBe(5);
});

test('the score is largest, 1, at its peak', () => {
  const at = [0.3, 0.8];
  expect(score(0.3, 0.8, at)).toBeCloseTo(1, 12);
  for (const [u, v] of grid(9))
    expect(score(u, v, at)).toBeLessThanOrEqual(1);
});

test('60 random trials hit the best 5 % with probability 95 %', () => {
  expect(1 - 0.95 ** 60).toBeGreaterThan(0.95);
  expect(1 - 0.95 ** 58).toBeLessThan(0.95);
});
