import {expect, test} from 'vitest';
import {bend, descend, loss, slope} from './two-valleys';

const names = ['squared', 'cross-entropy'] as const;

test('slope and curvature agree with finite differences', () => {
  const h = 1e-4;
  for (const name of names)
    for (const w of [-5, -0.3, 0.6, 2, 9]) {
      const f = (d: number) => loss(name, w + d);
      expect(slope(name, w)).toBeCloseTo(
        (f(h) - f(-h)) / (2 * h),
        6,
      );
      expect(bend(name, w)).toBeCloseTo(
        (slope(name, w + h) - slope(name, w - h)) / (2 * h),
        6,
      );
    }
});

test('for y = 1 the curvatures are those of the page', () => {
  const sigma = (z: number) => 1 / (1 + Math.exp(-z));
  const h = 1e-4;
  for (const z of [-3, -0.7, 0, 2]) {
    const p = sigma(z);
    const f = (v: number) => (1 - sigma(v)) ** 2 / 2;
    const measured = (f(z + h) - 2 * f(z) + f(z - h)) / h ** 2;
    expect(p * (1 - p) ** 2 * (3 * p - 1)).toBeCloseTo(
      measured,
      5,
    );
  }
});

test('where descent ends depends on the start, for squared error alone', () => {
  expect(descend('squared', 3)).toBeCloseTo(3.43, 1);
  expect(descend('squared', 0.5)).toBeCloseTo(-0.24, 2);
  expect(descend('cross-entropy', 3)).toBeCloseTo(-0.33, 2);
  expect(descend('cross-entropy', 0.5)).toBeCloseTo(-0.33, 2);
});
