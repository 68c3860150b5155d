import {expect, test} from 'vitest';
import {criticalAlpha, fall, radius, roots} from './damping';

test('both roots solve the equation', () => {
  for (const [alpha, k] of [
    [0.9, 0.04],
    [0.2, 0.3],
    [0.5, 2.7],
  ])
    for (const [re, im] of roots(alpha, k)) {
      const b = 1 + alpha - k;
      const real = re * re - im * im - b * re + alpha;
      const imaginary = 2 * re * im - b * im;
      expect(Math.hypot(real, imaginary)).toBeLessThan(1e-12);
    }
});

test('the radius is the rate at which the recurrence dies down', () => {
  for (const [alpha, k] of [
    [0.3, 0.1],
    [0.02, 1.5],
  ]) {
    const theta = fall(alpha, k); // real roots: the ratio settles
    const ratio = Math.abs(theta[60] / theta[59]);
    expect(ratio).toBeCloseTo(radius(alpha, k), 6);
  }
});

test('the critical α is the best of a fine grid', () => {
  for (const k of [0.01, 0.2, 0.9, 1.7, 3.5]) {
    let best = 0;
    for (let i = 0; i <= 1000; i++)
      if (radius(i / 1000, k) < radius(best, k))
        best = i / 1000;
    expect(Math.abs(best - criticalAlpha(k))).toBeLessThan(
      2e-3,
    ); // the grid
    expect(radius(criticalAlpha(k), k)).toBeCloseTo(
      Math.abs(1 - Math.sqrt(k)),
      6,
    );
  }
});
