import {expect, test} from 'vitest';
import {cost, fit, gradient, losses} from './one-outlier';

const names = Object.keys(losses) as (keyof typeof losses)[];

test('slopes are the slopes of the losses', () => {
  for (const name of names)
    for (const m of [-2.3, -0.1, 0.4, 1.7]) {
      const {phi, slope} = losses[name];
      const h = 1e-6;
      expect(slope(m)).toBeCloseTo(
        (phi(m + h) - phi(m - h)) / (2 * h),
        6,
      );
    }
});

test('the gradient agrees with finite differences', () => {
  const w = [0.7, -0.2, 0.13];
  const h = 1e-6;
  for (const name of names)
    gradient(name, w, 61).forEach((g, j) => {
      const at = (d: number) =>
        cost(
          name,
          w.map((v, i) => (i === j ? v + d : v)),
          61,
        );
      expect(g).toBeCloseTo((at(h) - at(-h)) / (2 * h), 5);
    });
});

test('descent ends where the smooth losses are stationary', () => {
  for (const name of ['log', 'squared', 'exponential'] as const)
    for (const g of gradient(name, fit(name, 61), 61))
      expect(Math.abs(g)).toBeLessThan(1e-3);
});

test('the more a loss shouts, the further the outlier turns the line', () => {
  const turned = names.map((name) => {
    const angle = ([a, b]: number[]) => Math.atan2(b, a);
    return angle(fit(name, 60)) - angle(fit(name, 61));
  });
  expect([...turned].sort((a, b) => a - b)).toEqual(turned);
});
