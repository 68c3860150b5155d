import {logspace, range} from 'lab';
import {expect, test} from 'vitest';
import {descend, growing, J} from './two-rates';

test('descent has its closed form', () => {
  const values = descend(() => 0);
  for (const k of [0, 1, 10, 500]) {
    const exact = logspace(1e-6, 1, 60).reduce(
      (s, l) => s + (l / 2) * (1 - l) ** (2 * k),
      0,
    );
    expect(values[k] / exact).toBeCloseTo(1, 9);
  }
});

test('tₖ = (k + 1)/2 gives αₖ and satisfies t′(t′ − 1) ≤ t²', () => {
  const t = (k: number) => (k + 1) / 2;
  for (let k = 1; k < 100; k++) {
    expect(growing(k)).toBeCloseTo((t(k) - 1) / t(k + 1), 14);
    expect(t(k + 1) * (t(k + 1) - 1)).toBeLessThanOrEqual(
      t(k) ** 2,
    );
  }
});

test('the potential of the proof never grows, on another convex function', () => {
  // log cosh: convex, L = 1, minimum 0 at 0, not strongly convex.
  const f = (x: number) => Math.log(Math.cosh(x));
  let [before, theta] = [5, 5];
  let last = Infinity;
  for (let k = 0; k < 200; k++) {
    const y =
      theta + (k === 0 ? 0 : growing(k)) * (theta - before);
    [before, theta] = [theta, y - Math.tanh(y)];
    const t = (k + 2) / 2;
    const z = before + t * (theta - before);
    const potential = t * t * f(theta) + (z * z) / 2;
    expect(potential).toBeLessThanOrEqual(last + 1e-12);
    last = potential;
  }
});

test('J is 0 at its minimum alone', () => {
  expect(J(range(60).map(() => 0))).toBe(0);
  expect(J(range(60).map(() => 0.1))).toBeGreaterThan(0);
});
