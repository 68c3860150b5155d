import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {random} from 'lab';
import {covariance, det, eigh, inv} from 'lab/linalg';
import {cost, factor, infer} from './pancake';

const page = 'autoencoders/linear-factor-models';
const dice = random(2);
const C = covariance(
  Array.from({length: 40}, () => {
    const [a, b, c, d] = dice.normal(4);
    return [2 * a, a + b, c - a, 0.5 * d];
  }),
);
const model = (w: number[], s2: number) =>
  w.map((wi, i) =>
    w.map((wj, j) => wi * wj + (i === j ? s2 : 0)),
  );
/** log det M + tr(M⁻¹C) */
function direct(w: number[], s2: number) {
  const M = model(w, s2);
  const trace = inv(M).reduce(
    (s, row, i) =>
      s + row.reduce((t, v, j) => t + v * C[j][i], 0),
    0,
  );
  return Math.log(det(M)) + trace;
}

test('the cost is that of the whole matrix, and no other w has less', () => {
  for (const s2 of [0.1, 0.5, 1]) {
    const {w, lambda, u} = factor(C, s2);
    expect(Math.hypot(...u)).toBeCloseTo(1, 12);
    expect(cost(lambda, s2)).toBeCloseTo(direct(w, s2), 9);
    for (let k = 0; k < 100; k++) {
      const other = dice.normal(4).map((z, i) => w[i] + z / 2);
      expect(direct(other, s2)).toBeGreaterThan(
        cost(lambda, s2),
      );
    }
  }
});

test('the best thickness is the mean of the other eigenvalues', () => {
  const lambda = [...eigh(C).values].reverse();
  const best = (lambda[1] + lambda[2] + lambda[3]) / 3;
  for (const factor of [0.5, 0.9, 0.99, 1.01, 1.1, 2])
    expect(cost(lambda, best * factor)).toBeGreaterThan(
      cost(lambda, best),
    );
});

test('E[h | x] is the regression of h on x: wᵀ Cov(x)⁻¹ x', () => {
  const [w, s2, x] = [[1, -2, 0.5], 0.7, [0.3, 0.4, -1]];
  const h = inv(model(w, s2))
    .map((row) => row.reduce((s, v, j) => s + v * x[j], 0))
    .reduce((s, v, i) => s + v * w[i], 0);
  expect(infer([x], w, s2)[0]).toBeCloseTo(h, 12);
});

const factorOf = (run: Run) =>
  run.number('the projection is multiplied by');

expectNotice(page, 'shrunk', async (run) => {
  run.says('0.888', factorOf(run));
  for (const other of await run.seeds(5)) {
    const {x, y} = other.series('log p(x) + c');
    const best = x[y.indexOf(Math.max(...y))];
    const ratio = best / other.number('λ₂:');
    expect(Math.abs(Math.log(ratio))).toBeLessThan(0.08); // grid
  }
  run.says('1.16', run.number('λ₂:'));
});

expectTry(page, 'thin', async (run) => {
  run.says('0.01', Number(run.knobs['σ²']));
  run.says('0.999', factorOf(run));
  for (const other of await run.seeds(5)) {
    const {y} = other.series('log p(x) + c');
    expect(y[0]).toBeLessThan(Math.max(...y) - 20);
  }
});
