import {expect, test} from 'vitest';
import {bestOf, bound} from './best-of-many';

test('with one run there is nothing to choose', () => {
  expect(bound(1)).toBe(0.9);
});

test('the mean of the best agrees with an integral over its distribution', () => {
  const sigma = Math.sqrt(0.09 / 500);
  const K = 20;
  // E max = ∫ z d(Φ(z)^K), by a fine sum of the density.
  let [cdf, last, mean] = [0, 0, 0];
  const h = 1e-3;
  for (let z = -8; z < 8; z += h) {
    cdf +=
      (h * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
    const now = cdf ** K;
    mean += z * (now - last);
    last = now;
  }
  let sum = 0;
  for (let t = 0; t < 4000; t++) sum += bestOf(K) / 4000;
  expect((sum - 0.9) / sigma).toBeCloseTo(mean, 1); // 4000 draws: ± 0.01
  expect(bound(K)).toBeGreaterThan(0.9 + sigma * mean);
});
