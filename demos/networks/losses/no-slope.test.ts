import {expect, test} from 'vitest';
import {errorRate, estimate, scores, sigmoid} from './no-slope';

test('the error rate is the same all around almost every w', () => {
  for (let k = 0; k < 50; k++) {
    const w = [
      Math.sin(k),
      Math.cos(2 * k),
      Math.sin(5 * k + 1),
    ];
    const near = Math.min(...scores(w).map(Math.abs));
    if (near < 1e-6) continue;
    for (const j of [0, 1, 2]) {
      const moved = w.map((v, i) => (i === j ? v + 1e-8 : v));
      expect(errorRate(moved)).toBe(errorRate(w));
    }
  }
});

test('on average the estimate is the slope of the expected error, by finite differences', () => {
  const h = 1e-5;
  for (const z of [-3, 0, 1.2])
    for (const yi of [0, 1]) {
      const error = (v: number) => Math.abs(sigmoid(v) - yi);
      const p = sigmoid(z);
      const average =
        p * estimate(1, yi, p, 0.3) +
        (1 - p) * estimate(0, yi, p, 0.3);
      expect(average).toBeCloseTo(
        (error(z + h) - error(z - h)) / (2 * h),
        8,
      );
    }
});

test('at p = ½ the baseline ½ removes all noise', () => {
  expect(estimate(0, 1, 0.5, 0)).toBe(-0.5);
  expect(Math.abs(estimate(1, 1, 0.5, 0))).toBe(0);
  expect(estimate(0, 1, 0.5, 0.5)).toBe(-0.25);
  expect(estimate(1, 1, 0.5, 0.5)).toBe(-0.25);
});
