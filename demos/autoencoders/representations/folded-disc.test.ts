import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {fold, nested, wide} from './folded-disc';

const page = 'autoencoders/representations';
const circle = Array.from({length: 1000}, (_, i) => i * 0.0063);
const on = (a: number) => [Math.cos(a), Math.sin(a)];

test('k folds leave a wedge of π/2ᵏ⁻¹, and keep the radius', () => {
  for (const k of [1, 2, 3, 5]) {
    for (const a of circle) {
      let p = on(a);
      for (let j = 0; j < k; j++) p = fold(p, j);
      expect(Math.hypot(...p)).toBeCloseTo(1, 12);
      const angle = Math.atan2(p[1], p[0]);
      expect(angle).toBeGreaterThan(-1e-9);
      expect(angle).toBeLessThan(Math.PI / 2 ** (k - 1) + 1e-9);
    }
  }
});

/** The largest product with N unit vectors, sides facing them */
const polygon = (p: number[], N: number, first: number) =>
  Math.max(
    ...Array.from({length: N}, (_, i) => {
      const u = on(first + (2 * Math.PI * i) / N);
      return u[0] * p[0] + u[1] * p[1];
    }),
  );

test('k folds are the polygon of 2ᵏ half-planes', () => {
  for (const k of [2, 3, 4, 6])
    for (const a of circle)
      expect(nested(on(a), k)).toBeCloseTo(
        polygon(on(a), 2 ** k, Math.PI / 2 ** k),
        10,
      );
});

test('m ReLUs, m odd, are the polygon of 2m half-planes', () => {
  // Kinks lie across the directions, so sides face the middles.
  for (const m of [3, 5, 9])
    for (const a of circle)
      expect(wide(on(a), m)).toBeCloseTo(
        polygon(on(a), 2 * m, Math.PI / 2 + Math.PI / (2 * m)),
        10,
      );
});

expectNotice(page, 'outer-ring-flat', (run) => {
  const table = run.table();
  run.says(28, table.cell('nested', 'units'));
  run.says('0.030', table.cell('nested', 'missed, %'));
  run.says('0.147', table.cell('wide', 'missed, %'));
  expect(table.cell('wide', 'units')).toBe(29);
  expect(run.knobs['folds k']).toBe(7);
});

expectTry(page, 'three-folds-lose', (run) => {
  const table = run.table();
  expect(run.knobs['folds k']).toBe(3);
  run.says(8, table.cell('nested', 'sides'));
  run.says(12, table.cell('nested', 'units'));
  expect(table.cell('wide', 'units')).toBe(13);
  run.says(26, table.cell('wide', 'sides'));
});
