import {logspace, range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {bounds, descend, growing, J} from './two-rates';

const page = 'optimization/momentum';

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
  const half =
    logspace(1e-6, 1, 60).reduce((s, l) => s + l, 0) / 2;
  expect(J(range(60).map(() => 0.1))).toBeCloseTo(
    half / 100,
    12,
  );
});

test('the bounds are those of the text, for ‖θ₀ − θ*‖² = 60', () => {
  const [slow, fast] = Object.values(bounds);
  expect(slow(3)).toBeCloseTo(10, 12);
  expect(fast(3)).toBeCloseTo(7.5, 12);
});

test('momentum is added before the gradient is asked', () => {
  // Two steps by hand on one axis: λ = 1 is gone at once, so watch all.
  const lambda = logspace(1e-6, 1, 60);
  const values = descend(() => 0.5);
  const second = lambda.reduce((s, l) => {
    const one = 1 - l; // at rest
    const y = one + 0.5 * (one - 1);
    return s + (l / 2) * (y * (1 - l)) ** 2;
  }, 0);
  expect(values[2]).toBeCloseTo(second, 12);
});

expectNotice(page, 'slopes', (run) => {
  const slope = (name: string) =>
    run.table().cell(name, 'slope');
  run.says('1.0', -slope('descent'));
  run.says('2.0', -slope('Nesterov'));
  expect(run.checks['each stays below its bound']).toBe(true);
});

expectTry(page, 'bottom-is-felt', (run) => {
  const [slow, fast] = Object.values(bounds);
  const descent = run.series('descent').y;
  const nesterov = run.series('Nesterov').y;
  expect(descent.at(-1)!).toBeLessThan(slow(1000) / 1e6);
  expect(nesterov.at(-1)!).toBeLessThan(fast(1000) / 1e6);
  const rises = (y: number[]) =>
    y.some((J, k) => k > 0 && J > y[k - 1]);
  expect(rises(nesterov)).toBe(true);
  expect(rises(descent)).toBe(false);
});
