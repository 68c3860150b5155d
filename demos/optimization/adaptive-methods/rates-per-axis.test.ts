import {expect, test} from 'vitest';
import {gradient, J, newRate, run} from './rates-per-axis';

test('the gradient is that of J, at any angle', () => {
  const h = 1e-5;
  for (const angle of [0, 17, 45])
    for (const at of [
      [0.3, -1],
      [-2, 0.7],
    ])
      at.forEach((_, i) => {
        const move = (d: number) =>
          J(
            at.map((x, k) => (k === i ? x + d : x)),
            angle,
          );
        expect((move(h) - move(-h)) / (2 * h)).toBeCloseTo(
          gradient(at, angle)[i],
          4,
        ); // J is quadratic: rounding only
      });
});

test('no diagonal scaling helps the ravine at 45°', () => {
  const [mu, L] = [1, 100];
  const kappa = (a: number, b: number) => {
    const tr = ((L + mu) / 2) * (a + b);
    const det = a * b * L * mu;
    const root = Math.sqrt(tr * tr - 4 * det);
    return (tr + root) / (tr - root);
  };
  expect(kappa(1, 1)).toBeCloseTo(100, 6);
  for (const b of [0.01, 0.5, 0.99, 1.01, 3])
    expect(kappa(1, b)).toBeGreaterThan(100);
});

test('signs that agree with probability p give the rate of the formula', () => {
  const p = 0.6;
  let state = 1;
  const uniform = () =>
    (state = (state * 16807) % 2147483647) / 2147483647;
  let [eta, sum] = [0.01, 0];
  const n = 200_000;
  for (let k = 0; k < n; k++) {
    eta = newRate(eta, 1, uniform() < p ? 1 : -1);
    sum += eta;
  }
  const exact = (p * 0.001) / ((1 - p) * 0.5);
  expect(Math.abs(sum / n / exact - 1)).toBeLessThan(0.03); // 200 000 correlated draws
});

test('noise keeps the rate of the flat axis small', () => {
  const last = (s: number) =>
    run('delta-bar-delta', 0, s).rates[150][0];
  expect(last(5)).toBeLessThan(last(0) / 10);
});
