import {batchNorm, range, reshape, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {forward, moment, standardise} from './same-shape';

const page = 'networks/normalization';

test('forward agrees with the library', () => {
  const x = [3, -1, 0.5, 8, 2.2, -4];
  const y = batchNorm(
    reshape(tensor(x), [6, 1]),
    tensor([1.7]),
    tensor([-0.4]),
  );
  forward(x, 1.7, -0.4).forEach((v, i) =>
    expect(v).toBeCloseTo(y.data[i], 12),
  );
});

test('a batch of two gives ±1, one of ten at most 3', () => {
  const two = standardise([3, 11]);
  expect(two[0]).toBeCloseTo(-1, 6);
  expect(two[1]).toBeCloseTo(1, 6);
  const ten = standardise(range(10).map((i) => (i ? 0 : 1)));
  expect(Math.max(...ten)).toBeCloseTo(3, 3);
});

test('a feature with σ = 0.01 has variance 0.91, not 1', () => {
  const y = standardise([0.01, -0.01, 0.01, -0.01]);
  expect(moment(y, 2)).toBeCloseTo(1, 12); // σ itself divided
  expect(y[0] ** 2).toBeCloseTo(0.91, 2);
});

test('coin tosses keep skewness 0 and kurtosis −2', () => {
  const y = standardise([0, 1, 0, 1]);
  expect(moment(y, 3)).toBeCloseTo(0, 12);
  expect(moment(y, 4) - 3).toBeCloseTo(-2, 12);
  expect(moment([0, 0, 0, 1], 3)).toBeCloseTo(
    0.5 / Math.sqrt(0.1875), // (1 − 2p)/√(p(1 − p)) at p = ¼
    12,
  );
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);
/** How often a histogram turns from rising to falling, of three bins at a time. */
function humps(heights: number[]) {
  const h = range(10).map((k) =>
    heights.slice(3 * k, 3 * k + 3).reduce((s, v) => s + v, 0),
  );
  return h.filter(
    (v, k) => v > (h[k - 1] ?? 0) && v > (h[k + 1] ?? 0),
  ).length;
}

expectNotice(page, 'still-two-humps', async (run) => {
  run.says(0, cell(run, 'y', 'mean'));
  run.says(1, cell(run, 'y', 'deviation'));
  for (const other of await run.seeds(5)) {
    expect(humps(other.series('after', 'y').y)).toBe(2);
    expect(
      humps(other.series('after', 'N(β, γ²)').y.slice(0, 80)),
    ).toBeLessThan(2);
  }
});

expectTry(page, 'skewed-stays-skewed', async (run) => {
  run.says('1.62', cell(run, 'x', 'skewness'));
  run.says('1.62', cell(run, 'y', 'skewness'));
  for (const other of await run.seeds(5)) {
    expect(cell(other, 'y', 'skewness')).toBeGreaterThan(1);
    expect(cell(other, 'y', 'skewness')).toBe(
      cell(other, 'x', 'skewness'),
    );
  }
});

expectTry(page, 'three-times-as-wide', (run, author) => {
  run.says(3, cell(run, 'y', 'deviation'));
  for (const column of ['skewness', 'kurtosis'])
    expect(cell(run, 'y', column)).toBe(
      cell(author, 'y', column),
    );
});
