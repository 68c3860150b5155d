import {random, range} from 'lab';
import {expect, test} from 'vitest';
import {
  centre,
  second,
  standardise,
  train,
  whiten,
} from './whitening';

const dice = random(9);
const X = range(200).map(() => {
  const [u, v] = dice.normal(2);
  return [2 + u, -1 + 3 * u + v];
});

test('centred data has mean 0, standardised variance 1, whitened covariance I', () => {
  const mean = (Z: number[][], j: number) =>
    Z.reduce((s, z) => s + z[j], 0) / Z.length;
  for (const Z of [centre(X), standardise(X), whiten(X)])
    for (const j of [0, 1])
      expect(mean(Z, j)).toBeCloseTo(0, 10);
  expect(second(standardise(X))[0][0]).toBeCloseTo(1, 10);
  const C = second(whiten(X));
  expect(C[0][0]).toBeCloseTo(1, 8);
  expect(C[1][1]).toBeCloseTo(1, 8);
  expect(C[0][1]).toBeCloseTo(0, 8);
});

test('each step of the way makes the Hessian rounder on this data', () => {
  const kappas = [X, centre(X), standardise(X), whiten(X)].map(
    (Z) => train(Z.map((z) => [...z])).kappa,
  );
  for (const k of [0, 1, 2])
    expect(kappas[k + 1]).toBeLessThan(kappas[k] * (1 + 1e-9));
});
