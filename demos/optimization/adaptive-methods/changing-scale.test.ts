import {expect, test} from 'vitest';
import {arrival, gradient, run} from './changing-scale';

test('SGD has its closed form after the change', () => {
  const {path} = run('SGD', 0.9);
  expect(path[1]).toBeCloseTo(0, 6); // η = 1/c: one step, but for δ
  expect(path[150 + 100]).toBeCloseTo(4 - 4 * 0.99 ** 100, 5);
  expect(arrival(path)).toBe(
    Math.ceil(Math.log(0.1) / Math.log(0.99)),
  );
});

test('RMSProp does not see the scale of the loss', () => {
  const {path} = run('RMSProp', 0.9);
  let [theta, r] = [4, 0];
  for (let t = 1; t <= 150; t++) {
    const g = 7 * gradient(theta, t); // seven times the loss
    r = 0.9 * r + 0.1 * g * g;
    theta -= (0.05 / Math.sqrt(r)) * g;
    if (t < 50) expect(theta).toBeCloseTo(path[t], 6);
  }
});

test('±η/2 lead into one another', () => {
  const [eta, rho] = [0.1, 0.9];
  let [theta, r] = [eta / 2, (eta / 2) ** 2];
  for (let t = 0; t < 100; t++) {
    r = rho * r + (1 - rho) * theta * theta;
    theta -= (eta / Math.sqrt(r)) * theta;
    expect(Math.abs(theta)).toBeCloseTo(eta / 2, 9);
  }
});

test('the steps to recover are those of the text', () => {
  const k = (rho: number) =>
    Math.ceil((2 * Math.log(100)) / Math.log(1 / rho));
  expect(k(0.9)).toBe(88);
  expect(k(0.999)).toBe(9206);
  expect(gradient(4, 200)).toBe(0);
});
