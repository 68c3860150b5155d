import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {chain, scaled} from './one-step';

const page = 'networks/normalization';
const product = (w: number[]) => w.reduce((p, v) => p * v, 1);

test('the change of a product after one step, weight by weight', () => {
  const w = [1.2, 1.2, 1.2, 1.2];
  const gradient = w.map((_, i) =>
    product(w.filter((_, j) => j !== i)),
  );
  const after = w.map((wi, i) => wi - 0.05 * gradient[i]);
  const {promised, real} = chain(4, 1.2, 0.05);
  expect(real).toBeCloseTo(product(after) - product(w), 12);
  expect(promised).toBeCloseTo(
    -0.05 * gradient.reduce((s, g) => s + g * g, 0),
    12,
  );
});

test('with γ and β a step of any size does as promised', () => {
  const [gamma, beta, xhat] = [0.7, -2, 1.3];
  for (const eta of [0.01, 1, 100]) {
    const change =
      (gamma - eta * xhat) * xhat +
      (beta - eta) -
      (gamma * xhat + beta);
    expect(scaled(xhat, eta).promised).toBeCloseTo(change, 9);
    expect(scaled(xhat, eta).real).toBeCloseTo(change, 9);
  }
});

const kept = (run: Run, name: string) =>
  run.table().cell(name, 'kept');

expectNotice(page, 'promise-kept-in-part', (run) => {
  run.says('0.61', kept(run, 'product'));
  run.says(1, kept(run, 'γx̂ + β'));
  // η(x̂² + 1) with x̂ = 1 and η = 0.05
  for (const column of ['promised', 'real'])
    expect(run.table().cell('γx̂ + β', column)).toBeCloseTo(
      -0.1,
      9,
    );
  for (const v of run.series('γx̂ + β').y)
    expect(v).toBeCloseTo(1, 9);
  const {y} = run.series('product');
  expect(y.every((v, i) => i === 0 || v < y[i - 1])).toBe(true);
});

expectTry(page, 'one-layer-alone', (run) => {
  run.says(1, kept(run, 'product'));
  for (const v of run.series('product').y)
    expect(v).toBeCloseTo(1, 9);
});
