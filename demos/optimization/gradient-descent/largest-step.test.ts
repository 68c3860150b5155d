import {expect, test} from 'vitest';
import {rate, sgd, walk} from './largest-step';

const J = ([a, b]: number[]) => (a * a + 10 * b * b) / 2;

test('a step is along the slope of J', () => {
  const w = [0.7, -0.3];
  const h = 1e-5;
  const next = sgd(w, 0.1);
  [0, 1].forEach((i) => {
    const at = (d: number) =>
      J(w.map((v, j) => (i === j ? v + d : v)));
    const slope = (at(h) - at(-h)) / (2 * h);
    expect(next[i]).toBeCloseTo(w[i] - 0.1 * slope, 8);
  });
});

test('below 1/λ the loss falls without a swing, above 2/λ it grows', () => {
  walk(0.09, 20).forEach(([, b]) =>
    expect(b).toBeGreaterThan(0),
  );
  expect(J(walk(0.201, 2000)[2000])).toBeGreaterThan(1e6);
  expect(J(walk(0.199, 2000)[2000])).toBeLessThan(1e-6);
});

test('the best rate gives (κ − 1)/(κ + 1)', () => {
  expect(rate(2 / 11)).toBeCloseTo(9 / 11, 12);
});
