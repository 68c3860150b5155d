import {expect, test} from 'vitest';
import {descend, gradient, loss} from './separable';

const size = (w: number[]) => Math.hypot(...w);

test('gradient is the slope of L + ½α‖w‖²', () => {
  const w = [0.4, -0.7];
  const h = 1e-5;
  [0, 1].forEach((i) => {
    const at = (d: number) => {
      const v = w.map((wj, j) => (i === j ? wj + d : wj));
      return loss(v) + 0.15 * size(v) ** 2;
    };
    expect(gradient(w, 0.3)[i]).toBeCloseTo(
      (at(h) - at(-h)) / (2 * h),
      7,
    );
  });
});

test('twice a separating w has a lower loss: no minimum', () => {
  const w = descend(0, 0.05)[12];
  for (const factor of [1.5, 2, 10])
    expect(loss(w.map((wi) => factor * wi))).toBeLessThan(
      loss(w),
    );
});

test('with decay the end is a minimum and within √(2m ln 2/α)', () => {
  for (const alpha of [0.01, 0.1, 1]) {
    const w = descend(alpha, 0.05)[21];
    expect(size(gradient(w, alpha))).toBeLessThan(1e-6);
    expect(size(w)).toBeLessThan(
      Math.sqrt((12 * Math.LN2) / alpha),
    );
  }
});

test('in one dimension rounding stops the walk near 33', () => {
  const stands = (w: number) => w + 1 / (1 + Math.exp(w)) === w;
  let w = 30;
  while (!stands(w)) w += 0.001;
  expect(w).toBeGreaterThan(33);
  expect(w).toBeLessThan(33.5);
});
