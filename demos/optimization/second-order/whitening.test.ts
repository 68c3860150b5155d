import {random, range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  centre,
  second,
  standardise,
  train,
  whiten,
} from './whitening';

const page = 'optimization/second-order';
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

test('train comes nearer to the least loss at the rate (κ − 1)/(κ + 1)', () => {
  const {kappa, losses} = train(
    standardise(X).map((z) => [...z]),
  );
  const left = losses.map((loss) => loss - losses[400]);
  const rate = ((kappa - 1) / (kappa + 1)) ** 2;
  expect(left[30] / left[20]).toBeLessThan(rate ** 10 * 1.01);
});

expectNotice(page, 'inputs-alone', (run) => {
  expect(run.table().column('steps')[3]).toBe(1);
  // All begin with the output 0, so with the same loss.
  const first = [
    'raw',
    'centred',
    'standardised',
    'whitened',
  ].map((name) => run.series('loss', name).y[0]);
  for (const loss of first)
    expect(loss / first[0]).toBeCloseTo(1, 12);
  const kappas = run.table().column('κ').map(Number);
  for (const k of [0, 1, 2])
    expect(kappas[k + 1]).toBeLessThan(kappas[k] / 2);
});

expectTry(page, 'strong-correlation', (run, author) => {
  const kappa = run.table().cell('standardised', 'κ');
  run.says(44.8, kappa);
  const r = Number(run.number('correlation of the sample:'));
  run.says(0.956, r);
  expect(kappa / ((1 + r) / (1 - r))).toBeCloseTo(1, 1);
  expect(author.table().cell('standardised', 'κ')).toBeLessThan(
    11,
  );
});

expectTry(page, 'no-mean', (run) => {
  const [raw, centred] = run.table().column('κ').map(Number);
  expect(raw / centred).toBeGreaterThan(0.95);
  expect(raw / centred).toBeLessThan(1.05);
});
