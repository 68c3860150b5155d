import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {midpoint, norm, onSphere} from './unit-balls';

const page = 'foundations/norms';

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

expectNotice(page, 'dented-bays', async (run) => {
  for (const other of await run.seeds(3)) {
    const {x, y} = other.points('‖x‖ₚ > 1');
    const quarters = new Set<string>();
    x.forEach((x1, i) => {
      // ‖x + y‖ = 2 ‖½(x + y)‖ > 2 = ‖x‖ + ‖y‖.
      expect(2 * norm([x1, y[i]], 0.5)).toBeGreaterThan(2);
      quarters.add(`${x1 > 0} ${y[i] > 0}`);
    });
    expect(quarters.size).toBe(4);
  }
});

expectTry(page, 'the-bays-fill', async (run) => {
  for (const other of await run.seeds(3)) {
    expect(other.number('broken inequalities:')).toBe(0);
    const earlier = await other.again({knobs: {p: 0.9}});
    const broken = earlier.number('broken inequalities:');
    expect(broken).toBeGreaterThan(0);
  }
});

expectTry(page, 'towards-the-square', async (run) => {
  for (const other of await run.seeds(3))
    expect(other.number('broken inequalities:')).toBe(0);
  // The corner of the ball on the diagonal, 2^(−1/p), comes near 1.
  expect(
    onSphere([1, 1], run.knobs.p as number)[0],
  ).toBeCloseTo(0.933, 3);
});
