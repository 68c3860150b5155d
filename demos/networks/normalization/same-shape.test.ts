import {
  batchNorm,
  grad,
  mul,
  reshape,
  sum,
  tensor,
  type Tensor,
} from 'lab';
import {expect, test} from 'vitest';
import {
  backward,
  forward,
  shape,
  standardise,
} from './same-shape';

const x = [3, -1, 0.5, 8, 2.2, -4];
const d = [0.3, -1, 2, 0.1, -0.7, 1.4];

test('forward agrees with the library', () => {
  const y = batchNorm(
    reshape(tensor(x), [6, 1]),
    tensor([1.7]),
    tensor([-0.4]),
  );
  forward(x, 1.7, -0.4).forEach((v, i) =>
    expect(v).toBeCloseTo(y.data[i], 12),
  );
});

test('backward is the derivative that autodiff finds', () => {
  const loss = (x: Tensor) =>
    sum(
      mul(
        reshape(tensor(d), [6, 1]),
        batchNorm(
          reshape(x, [6, 1]),
          tensor([1.7]),
          tensor([0]),
        ),
      ),
    );
  const found = grad(loss)(x);
  const {dx, dBeta, dGamma} = backward(x, d, 1.7);
  dx.forEach((v, i) => expect(v).toBeCloseTo(found[i], 10));
  const at = (gamma: number, beta: number) =>
    forward(x, gamma, beta).reduce(
      (s, y, i) => s + d[i] * y,
      0,
    );
  // linear in γ and β: differences are exact
  expect(dGamma).toBeCloseTo(at(2.7, 0) - at(1.7, 0), 10);
  expect(dBeta).toBeCloseTo(at(1.7, 1) - at(1.7, 0), 10);
});

test('a batch of two gives ±1 and no gradient, up to ε', () => {
  expect(standardise([3, 11]).xhat[0]).toBeCloseTo(-1, 6);
  expect(standardise([3, 11]).xhat[1]).toBeCloseTo(1, 6);
  for (const g of backward([3, 11], [5, -2], 1).dx)
    expect(Math.abs(g)).toBeLessThan(1e-5);
});

test('no value is further out than √(m − 1)', () => {
  const one = standardise([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]).xhat;
  expect(Math.max(...one)).toBeCloseTo(3, 3);
});

test('coin tosses keep skewness 0 and kurtosis −2', () => {
  const [third, fourth] = shape(standardise([0, 1, 0, 1]).xhat);
  expect(third).toBeCloseTo(0, 12);
  expect(fourth).toBeCloseTo(-2, 12);
});
