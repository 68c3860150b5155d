import {linspace} from 'lab';
import {expect, test} from 'vitest';
import {
  chords,
  gap,
  hat,
  oscillation,
  parabola,
  steps,
} from './bumps';

const f = (x: number) => Math.cos(5 * x) + x * x;

test('chords pass through f at every k/N, and are straight between', () => {
  for (const N of [1, 3, 8]) {
    const g = chords(f, N);
    for (let k = 0; k < N; k++) {
      const [p, q] = [f(k / N), f((k + 1) / N)];
      expect(g(k / N)).toBeCloseTo(p, 12);
      expect(g((k + 0.3) / N)).toBeCloseTo(
        0.7 * p + 0.3 * q,
        12,
      );
    }
  }
});

test('chords are the sum of hats', () => {
  const N = 6;
  for (const x of linspace(0, 1, 31)) {
    const sum = Array.from(
      {length: N + 1},
      (_, k) => f(k / N) * hat(k, N)(x),
    ).reduce((s, v) => s + v, 0);
    expect(chords(f, N)(x)).toBeCloseTo(sum, 12);
  }
});

test('the gap of chords is at most max|f″| / 8N²', () => {
  for (const N of [2, 5, 20, 40])
    expect(gap(f, chords(f, N))).toBeLessThan(27 / (8 * N * N)); // |f″| ≤ 27
});

test('the gap of sigmoids stays below the bound for every steepness', () => {
  for (const s of [3, 8, 30])
    for (const N of [4, 10, 30]) {
      const tail = (2 * Math.exp(-s / 2)) / (1 - Math.exp(-s));
      const change = 2 * oscillation(f, N); // ω(h) ≤ change of two cells
      expect(gap(f, steps(f, N, s))).toBeLessThan(
        change * (1 + 0.5 + tail),
      );
    }
});

test('the parabola is exact for parabolas, and misses sin 2πx by 3√3/8', () => {
  const p = (x: number) => 2 - x + 3 * x * x;
  expect(gap(p, parabola(p))).toBeLessThan(1e-10);
  const wave = (x: number) => Math.sin(2 * Math.PI * x);
  expect(gap(wave, parabola(wave))).toBeGreaterThan(
    (3 * Math.sqrt(3)) / 8,
  );
});
