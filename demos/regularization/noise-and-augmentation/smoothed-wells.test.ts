import {linspace} from 'lab';
import {expect, test} from 'vitest';
import {
  blurred,
  error,
  inputNoise,
  slope,
  weightNoise,
} from './smoothed-wells';

const z = linspace(-8, 8, 641);
const density = z.map((zi) => Math.exp(-(zi ** 2) / 2));
const total = density.reduce((s, p) => s + p, 0);
/** E g(ε), by the trapezoidal rule. */
const average = (g: (e: number) => number, sigma: number) =>
  z.reduce((s, zi, i) => s + density[i] * g(sigma * zi), 0) /
  total;

test('the closed form is the average of the loss around w', () => {
  for (const w of [-1.2, -0.9, 0.3, 2])
    for (const sigma of [0.1, 0.4])
      expect(blurred(w, sigma)).toBeCloseTo(
        average((e) => blurred(w + e, 0), sigma),
        9,
      );
});

test('the mean gradient under noise is that of the blurred loss', () => {
  const [w, sigma, h] = [-0.8, 0.3, 1e-4];
  expect(average((e) => slope(w + e), sigma)).toBeCloseTo(
    (blurred(w + h, sigma) - blurred(w - h, sigma)) / (2 * h),
    6,
  );
});

test('for small σ the blur is half σ² times the curvature', () => {
  const [sigma, h] = [0.005, 1e-4];
  for (const w of [-1, 1]) {
    const J2 =
      (blurred(w + h, 0) -
        2 * blurred(w, 0) +
        blurred(w - h, 0)) /
      h ** 2;
    const added = blurred(w, sigma) - blurred(w, 0);
    // The next term is smaller by about (σ / width)².
    expect(added / (0.5 * sigma ** 2 * J2)).toBeCloseTo(1, 2);
  }
});

test('noise on w and on x cost what they should', () => {
  const x = [-1, -0.5, 0.2, 0.5, 1];
  const y = [-1.1, -0.2, 0.3, 0.4, 1.2];
  const mean = (g: (x: number, y: number) => number) =>
    x.reduce((s, xi, i) => s + g(xi, y[i]), 0) / 5;
  const [w, sigma] = [0.7, 0.5];
  expect(weightNoise(w, sigma)).toBeCloseTo(
    average((e) => error(w + e), sigma),
    9,
  );
  expect(inputNoise(w, sigma)).toBeCloseTo(
    mean((xi, yi) =>
      average((e) => (w * (xi + e) - yi) ** 2, sigma),
    ),
    9,
  );
});
