import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  conjugate,
  maximiser,
  norm,
  touch,
} from './ball-meets-line';

const page = 'foundations/norms';
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

const point = (run: Run, name: string) => [
  run.table().cell(name, 'x₁'),
  run.table().cell(name, 'x₂'),
];

expectNotice(page, 'a-zero-unasked', (run) => {
  expect(point(run, 'L1')).toEqual([0, 1]);
  for (const xi of point(run, 'L2')) expect(xi).not.toBe(0);
  const [x1, x2] = point(run, 'L∞');
  expect(x1).toBe(x2);
});

expectTry(page, 'the-corner-holds', async (run, author) => {
  expect(point(run, 'L1')).toEqual(point(author, 'L1'));
  expect(point(run, 'L2')).not.toEqual(point(author, 'L2'));
  for (const a1 of [-1.9, -1, 0.5]) {
    const other = await run.again({knobs: {'a₁': a1}});
    expect(point(other, 'L1')).toEqual([0, 1]);
  }
});

expectTry(page, 'a-whole-side', (run) => {
  const r = run.table().cell('L1', 'r');
  // The points between the two corners are on the line 2x₁ + 2x₂ = 2, and as short.
  for (const t of [0, 0.3, 0.5, 1])
    expect(norm([t, 1 - t], 1)).toBeCloseTo(r, 12);
  expect(Object.values(run.checks)).not.toContain(false);
});
