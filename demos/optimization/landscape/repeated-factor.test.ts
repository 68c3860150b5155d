import {expect, test} from 'vitest';
import {clip, descend, gradient, J} from './repeated-factor';

test('the gradient is that of J', () => {
  for (const T of [2, 7, 20])
    for (const w of [0.6, 0.9, 1.1]) {
      const h = 1e-6;
      const slope = (J(w + h, T) - J(w - h, T)) / (2 * h);
      // central differences: h² times a third derivative of at most 1e5
      expect(slope / gradient(w, T)).toBeCloseTo(1, 5);
    }
});

test('the curvature at w = 1 is T²', () => {
  const h = 1e-5;
  const bend =
    (gradient(1 + h, 20) - gradient(1 - h, 20)) / (2 * h);
  expect(bend).toBeCloseTo(400, 2);
});

test('clipping keeps the direction and bounds the length', () => {
  expect(clip(-50, 10)).toBe(-10);
  expect(clip(3, 10)).toBe(3);
});

test('the time on the plateau is the integral of dw / speed', () => {
  const [w0, T] = [0.7, 20];
  const path = descend(w0, T, Infinity);
  // after t steps: w^(2 − T) = w0^(2 − T) − (T − 2) t / T, as long as w^T is small
  const t = 400;
  const w =
    (w0 ** (2 - T) - ((T - 2) * t) / T) ** (1 / (2 - T));
  expect(path[t]).toBeCloseTo(w, 3);
});

test('without clipping the cliff throws the path away', () => {
  expect(descend(1.25, 20, Infinity)[1]).toBeNaN();
  expect(descend(1.25, 20, 10)[400]).toBeCloseTo(1, 6);
});
