import {tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  bnChange,
  chainChange,
  chainPromise,
  standardise,
} from './one-step';

const product = (w: number[]) => w.reduce((p, v) => p * v, 1);

test('the change of a product after one step, weight by weight', () => {
  const w = [1.2, 1.2, 1.2, 1.2];
  const gradient = w.map((_, i) =>
    product(w.filter((_, j) => j !== i)),
  );
  const after = w.map((wi, i) => wi - 0.05 * gradient[i]);
  expect(chainChange(1.2, 4, 0.05)).toBeCloseTo(
    product(after) - product(w),
    12,
  );
  expect(chainPromise(1.2, 4, 0.05)).toBeCloseTo(
    -0.05 * gradient.reduce((s, g) => s + g * g, 0),
    12,
  );
});

test('61 % of the promise is kept at l = 8, w = 1.2, η = 0.05', () => {
  expect(
    chainChange(1.2, 8, 0.05) / chainPromise(1.2, 8, 0.05),
  ).toBeCloseTo(0.61, 2);
});

test('with γ and β a step of any size does as promised', () => {
  const [gamma, beta, xhat] = [0.7, -2, 1.3];
  for (const eta of [0.01, 1, 100])
    expect(bnChange(xhat, eta)).toBeCloseTo(
      (gamma - eta * xhat) * xhat +
        (beta - eta) -
        (gamma * xhat + beta),
      9,
    );
});

test('standardise is blind to the scale of a column', () => {
  const one = standardise(tensor([[1], [4], [2]]));
  const ten = standardise(tensor([[10], [40], [20]]));
  one.data.forEach((v, i) =>
    expect(ten.data[i]).toBeCloseTo(v, 4),
  );
});
