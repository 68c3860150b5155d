import {
  grad,
  mul,
  random,
  range,
  sum,
  tensor,
  type Tensor,
} from 'lab';
import {expect, test} from 'vitest';
import {
  bnBackward,
  gradients,
  growth,
  standardise,
} from './deep-and-normalised';

test('bnBackward is the derivative that autodiff finds', () => {
  const z = tensor([
    [1, 5],
    [-2, 0.5],
    [0.3, 2],
    [4, -1],
  ]);
  const d = tensor([
    [1, 0.2],
    [-1, 3],
    [0.4, 1],
    [2, -2],
  ]);
  const {xhat, s} = standardise(z);
  const found = grad((z: Tensor) =>
    sum(mul(d, standardise(z).xhat)),
  )(z);
  bnBackward(d, xhat, s).data.forEach((v, i) =>
    expect(v).toBeCloseTo(found.data[i], 6),
  );
});

test('ReLU of a normal number has variance (π − 1)/2π', () => {
  const h = random(1)
    .normal(200000)
    .map((z) => Math.max(0, z));
  const mean = h.reduce((s, v) => s + v, 0) / h.length;
  const v =
    h.reduce((s, w) => s + (w - mean) ** 2, 0) / h.length;
  expect(v).toBeCloseTo((Math.PI - 1) / (2 * Math.PI), 2);
  // half of the squared gradient passes, 1/v multiplies it
  expect(Math.sqrt(0.5 / v)).toBeCloseTo(growth, 2);
});

test('per layer the gradient grows by 1.21 with BN, by 1 without', () => {
  const rate = (normalised: boolean) =>
    gradients(30, 128, normalised, false)[0] ** (1 / 30);
  expect(Math.abs(rate(true) - growth)).toBeLessThan(0.05);
  expect(Math.abs(rate(false) - 1)).toBeLessThan(0.05);
});

test('skip connections exchange the roles', () => {
  const plain = gradients(20, 64, false, true);
  const normalised = gradients(20, 64, true, true);
  expect(plain[0]).toBeGreaterThan(1e3);
  expect(normalised[0]).toBeLessThan(10);
  expect(range(20).every((l) => plain[l] > plain[l + 1])).toBe(
    true,
  );
});
