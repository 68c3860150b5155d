import {expect, test} from 'vitest';
import {
  escape,
  losses,
  measure,
  pull,
  sigmoid,
} from './gradient-against-error';

const names = ['½(1 − p)²', '−log p'] as const;

test('the pull in terms of the error is the slope of the loss', () => {
  const h = 1e-5;
  for (const name of names)
    for (const z of [-9, -2, 0, 0.7, 4]) {
      const f = losses[name];
      const slope = (f(z + h) - f(z - h)) / (2 * h);
      expect(pull[name](sigmoid(-z))).toBeCloseTo(-slope, 8);
    }
});

test('squared error pulls hardest at e = 2/3, with 4/27', () => {
  expect(pull['½(1 − p)²'](2 / 3)).toBeCloseTo(4 / 27, 12);
  for (let e = 0; e <= 1; e += 0.01)
    expect(pull['½(1 − p)²'](e)).toBeLessThan(4 / 27 + 1e-12);
});

test('the formulas are integrals of 1/pull, by the midpoint rule', () => {
  for (const name of names)
    for (const s of [0.5, 3, 8]) {
      const n = 20000;
      let time = 0;
      for (let k = 0; k < n; k++) {
        const z = -s + (s * (k + 0.5)) / n;
        time += s / n / pull[name](sigmoid(-z));
      }
      expect(time / escape[name](s)).toBeCloseTo(1, 5);
    }
});

test('the exercise: absolute error needs 2s + e^s − e^(−s)', () => {
  const s = 6;
  const n = 20000;
  let time = 0;
  for (let k = 0; k < n; k++) {
    const p = sigmoid(-s + (s * (k + 0.5)) / n);
    time += s / n / (p * (1 - p));
  }
  expect(time).toBeCloseTo(
    2 * s + Math.exp(s) - Math.exp(-s),
    3,
  );
});

test('the page’s numbers: 7 against 424, 11 against 22 059', () => {
  expect(escape['−log p'](6)).toBeCloseTo(7, 2);
  expect(Math.round(escape['½(1 − p)²'](6))).toBe(424);
  expect(escape['−log p'](10)).toBeCloseTo(11, 3);
  expect(Math.round(escape['½(1 − p)²'](10))).toBe(22059);
  expect(Math.abs(measure('½(1 − p)²', -6) - 424)).toBeLessThan(
    5,
  );
});
