import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  lasso,
  ridge,
  slope,
  softThreshold,
} from './diamond-and-disc';

const centres = [
  [2, 0.7],
  [-1.5, 2.5],
  [0.4, -0.3],
  [1, 1],
];
const J = (w: number[], best: number[]) => {
  const g = slope(w, best);
  return (
    (g[0] * (w[0] - best[0]) + g[1] * (w[1] - best[1])) / 2
  );
};
const l1 = (w: number[]) => Math.abs(w[0]) + Math.abs(w[1]);

test('lasso and ridge are lower than everything around them', () => {
  for (const best of centres)
    for (const alpha of [0.2, 1, 2.5]) {
      const [u, v] = [lasso(best, alpha), ridge(best, alpha)];
      for (let t = 0; t < 6.3; t += 0.05)
        for (const r of [1e-3, 0.1, 1]) {
          const move = [r * Math.cos(t), r * Math.sin(t)];
          const near = u.map((ui, i) => ui + move[i]);
          expect(
            J(near, best) + alpha * l1(near),
          ).toBeGreaterThan(J(u, best) + alpha * l1(u));
          const by = v.map((vi, i) => vi + move[i]);
          expect(
            J(by, best) +
              (alpha * (by[0] ** 2 + by[1] ** 2)) / 2,
          ).toBeGreaterThan(
            J(v, best) + (alpha * (v[0] ** 2 + v[1] ** 2)) / 2,
          );
        }
    }
});

test('soft thresholding beats a grid of rivals', () => {
  for (const a of [-2, -0.4, 0, 0.9, 3])
    for (const alpha of [0.5, 1]) {
      const f = (w: number) =>
        (w - a) ** 2 / 2 + alpha * Math.abs(w);
      const w = softThreshold(a, alpha);
      for (let v = -4; v <= 4; v += 0.01)
        expect(f(v)).toBeGreaterThanOrEqual(f(w) - 1e-12);
    }
});

test('a whole area of w* has a zero under L1, none under L2', () => {
  let zeros = 0;
  for (let u = -2.95; u < 3; u += 0.1)
    for (let v = -2.95; v < 3; v += 0.1) {
      if (lasso([u, v], 1).includes(0)) zeros++;
      expect(ridge([u, v], 1).includes(0)).toBe(false);
    }
  expect(zeros).toBeGreaterThan(1500); // of 3600
});

const page = 'regularization/norm-penalties';

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'zero-stays', (run) => {
  const {y} = run.series('L1', 'path as α grows');
  const first = y.indexOf(0);
  expect(first).toBeGreaterThan(0);
  expect(y.slice(first).every((w) => w === 0)).toBe(true);
  expect(run.series('L2', 'path as α grows').y).not.toContain(
    0,
  );
});

expectTry(page, 'an-edge', (run) => {
  run.says('0.57', cell(run, 'L1', 'w̃₁'));
  run.says('0.07', cell(run, 'L1', 'w̃₂'));
  expect(cell(run, 'L1', 'zeros')).toBe(0);
});

expectTry(page, 'both-zero', (run) => {
  expect(cell(run, 'L1', 'zeros')).toBe(2);
  expect(cell(run, 'L2', 'zeros')).toBe(0);
});
