import {expect, test} from 'vitest';
import {
  factor,
  gain,
  gradient,
  largest,
} from './critical-batch';

test('at the largest step the factor is 1, and the least is halfway', () => {
  for (const B of [1, 16, 256]) {
    expect(factor(largest(B), B)).toBeCloseTo(1, 12);
    const best = largest(B) / 2;
    for (const eta of [0.9 * best, 1.1 * best])
      expect(factor(eta, B)).toBeGreaterThan(factor(best, B));
    expect(1 - factor(best, B)).toBeCloseTo(gain(B), 12);
  }
});

test('one measured step has the promised mean', () => {
  const w = Array.from({length: 15}, () => 1 / Math.sqrt(15));
  for (const [B, eta] of [
    [4, 0.2],
    [16, 0.5],
  ]) {
    const runs = 2000;
    let sum = 0;
    for (let k = 0; k < runs; k++) {
      const g = gradient(w, B);
      sum += w.reduce(
        (s, v, j) => s + (v - eta * g[j]) ** 2,
        0,
      );
    }
    // 2000 runs leave a few percent of chance.
    expect(sum / runs / factor(eta, B)).toBeCloseTo(1, 0.7);
  }
});

test('without bound on the batch the limit is that of descent, 2/λ', () => {
  expect(largest(1e12)).toBeCloseTo(2, 9);
});
