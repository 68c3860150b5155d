import {random} from 'lab';
import {expect, test} from 'vitest';
import {fit, predict, type Net} from './same-fit';

const dice = random(8);
const net: Net = {
  w: dice.normal(40),
  b: dice.normal(40),
  v: dice.normal(40),
};
const X = [-1.5, -0.5, 0.5, 1.5];
const Y = [0.3, -0.5, 0.5, -0.3];
const loss = (n: Net) =>
  X.reduce((t, x, k) => t + (predict(n, x) - Y[k]) ** 2, 0) / 8;

test('scaling all weights by α scales the output by α²', () => {
  const scale = (alpha: number) => ({
    w: net.w.map((v) => alpha * v),
    b: net.b.map((v) => alpha * v),
    v: net.v.map((v) => alpha * v),
  });
  for (const x of [-1.2, 0.1, 0.8])
    expect(predict(scale(3), x)).toBeCloseTo(
      9 * predict(net, x),
      10,
    );
});

test('one step follows the gradient, by finite differences', () => {
  const eta = 0.1;
  const {net: next} = fit(net, eta, 1);
  for (const key of ['w', 'b', 'v'] as const)
    for (const i of [0, 7, 31]) {
      const at = (h: number) =>
        loss({
          ...net,
          [key]: net[key].map((v, j) => (j === i ? v + h : v)),
        });
      const slope = (at(1e-6) - at(-1e-6)) / 2e-6;
      expect((net[key][i] - next[key][i]) / eta).toBeCloseTo(
        slope,
        6,
      );
    }
});

test('it ends where all points are met', () => {
  expect(loss(fit(net, 0.3).net)).toBeLessThan(1.1e-5);
});
