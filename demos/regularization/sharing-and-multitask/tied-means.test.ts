import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {bestTau, expected, tie} from './tied-means';

const page = 'regularization/sharing-and-multitask';

test('tie() minimises the penalised sum, by search around it', () => {
  const [a, b, n, tau] = [1.2, -0.4, 5, 3];
  const cost = (u: number, v: number) =>
    (n * (u - a) ** 2 + n * (v - b) ** 2 + tau * (u - v) ** 2) /
    2;
  const [u, v] = tie([a, b], n, tau);
  for (let k = 0; k < 32; k++) {
    const [du, dv] = [Math.cos(k) / 100, Math.sin(k) / 100];
    expect(cost(u + du, v + dv)).toBeGreaterThan(cost(u, v));
  }
});

test('without tying each keeps its mean, with infinite tying both get the middle', () => {
  expect(tie([3, 1], 4, 0)).toEqual([3, 1]);
  tie([3, 1], 4, 1e15).forEach((w) =>
    expect(w).toBeCloseTo(2, 9),
  );
});

const at = (delta: number, n: number, tau: number) =>
  expected(delta, n, n / (n + 2 * tau));

test('the best strength is that of a fine search, for every n', () => {
  for (const delta of [0.3, 1, 1.7])
    for (const n of [1, 6, 20]) {
      let best = 0;
      for (let tau = 0; tau < 30; tau += 0.01)
        if (at(delta, n, tau) < at(delta, n, best)) best = tau;
      expect(best).toBeCloseTo(bestTau(delta), 1); // the grid
    }
});

test('the error is that of the estimator, moment by moment', () => {
  // w_A = p a + q b with independent means a and b of variance 1/n.
  for (const tau of [0, 0.4, 3]) {
    const [delta, n] = [0.9, 5];
    const p = tie([1, 0], n, tau)[0];
    const q = tie([0, 1], n, tau)[0];
    const bias = ((p - q) * delta) / 2 - delta / 2;
    expect(at(delta, n, tau)).toBeCloseTo(
      (p * p + q * q) / n + bias ** 2,
      12,
    );
  }
});

test('the exercise: n = 8 is even, and with 20 the best is 0.0429', () => {
  expect(at(0.5, 8, 0)).toBeCloseTo(at(0.5, 8, 1e12), 9);
  expect(at(0.5, 20, 4)).toBeCloseTo(0.0429, 4);
  expect(at(0.5, 20, 0)).toBeCloseTo(0.05, 9);
  expect(at(0.5, 20, 1e12)).toBeCloseTo(0.0875, 9);
});

const cell = (name: string) => (run: Run) =>
  run.table().cell(name, 'squared error');
const apart = cell('apart, τ = 0');
const tied = cell('tied, τ = σ²/δ²');
const shared = cell('shared, τ = ∞');

expectNotice(page, 'both-ends-lose', async (run) => {
  run.says('0.250', apart(run));
  run.says('0.215', shared(run));
  run.says('0.177', tied(run));
  for (const other of await run.seeds(4)) {
    const {y} = other.points('measured');
    const least = Math.min(...y);
    expect(y[0]).toBeGreaterThan(least);
    expect(y[y.length - 1]).toBeGreaterThan(least);
  }
});

expectTry(page, 'same-truth', (run) => {
  expect(shared(run)).toBeCloseTo(apart(run) / 2, 9);
  expect(tied(run)).toBe(shared(run));
});

expectTry(page, 'far-apart', (run) => {
  run.says('1.125', shared(run));
  run.says('0.250', apart(run));
  run.says('0.236', tied(run));
});
