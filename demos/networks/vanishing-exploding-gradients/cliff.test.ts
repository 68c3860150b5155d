import {expect, test} from 'vitest';
import {clips, loss, slope} from './cliff';

test('slope is the gradient of loss, by finite differences', () => {
  for (const T of [1, 4, 12])
    for (const [w, b] of [
      [1.8, 0.6],
      [1.3, 0.02],
      [-0.5, -1],
    ]) {
      const h = 1e-6;
      const g = slope(w, b, T);
      const dw =
        (loss(w + h, b, T) - loss(w - h, b, T)) / (2 * h);
      const db =
        (loss(w, b + h, T) - loss(w, b - h, T)) / (2 * h);
      // relative to the size of a slope on the cliff
      const size = 1 + Math.hypot(dw, db);
      expect(Math.abs(g[0] - dw) / size).toBeLessThan(1e-5);
      expect(Math.abs(g[1] - db) / size).toBeLessThan(1e-5);
    }
});

test('the cliff: a slope of order wᵀ where the loss has 1.45 at most', () => {
  // at b = 0 and h = 0 every factor w(1 − h²) is w
  const steep = slope(1.5, -1e-9, 25)[1];
  const sum = (1.5 ** 25 - 1) / 0.5; // Σ wᵏ, k < T
  expect(steep).toBeCloseTo(-0.7 * sum, -2);
  expect(loss(1.5, -0.5, 25)).toBeLessThan(1.445);
});

test('unclipped, the step from the wall lands where the slope is zero', () => {
  const walk = (name: string) => {
    let [w, b] = [1.8, 0.6];
    for (let k = 0; k < 100; k++) {
      const c = clips[name](slope(w, b, 25), 0.3);
      [w, b] = [w - 2 * c[0], b - 2 * c[1]];
    }
    return {loss: loss(w, b, 25), g: slope(w, b, 25)};
  };
  const raw = walk('raw');
  expect(raw.loss).toBeCloseTo(0.3 ** 2 / 2, 6);
  expect(Math.hypot(...raw.g)).toBeLessThan(1e-6);
  expect(walk('by norm').loss).toBeLessThan(1e-3);
  expect(walk('by value').loss).toBeLessThan(1e-3);
});
