import {grad, relu, square, sum, type Tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  average,
  measure,
  predict,
  u,
  units,
} from './plain-or-residual';

const page = 'networks/vanishing-exploding-gradients';

test('average is the Gaussian mean', () => {
  expect(average(u) + 1).toBeCloseTo(1, 12);
  expect(average(square(u))).toBeCloseTo(1, 9);
  expect(average(square(square(u)))).toBeCloseTo(3, 9);
  expect(average(relu(u))).toBeCloseTo(
    1 / Math.sqrt(2 * Math.PI),
    4,
  );
});

test('Poincaré: the mean of g′² is at least the variance of g', () => {
  const both = Object.values(units).map((g) => {
    const slope = grad((z: Tensor) => sum(g(z)))(u);
    const spread = average(square(g(u))) - average(g(u)) ** 2;
    return [average(square(slope)), spread];
  });
  for (const [slope, spread] of both)
    expect(slope).toBeGreaterThan(spread);
  const [slope, spread] = both[0];
  expect(slope / spread).toBeCloseTo(
    Math.PI / (Math.PI - 1),
    3,
  );
});

test('ReLU at gain 1, no normalisation: 2^(−L/2) plain, 1.5^(L/2) residual', () => {
  expect(predict(50, 0, 1)).toBeCloseTo(2 ** -25, 10);
  expect(predict(50, 1, 1) / 1.5 ** 25).toBeCloseTo(1, 2);
  expect(predict(50, 1, 1 / Math.sqrt(50))).toBeCloseTo(
    1.01 ** 25,
    3,
  );
});

test('without a branch the residual net is the identity', () => {
  expect(measure(3, 1, 0)).toBeCloseTo(1, 12);
});

const column = 'log₁₀ ‖δ₀‖/‖δ_L‖, L = 50';
const left = (run: Run, name: string) =>
  run.table().cell(name, column);

expectNotice(page, 'lost-or-won', async (run) => {
  run.says('-8.7', left(run, 'plain'));
  run.says('-7.5', run.table().cell('plain', 'predicted'));
  run.says('4.4', left(run, 'residual'));
  for (const other of await run.seeds(4)) {
    expect(left(other, 'plain')).toBeLessThan(-6);
    expect(
      Math.abs(left(other, 'residual') - 4.4),
    ).toBeLessThan(0.5);
  }
});

expectTry(page, 'layers-normalised', async (run) => {
  run.says('0.7', left(run, 'residual'));
  run.says(5, Math.sqrt(26), 0.2);
  for (const other of await run.seeds(3)) {
    expect(Math.abs(left(other, 'plain'))).toBeLessThan(1.5);
    expect(left(other, 'residual')).toBeLessThan(1);
  }
});

expectTry(page, 'batches-normalised', async (run) => {
  run.says('4.7', left(run, 'plain'));
  run.says('0.9', left(run, 'residual'));
  for (const other of await run.seeds(3)) {
    expect(left(other, 'plain')).toBeGreaterThan(3.5);
    expect(left(other, 'residual')).toBeLessThan(1.2);
  }
});

expectTry(page, 'one-over-root-depth', async (run) => {
  for (const other of await run.seeds(3)) {
    run.says('0.1', left(other, 'residual'));
    const {y} = other.series('residual');
    for (const v of y) run.says('0.1', Math.log10(v));
  }
});
