import {expect, test} from 'vitest';
import {
  excess,
  inside,
  outside,
  uncorrected,
} from './bias-correction';

test('the largest excess of the defaults is 6.57, at t = 12', () => {
  const all = Array.from({length: 5000}, (_, t) =>
    excess(t + 1, 0.9, 0.999),
  );
  expect(all[0]).toBeCloseTo(Math.sqrt(10), 9);
  expect(Math.max(...all)).toBeCloseTo(6.57, 2);
  expect(all.indexOf(Math.max(...all))).toBe(11);
  expect(uncorrected(12, 0.9, 0.999)[11]).toBeCloseTo(
    all[11],
    9,
  );
});

test('the weights of the corrected average add up to 1', () => {
  const beta = 0.97;
  let sum = 0;
  for (let k = 0; k < 25; k++) sum += (1 - beta) * beta ** k;
  expect(sum / (1 - beta ** 25)).toBeCloseTo(1, 12);
});

test('far below δ both are linear, far above both are 1', () => {
  expect(outside(1e-14, 1e-8) / 1e-14).toBeCloseTo(1e8, -3);
  expect(inside(1e-14, 1e-8) / 1e-14).toBeCloseTo(1e4, 0);
  expect(outside(1, 1e-8)).toBeCloseTo(1, 7);
  expect(inside(1, 1e-8)).toBeCloseTo(1, 7);
});

test('for r alone the factor is 3.2 at t = 100 and 1.26 at t = 1000', () => {
  expect(excess(100, 0, 0.999)).toBeCloseTo(3.24, 2);
  expect(excess(1000, 0, 0.999)).toBeCloseTo(1.26, 2);
});
