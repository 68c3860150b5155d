import {
  isClose,
  matmul,
  norm,
  normalTensor,
  random,
  sub,
  tensor,
  transpose,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {nearest, nearestOutput, root} from './cut-rank';
import {train} from 'lab/digits';

const page = 'cnn/efficiency';
const X = tensor(train.images);
const dice = random(3);
const V = normalTensor(dice, [196, 5]);
const rivals = Array.from({length: 40}, () =>
  matmul(
    normalTensor(dice, [196, 2]),
    normalTensor(dice, [2, 5]),
  ),
);

test('nearest has the rank asked for, and no rival is nearer', () => {
  const near = nearest(V, 2);
  expect(isClose(nearest(near, 2), near, 1e-8)).toBe(true);
  const least = norm(sub(V, near)).item();
  for (const rival of rivals) {
    // Its best multiple, and small moves of the best.
    expect(norm(sub(V, rival)).item()).toBeGreaterThan(least);
    const moved = nearest(
      tensor(
        [...near.data].map((x, i) => x + 0.05 * rival.data[i]),
        near.shape,
      ),
      2,
    );
    expect(norm(sub(V, moved)).item()).toBeGreaterThan(least);
  }
});

test('root squares to the second moment, its other power undoes it', () => {
  const S = root(X, 0.5);
  const v = normalTensor(dice, [196, 1]);
  const mean =
    [...matmul(X, v).data].reduce((s, y) => s + y * y, 0) /
    1000;
  expect(norm(matmul(S, v)).item() ** 2 / mean).toBeCloseTo(
    1,
    4,
  );
  const same = matmul(root(X, -0.5), matmul(S, v));
  expect(isClose(same, v, 1e-6)).toBe(true);
  expect(isClose(transpose(S), S, 1e-9)).toBe(true);
});

test('near the best for outputs every move of rank 2 is worse', () => {
  const best = nearestOutput(V, 2);
  const error = (W: typeof V) =>
    norm(matmul(X, sub(V, W))).item();
  for (const rival of rivals.slice(0, 10)) {
    const moved = nearest(
      tensor(
        [...best.data].map((x, i) => x + 0.02 * rival.data[i]),
        best.shape,
      ),
      2,
    );
    expect(error(moved)).toBeGreaterThan(
      error(best) * (1 - 1e-4),
    );
  }
});

expectNotice(page, 'outputs-matter', async (run) => {
  const six = run.series('least error in V').x.indexOf(6);
  run.says('0.610', run.series('least error in V').y[six]);
  run.says('0.825', run.series('least error in XV').y[six]);
  for (const other of await run.seeds(5))
    expect(
      other.series('least error in XV').y[six],
    ).toBeGreaterThan(
      other.series('least error in V').y[six] + 0.08,
    );
});

expectTry(page, 'more-units', async (run, author) => {
  run.says('27.5', author.rule('break-even').x ?? 0);
  run.says('48.2', run.rule('break-even').x ?? 0);
  for (const other of await run.seeds(3)) {
    const {x, y} = other.series('least error in XV');
    const full = other.rule('full rank').y ?? 0;
    expect(Math.abs(y[x.indexOf(12)] - full)).toBeLessThan(
      0.03,
    );
  }
});
