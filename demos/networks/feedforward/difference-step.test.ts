import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {central, oneSided} from './difference-step';

const page = 'networks/feedforward';

test('on a cubic the errors are exactly h·3w + h² and h²', () => {
  const cube = (w: number) => w ** 3;
  for (const h of [0.5, 0.25, 0.125]) {
    const slope = 3 * 1.5 ** 2;
    expect(oneSided(cube, 1.5, h) - slope).toBeCloseTo(
      4.5 * h + h * h,
      12,
    );
    expect(central(cube, 1.5, h) - slope).toBeCloseTo(
      h * h,
      12,
    );
  }
});

test('for tiny h rounding takes over', () => {
  const error = (h: number) =>
    Math.abs(central(Math.exp, 1, h) - Math.E);
  expect(error(1e-5)).toBeLessThan(1e-9);
  expect(error(1e-12)).toBeGreaterThan(1e-7); // ε f / h = 6e-4
});

expectNotice(page, 'two-slopes-and-a-wall', (run) => {
  const steepness = (name: string) => {
    const {x, y} = run.series('smooth loss', name);
    return (
      Math.log(y[12] / y[8]) / Math.log(x[12] / x[8]) // h = 10⁻³, 10⁻²
    );
  };
  run.says(1, steepness('one-sided'));
  run.says(2, steepness('central'));
  // On the other side both rise again as h falls.
  for (const name of ['one-sided', 'central']) {
    const {y} = run.series('smooth loss', name);
    expect(Math.max(...y.slice(-8))).toBeGreaterThan(
      100 * Math.min(...y),
    );
  }
});

expectTry(page, 'kink-nearer-than-the-nudge', (run) => {
  const {x, y} = run.series('ReLU near its kink', 'central');
  run.says('10⁻³', x[12]);
  expect(y[12]).toBeCloseTo(0.5, 1); // half of the slope 1
});
