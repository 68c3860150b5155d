import {random, range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {fit, learn, spread} from './one-kernel';

const page = 'regularization/sharing-and-multitask';

test('fit finds the weights of data without noise', () => {
  const w = [0.5, -2, 1];
  const rows = range(10).map((i) => [
    1,
    Math.cos(i),
    Math.sin(2 * i),
  ]);
  const y = rows.map((r) => [
    r.reduce((s, v, j) => s + v * w[j], 0),
  ]);
  fit(rows, y)[0].forEach((v, j) =>
    expect(v).toBeCloseTo(w[j], 5),
  ); // the trace of ridge
});

test('a linear map that commutes with the shift is a convolution', () => {
  // Average any matrix over all shifts: what is left commutes, and is constant along diagonals.
  const n = 6;
  const A = range(n).map((i) =>
    range(n).map((j) => Math.sin(3 * i + 5 * j)),
  );
  const C = range(n).map((i) =>
    range(n).map(
      (j) =>
        range(n).reduce(
          (s, t) => s + A[(i + t) % n][(j + t) % n],
          0,
        ) / n,
    ),
  );
  const apply = (M: number[][], x: number[]) =>
    M.map((row) => row.reduce((s, v, j) => s + v * x[j], 0));
  const shift = (x: number[]) =>
    x.map((_, i) => x[(i + 1) % n]);
  const x = range(n).map((i) => Math.cos(i * i));
  apply(C, shift(x)).forEach((v, i) =>
    expect(v).toBeCloseTo(shift(apply(C, x))[i], 12),
  );
  range(n).forEach((i) =>
    range(n).forEach((j) =>
      expect(C[i][j]).toBeCloseTo(C[0][(j - i + n) % n], 12),
    ),
  );
});

test('from clean answers all three find the filter, if there is one', () => {
  const dice = random(1);
  const n = 16;
  const W = spread(range(n).map(() => [2, -1, 0.5]));
  // Row 15 wraps around the circle.
  expect(W[15].slice(0, 3)).toEqual([-1, 0.5, 0]);
  expect(W[15][15]).toBe(2);
  const x = range(20).map(() => dice.normal(n));
  const y = x.map((row) =>
    range(n).map(
      (i) =>
        2 * row[i] - row[(i + 1) % n] + 0.5 * row[(i + 2) % n],
    ),
  );
  for (const found of Object.values(learn(x, y)))
    found.forEach((row, i) =>
      row.forEach((v, j) => expect(v).toBeCloseTo(W[i][j], 3)),
    ); // the trace of ridge
});

expectNotice(page, 'sixteen-times', async (run) => {
  const all = await run.seeds(4);
  const last = (name: string) =>
    all.reduce((s, r) => s + r.series(name).y[5], 0);
  run.says(
    16,
    last('a kernel per place') / last('one kernel'),
    1.6,
  );
  for (const other of all) {
    const one = other.series('one kernel').y;
    for (const name of ['a kernel per place', 'a full matrix'])
      other
        .series(name)
        .y.forEach((v, i) => expect(v).toBeGreaterThan(one[i]));
  }
});

expectTry(page, 'different-kernels', async (run) => {
  for (const other of await run.seeds(4)) {
    const one = other.series('one kernel');
    const local = other.series('a kernel per place').y;
    other.says(6, one.x[0]);
    other.says(12, one.x[1]);
    expect(one.y[0]).toBeLessThan(local[0]);
    for (const i of [1, 2, 3, 4, 5])
      expect(local[i]).toBeLessThan(one.y[i]);
    other.says('0.13', one.y[5]);
  }
});
