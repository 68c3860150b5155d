import {random, range} from 'lab';
import {expect, test} from 'vitest';
import {derive, meanSquare, schemes} from './twenty-layers';

const equal = range(21).map(() => 100);
const narrowing = range(21).map((l) => 200 - 5 * l);

test('He keeps the mean square through ReLU, for any widths; backward it telescopes', () => {
  for (const widths of [equal, narrowing]) {
    const {a, back} = derive('ReLU', schemes.He, widths);
    for (const v of a) expect(v).toBeCloseTo(1, 6);
    expect(back[0]).toBeCloseTo(widths[20] / widths[1], 6);
  }
});

test('Xavier through ReLU halves; through linear units it is a product of two averages', () => {
  const halves = derive('ReLU', schemes.Xavier, equal).a;
  expect(halves[19] / halves[0]).toBeCloseTo(2 ** -19, 10);
  const {a, back} = derive('linear', schemes.Xavier, narrowing);
  const forward = range(20).map(
    (l) =>
      (2 * narrowing[l]) / (narrowing[l] + narrowing[l + 1]),
  );
  expect(a[19]).toBeCloseTo(
    forward.reduce((p, f) => p * f, 1),
    6,
  );
  expect(back[18]).toBeCloseTo(
    (2 * narrowing[20]) / (narrowing[19] + narrowing[20]),
    6,
  );
});

test('tanh with variance 1/n fades like 1 / 2l, not like a power', () => {
  const {a} = derive('tanh', schemes.LeCun, equal);
  expect(a[19] * 40).toBeCloseTo(1.03, 1);
});

test('with gain 5/3 tanh keeps its size, and the gradient grows by 1.21 per layer', () => {
  const {a, back} = derive(
    'tanh',
    (n) => 25 / 9 / n,
    range(80).map(() => 100),
  );
  expect((a[78] * 25) / 9).toBeCloseTo(1.18, 2);
  expect(back[40] / back[41]).toBeCloseTo(1.21, 2);
});

test('one He layer: a factor of mean 1 and variance 5/n', () => {
  const dice = random(3);
  const n = 10;
  const factors = range(40000).map(
    () =>
      (2 / n) *
      dice
        .normal(n)
        .reduce((t, z) => t + Math.max(0, z) ** 2, 0),
  );
  const mean =
    factors.reduce((t, f) => t + f, 0) / factors.length;
  const variance =
    factors.reduce((t, f) => t + (f - mean) ** 2, 0) /
    factors.length;
  expect(Math.abs(mean - 1)).toBeLessThan(0.02); // 5 standard errors of 0.0035
  expect(Math.abs(variance - 0.5)).toBeLessThan(0.04);
});

test('the gains of the table', () => {
  const gain = (g: (z: number) => number) =>
    1 / meanSquare(g, 1);
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
  expect(gain((z) => z * sigmoid(z))).toBeCloseTo(2.81, 2);
  expect(gain(Math.tanh)).toBeCloseTo(2.54, 2);
  const [lambda, alpha] = [
    1.0507009873554805, 1.6732632423543772,
  ];
  expect(
    gain(
      (z) => lambda * (z > 0 ? z : alpha * (Math.exp(z) - 1)),
    ),
  ).toBeCloseTo(1, 6);
});
