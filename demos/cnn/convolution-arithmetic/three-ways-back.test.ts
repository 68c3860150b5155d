import {
  convTranspose2d,
  dot,
  isClose,
  matmul,
  random,
  tensor,
  transpose,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {insertZeros, matrix, stamp} from './three-ways-back';

// The author's knobs: 9 pixels, stride 2, padding 1.
const page = 'cnn/convolution-arithmetic';
const dice = random(5);
const kernels = [1, 2, 3, 5].map((k) => dice.normal(k));

test('Cᵀ is the adjoint, and both other ways are Cᵀ', () => {
  for (const w of kernels) {
    const C = matrix(w);
    const [x, y] = [dice.normal(9), dice.normal(C.length)];
    const back = matmul(transpose(C), y);
    expect(dot(matmul(C, x), y)).toBeCloseTo(dot(x, back), 10);
    expect(isClose(stamp(y, w), back)).toBe(true);
    expect(isClose(insertZeros(y, w), back)).toBe(true);
  }
});

test('it is lab’s transposed convolution', () => {
  const [w] = kernels.slice(2);
  const y = dice.normal(5);
  const row = tensor(y, [1, 1, 1, 5]);
  const kernel = tensor(w, [1, 1, 1, 3]);
  const out = convTranspose2d(row, kernel, {
    stride: [1, 2],
    padding: [0, 1],
  });
  expect(isClose(out.values(), stamp(y, w))).toBe(true);
});

expectNotice(page, 'shape-not-values', (run) => {
  const [x, stamped, zeros, adjoint] = run
    .table()
    .rows.map((row) => row.slice(1).map(Number));
  expect(stamped).toEqual(adjoint);
  expect(zeros).toEqual(adjoint);
  expect(adjoint.length).toBe(x.length);
  run.says(4, x[3]);
  run.says(66, adjoint[3]);
  expect(x[1]).toBe(0);
  run.says(20, adjoint[1]);
});

expectTry(page, 'kernel-of-one', (run) => {
  const [x, , , back] = run
    .table()
    .rows.map((row) => row.slice(1).map(Number));
  x.forEach((v, i) => expect(back[i]).toBe(i % 2 ? v : 0));
});
