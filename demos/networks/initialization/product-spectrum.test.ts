import {
  eye,
  isClose,
  matmul,
  random,
  range,
  transpose,
} from 'lab';
import {expect, test} from 'vitest';
import {digammaHalf, growth, kinds} from './product-spectrum';

test('growth is the mean of ln(χ / √24)', () => {
  const dice = random(2);
  for (const m of [1, 2, 7, 24]) {
    const logs = range(20000).map(() =>
      Math.log(Math.hypot(...dice.normal(m)) / Math.sqrt(24)),
    );
    const mean = logs.reduce((t, v) => t + v, 0) / logs.length;
    expect(Math.abs(mean - growth(m))).toBeLessThan(0.05); // 6 standard errors for m = 1
  }
});

test('ψ grows by 1/x', () => {
  for (const m of [1, 2, 5])
    expect(digammaHalf(m + 2) - digammaHalf(m)).toBeCloseTo(
      2 / m,
      12,
    );
  expect(digammaHalf(2000)).toBeCloseTo(
    Math.log(1000) - 1 / 2000,
    6,
  ); // ψ(x) ≈ ln x − 1/2x
});

test('the mean growth per layer is near −1/2', () => {
  const mean =
    range(1, 25).reduce((t, m) => t + growth(m), 0) / 24;
  expect(mean).toBeCloseTo(-0.536, 3);
});

test('an orthogonal layer is orthogonal, its entries have mean square 1/24', () => {
  const Q = kinds.orthogonal(random(3));
  expect(isClose(matmul(transpose(Q), Q), eye(24).rows())).toBe(
    true,
  );
  const square = Q.flat().reduce((t, w) => t + w * w, 0) / 576;
  expect(square).toBeCloseTo(1 / 24, 12);
});

test('a sparse layer has k weights per unit and keeps the mean square on average', () => {
  const dice = random(4);
  let total = 0;
  for (const _ of range(400)) {
    const W = kinds.sparse(dice, 5);
    for (const row of W)
      expect(row.filter((w) => w !== 0)).toHaveLength(5);
    total += W.flat().reduce((t, w) => t + w * w, 0) / 24 / 400;
  }
  expect(total).toBeCloseTo(1, 1);
});
