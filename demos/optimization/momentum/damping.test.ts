import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {criticalAlpha, fall, radius, roots} from './damping';

const page = 'optimization/momentum';

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

test('θ follows the velocity form, from rest', () => {
  const [alpha, k] = [0.7, 0.3];
  let [theta, v] = [1, 0];
  for (const at of fall(alpha, k)) {
    expect(theta).toBeCloseTo(at, 12);
    v = alpha * v - k * theta;
    theta += v;
  }
});

expectNotice(page, 'too-much-is-as-bad', (run) => {
  run.says('0.949', run.table().cell('this α', '|r|'));
  run.says('0.960', run.table().cell('α = 0', '|r|'));
  run.says('0.800', run.table().cell('critical', '|r|'));
});

expectTry(page, 'too-steep', (run) => {
  expect(run.table().cell('this α', '|r|')).toBeGreaterThan(1);
  run.says('3.8', 2 * (1 + Number(run.knobs['α'])));
});

expectTry(page, 'descent-diverges', (run) => {
  expect(run.table().cell('α = 0', '|r|')).toBeGreaterThan(1);
  expect(run.table().cell('this α', '|r|')).toBeLessThan(1);
});

expectTry(page, 'no-swing', (run) => {
  run.says('0.8', run.table().cell('this α', '|r|'));
  const theta = run.series('θ', 'this α').y;
  for (let t = 0; t < 60; t++) {
    expect(theta[t + 1]).toBeGreaterThan(0);
    expect(theta[t + 1]).toBeLessThan(theta[t]);
  }
});
