import {range} from 'lab';
import {expect, test} from 'vitest';
import {fit} from './one-kernel';

test('fit finds the weights of data without noise', () => {
  const w = [0.5, -2, 1];
  const rows = range(10).map((i) => [
    1,
    Math.cos(i),
    Math.sin(2 * i),
  ]);
  const y = rows.map((r) =>
    r.reduce((s, v, j) => s + v * w[j], 0),
  );
  fit(rows, y).forEach((v, j) =>
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
