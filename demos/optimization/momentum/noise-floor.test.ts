import {expect, test} from 'vitest';
import {floor} from './noise-floor';

/** Covariance of (θₜ, θₜ₋₁) by iterating P ← A P Aᵀ + Q until it stands still. */
function stationary(alpha: number, eta: number) {
  const b = 1 + alpha - eta;
  let [p, q, r] = [0, 0, 0]; // Var θₜ, Cov(θₜ, θₜ₋₁), Var θₜ₋₁
  for (let t = 0; t < 20_000; t++)
    [p, q, r] = [
      b * b * p -
        2 * b * alpha * q +
        alpha * alpha * r +
        eta * eta,
      b * p - alpha * q,
      p,
    ];
  return p;
}

test('the floor is the fixed point of the covariance', () => {
  for (const [alpha, eta] of [
    [0, 0.1],
    [0.9, 0.01],
    [0.9, 0.1],
    [0.5, 2.5],
  ])
    expect(
      floor(alpha, eta) / stationary(alpha, eta),
    ).toBeCloseTo(1, 9);
});

test('the three numbers of the text', () => {
  expect(floor(0, 0.1)).toBeCloseTo(0.0526, 4);
  expect(floor(0.9, 0.01)).toBeCloseTo(0.0501, 4);
  expect(floor(0.9, 0.1)).toBeCloseTo(0.5135, 4);
});
