import {random, range, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {patches, ridge} from './wrong-prior';

const page = 'cnn/convolution';
const dice = random(3);

test('patches hold a 1 and the neighbours row by row, zeros beyond the border', () => {
  const x = range(1, 101);
  const rows = patches(x);
  expect(rows).toHaveLength(100);
  expect(rows[0]).toEqual([1, 0, 0, 0, 0, 1, 2, 0, 11, 12]);
  expect(rows[55]).toEqual([
    1, 45, 46, 47, 55, 56, 57, 65, 66, 67,
  ]);
  expect(rows[59]).toEqual([
    1, 49, 50, 0, 59, 60, 0, 69, 70, 0,
  ]);
});

test('ridge: no other W near it has a lower penalised error', () => {
  const [X, Y] = [
    range(12).map(() => dice.normal(3)),
    range(12).map(() => dice.normal(2)),
  ];
  const cost = (W: number[][]) => {
    let total = 0;
    X.forEach((x, r) =>
      range(2).forEach((o) => {
        const said = x.reduce((s, v, k) => s + v * W[k][o], 0);
        total += (said - Y[r][o]) ** 2 / X.length;
      }),
    );
    return (
      total + 0.3 * W.flat().reduce((s, v) => s + v * v, 0)
    );
  };
  const [W] = ridge([tensor(X), tensor(Y)], [0.3]);
  const found = range(3).map((k) => [
    W.data[2 * k],
    W.data[2 * k + 1],
  ]);
  for (const k of range(3))
    for (const o of range(2))
      for (const step of [-1e-3, 1e-3]) {
        const other = found.map((row) => [...row]);
        other[k][o] += step;
        expect(cost(other)).toBeGreaterThan(cost(found));
      }
});

const errors = (run: Run) => [
  run.series('dense').y,
  run.series('convolution').y,
];

expectNotice(page, 'right-prior', async (run) => {
  run.says('0.0566', errors(run)[0][5]);
  run.says('0.0604', errors(run)[1][5]);
  run.says(400, run.series('dense').x[5]);
  for (const other of await run.seeds(5)) {
    const [dense, kernel] = errors(other);
    for (const i of range(5))
      expect(kernel[i]).toBeLessThan(dense[i]);
    expect(dense[5]).toBeLessThan(kernel[5]);
    expect(kernel[0] / kernel[5]).toBeLessThan(1.05); // ten are enough
  }
});

expectTry(page, 'mix-the-pixels', async (run, author) => {
  errors(run)[0].forEach((e, i) =>
    expect(e).toBeCloseTo(errors(author)[0][i], 9),
  );
  run.says(50, run.series('dense').x[2]);
  for (const other of await run.seeds(5)) {
    const [dense, kernel] = errors(other);
    for (const i of [2, 3, 4, 5])
      expect(dense[i]).toBeLessThan(kernel[i]);
    run.says('0.08', Math.min(...kernel));
    expect(Math.min(...kernel)).toBeGreaterThan(0.08);
  }
});
