import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  dropoutLoss,
  minimum,
  ridgeLoss,
} from './ridge-identity';

const page = 'regularization/dropout';
const data = {
  X: [
    [1, 2],
    [0.5, -1],
    [-2, 0.3],
  ],
  y: [1, 2, -0.5],
};

test('the loss is the mean over all 64 masks of three examples', () => {
  const [w, q] = [[1.3, -0.4], 0.7];
  let total = 0;
  for (let code = 0; code < 64; code++) {
    let [chance, loss] = [1, 0];
    data.X.forEach((row, i) => {
      const m = [0, 1].map((j) => (code >> (2 * i + j)) & 1);
      for (const mj of m) chance *= mj ? q : 1 - q;
      const f = m[0] * row[0] * w[0] + m[1] * row[1] * w[1];
      loss += (data.y[i] - f / q) ** 2;
    });
    total += chance * loss;
  }
  expect(dropoutLoss(data, w, q)).toBeCloseTo(total, 10);
});

test('both losses agree for any weights and any q', () => {
  for (const q of [0.1, 0.5, 0.8, 1])
    for (const w of [
      [1, 2],
      [-3, 0.5],
    ])
      expect(dropoutLoss(data, w, q)).toBeCloseTo(
        ridgeLoss(data, w, q),
        9,
      );
});

test('the solution is where finite differences vanish', () => {
  const h = 1e-4;
  for (const q of [0.3, 0.5, 1]) {
    const w = minimum(data, q);
    const f = (a: number, b: number) =>
      dropoutLoss(data, [w[0] + a, w[1] + b], q);
    // a quadratic: central differences are exact but for rounding
    expect((f(h, 0) - f(-h, 0)) / h).toBeCloseTo(0, 8);
    expect((f(0, h) - f(0, -h)) / h).toBeCloseTo(0, 8);
  }
});

test('orthogonal features: every weight is q times as large', () => {
  const square = {
    X: [
      [1, 3],
      [1, -3],
    ],
    y: [2, 1],
  };
  const free = minimum(square);
  minimum(square, 0.4).forEach((w, j) =>
    expect(w).toBeCloseTo(0.4 * free[j], 12),
  );
});

test('twins: least squares of one feature, times 2q/(1 + q)', () => {
  // exact twins: q = 1 is singular, q < 1 is not
  const twins = {
    X: [
      [1, 1],
      [2, 2],
    ],
    y: [3, 6],
  };
  const w = minimum(twins, 0.5);
  expect(w[0]).toBeCloseTo(w[1], 12);
  expect(w[0] + w[1]).toBeCloseTo(3 * (2 / 3), 12);
});

/** What dropout leaves, at rate p, of what least squares found. */
const left = (run: Run, name: string) => {
  const {x, y} = run.series('weights', name);
  const p = run.rule('weights', 'this p').x ?? NaN;
  return (
    y[x.findIndex((one) => Math.abs(one - p) < 0.01)] / y[0]
  );
};
const cell = (run: Run, column: string) =>
  run.table().cell('least squares', column);

expectNotice(page, 'difference-collapses', async (run) => {
  expect(cell(run, 'w₁') * cell(run, 'w₂')).toBeLessThan(0);
  for (const other of await run.seeds(5)) {
    run.says('0.02', left(other, 'w₁ − w₂'));
    run.says('0.66', left(other, 'w₁ + w₂'));
  }
});

expectTry(page, 'first-five-percent', async (run) => {
  for (const other of await run.seeds(5)) {
    const at = other.table();
    const of = (column: string) =>
      at.cell('dropout', column) /
      at.cell('least squares', column);
    run.says('0.28', of('w₁ − w₂'), 0.02);
    run.says('0.97', of('w₁ + w₂'), 0.02);
  }
});

expectTry(page, 'uncorrelated', async (run) => {
  for (const other of await run.seeds(5)) {
    expect(left(other, 'w₁ + w₂')).toBeCloseTo(0.5, 9);
    expect(left(other, 'w₁ − w₂')).toBeCloseTo(0.5, 9);
  }
});
