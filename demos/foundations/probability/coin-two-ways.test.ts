import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {confidence, posterior} from './coin-two-ways';

const page = 'foundations/probability';

test('the interval holds the θ that pass, by trying them all', () => {
  for (const [k, n] of [
    [0, 5],
    [3, 3],
    [17, 20],
  ]) {
    const passes = Array.from(
      {length: 9999},
      (_, i) => (i + 1) / 1e4,
    ).filter(
      (t) => (k / n - t) ** 2 <= (1.96 ** 2 * t * (1 - t)) / n,
    );
    const [from, to] = confidence(k, n);
    expect(from).toBeCloseTo(
      passes[0] === 1e-4 ? 0 : passes[0],
      3,
    );
    const last = passes[passes.length - 1];
    expect(to).toBeCloseTo(last === 0.9999 ? 1 : last, 3);
  }
});

test('the posterior has the mean and variance of its Beta law', () => {
  for (const [k, n, a] of [
    [17, 20, 1],
    [2, 9, 3],
    [5, 5, 10],
  ]) {
    const belief = posterior(k, n, a);
    const grid = belief.map((_, i) => (i + 0.5) / 1000);
    const mean = (f: (p: number) => number) =>
      belief.reduce((s, b, i) => s + b * f(grid[i]), 0);
    const [u, v] = [k + a, n - k + a];
    const m = u / (u + v);
    expect(mean(() => 1)).toBeCloseTo(1, 9);
    expect(mean((p) => p)).toBeCloseTo(m, 4);
    expect(mean((p) => (p - m) ** 2)).toBeCloseTo(
      (u * v) / ((u + v) ** 2 * (u + v + 1)),
      4,
    );
  }
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);
const share = (run: Run) =>
  run.number('confidence intervals that hold θ:');

expectNotice(page, 'same-numbers', async (run) => {
  run.says('0.64', cell(run, 'confidence, and k/n', 'from'));
  run.says('0.64', cell(run, 'credible, and averaged', 'from'));
  run.says('0.97', share(run));
  // |k/20 − 0.7| ≤ 1.96 √(0.21/20) for 10 … 18 heads.
  let [chance, exact] = [0.3 ** 20, 0];
  for (let k = 0; k <= 20; k++) {
    if (k >= 10 && k <= 18) exact += chance;
    chance *= ((20 - k) / (k + 1)) * (0.7 / 0.3);
  }
  expect(exact).toBeCloseTo(0.975, 3);
  for (const other of await run.seeds(5)) {
    expect(Math.abs(share(other) - exact)).toBeLessThan(0.014); // 4 deviations
    expect(
      Math.abs(
        cell(other, 'confidence, and k/n', 'from') -
          cell(other, 'credible, and averaged', 'from'),
      ),
    ).toBeLessThan(0.02);
  }
});

expectTry(page, 'stubborn-prior', async (run, author) => {
  const row = 'credible, and averaged';
  run.says('0.665', cell(run, row, 'to'));
  // Whatever the flips show, 20 heads included.
  for (const other of await run.seeds(5))
    expect(cell(other, row, 'to')).toBeLessThan(0.7);
  const belief = posterior(20, 20, 40);
  const below = belief.slice(0, 700).reduce((s, b) => s + b, 0);
  expect(below).toBeGreaterThan(0.975);
  const free = 'confidence, and k/n';
  for (const end of ['from', 'to'])
    expect(cell(run, free, end)).toBe(cell(author, free, end));
});
