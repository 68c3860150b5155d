import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {binomial, error, estimates} from './coin';

const page = 'learning/estimation';

test('binomial counts all sequences of five tosses', () => {
  const p = 0.3;
  const counts = [0, 0, 0, 0, 0, 0];
  for (let bits = 0; bits < 32; bits++) {
    const k = [0, 1, 2, 3, 4].filter(
      (i) => bits & (1 << i),
    ).length;
    counts[k] += p ** k * (1 - p) ** (5 - k);
  }
  binomial(5, p).forEach((v, k) =>
    expect(v).toBeCloseTo(counts[k], 12),
  );
});

test('the estimates are mode and mean of k + 2, n − k + 2', () => {
  const [k, n] = [4, 6];
  const grid = Array.from({length: 20001}, (_, i) => i / 20000);
  const f = grid.map(
    (t) => t ** (k + 1) * (1 - t) ** (n - k + 1),
  );
  const total = f.reduce((s, v) => s + v, 0);
  const mean =
    f.reduce((s, v, i) => s + v * grid[i], 0) / total;
  const mode = grid[f.indexOf(Math.max(...f))];
  expect(estimates.Bayes(k, n)).toBeCloseTo(mean, 6);
  expect(estimates.MAP(k, n)).toBeCloseTo(mode, 3);
  expect(estimates.ML(k, n)).toBeCloseTo(k / n, 12);
});

test('the error is variance plus squared bias, as derived', () => {
  for (const [n, p] of [
    [3, 0.7],
    [10, 0.95],
    [1, 0.5],
  ]) {
    const bayes =
      Math.sqrt(n * p * (1 - p) + 16 * (0.5 - p) ** 2) /
      (n + 4);
    expect(error(estimates.Bayes, n, p)).toBeCloseTo(bayes, 12);
    expect(error(estimates.ML, n, p)).toBeCloseTo(
      Math.sqrt((p * (1 - p)) / n),
      12,
    );
  }
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'three-heads', (run) => {
  run.says('0.161', cell(run, 'Bayes', 'error, n = 3'));
  run.says('0.265', cell(run, 'ML', 'error, n = 3'));
  for (const row of ['ML', 'MAP', 'Bayes'])
    run.says('0.026', cell(run, row, 'n = 300'));
  expect(cell(run, 'ML', 'estimate')).toBe(1);
  expect(cell(run, 'MAP', 'estimate')).toBeCloseTo(4 / 5, 3);
  expect(cell(run, 'Bayes', 'estimate')).toBeCloseTo(5 / 7, 3);
});

expectTry(page, 'wrong-prior', (run) => {
  run.says('0.263', cell(run, 'Bayes', 'error, n = 3'));
  run.says('0.126', cell(run, 'ML', 'error, n = 3'));
});
