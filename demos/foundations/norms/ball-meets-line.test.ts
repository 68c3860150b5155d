import {expect, test} from 'vitest';
import {
  conjugate,
  maximiser,
  norm,
  touch,
} from './ball-meets-line';

const dot = (x: number[], y: number[]) =>
  x.reduce((s, xi, i) => s + xi * y[i], 0);
const exponents = [1, 1.5, 2, 3, Infinity];
const normals = [
  [1, 2, -3],
  [0.5, 0.5, 0.4],
  [-2, 0, 1],
];

test('conjugate exponents are each other’s partners', () => {
  for (const p of exponents)
    expect(conjugate(conjugate(p))).toBeCloseTo(p, 12);
  expect(conjugate(1)).toBe(Infinity);
  expect(conjugate(2)).toBe(2);
});

test('the maximiser is a unit vector that gains the dual norm', () => {
  for (const u of normals) {
    for (const p of exponents) {
      const x = maximiser(u, p);
      expect(norm(x, p)).toBeCloseTo(1, 12);
      expect(dot(u, x)).toBeCloseTo(norm(u, conjugate(p)), 12);
    }
  }
});

test('no point of the plane aᵀx = b beats the touching point', () => {
  for (const a of normals) {
    for (const p of exponents) {
      const x = touch(a, 2, p);
      expect(dot(a, x)).toBeCloseTo(2, 12);
      // Two directions within the plane, scanned on a grid around the touching point.
      const k = a.findIndex((ai) => ai !== 0);
      const ways = [0, 1, 2]
        .filter((i) => i !== k)
        .map((i) =>
          [0, 1, 2].map((j) =>
            j === i ? a[k] : j === k ? -a[i] : 0,
          ),
        );
      for (let s = -1; s <= 1; s += 0.05) {
        for (let t = -1; t <= 1; t += 0.05) {
          const y = x.map(
            (xi, i) => xi + s * ways[0][i] + t * ways[1][i],
          );
          expect(norm(y, p)).toBeGreaterThanOrEqual(
            norm(x, p) - 1e-12,
          );
        }
      }
    }
  }
});

test('L1 leaves one entry, L∞ makes all entries equally large', () => {
  expect(touch([1, 2, -3], 2, 1)).toEqual([0, 0, -2 / 3]);
  const sizes = touch([1, 2, -3], 2, Infinity).map(Math.abs);
  for (const size of sizes) expect(size).toBeCloseTo(1 / 3, 12);
});
