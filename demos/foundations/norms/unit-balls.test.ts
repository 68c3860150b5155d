import {expect, test} from 'vitest';
import {midpoint, norm, onSphere} from './unit-balls';

const directions = Array.from({length: 60}, (_, i) => [
  Math.cos(0.1 * i + 0.05),
  Math.sin(0.1 * i + 0.05),
]);
const pairs = directions.flatMap((x) =>
  directions.map((y) => [x, y]),
);
const add = (x: number[], y: number[]) =>
  x.map((xi, i) => xi + y[i]);

/** How far ‖x + y‖ ≤ ‖x‖ + ‖y‖ is from holding, at worst. */
const excess = (p: number) =>
  Math.max(
    ...pairs.map(
      ([x, y]) => norm(add(x, y), p) - norm(x, p) - norm(y, p),
    ),
  );

test('norm agrees with the lengths everybody knows', () => {
  expect(norm([3, -4], 1)).toBe(7);
  expect(norm([3, -4], 2)).toBe(5);
  expect(norm([3, -4], 200)).toBeCloseTo(4, 12);
  expect(norm([1, 1], 0.5)).toBe(4);
  expect(norm([0, 0], 0.5)).toBe(0);
});

test('the triangle inequality holds for every pair from p = 1 on', () => {
  for (const p of [1, 1.01, 1.5, 2, 3, 10])
    expect(excess(p)).toBeLessThan(1e-12);
});

test('below p = 1 some pair breaks it', () => {
  for (const p of [0.3, 0.5, 0.9, 0.99])
    expect(excess(p)).toBeGreaterThan(1e-3);
});

test('a midpoint of unit vectors is outside exactly where the pair breaks the inequality', () => {
  for (const p of [0.4, 0.8, 1.7]) {
    for (const [u, v] of pairs) {
      const [x, y] = [onSphere(u, p), onSphere(v, p)];
      expect(norm(x, p)).toBeCloseTo(1, 12);
      const breaks = norm(add(x, y), p) > 2 + 2e-9;
      expect(norm(midpoint(x, y), p) > 1 + 1e-9).toBe(breaks);
    }
  }
});
