import {expect, test} from 'vitest';
import {
  bfgs,
  bfgsUpdate,
  conjugate,
  steepest,
} from './same-quadratic';

const start = Array.from({length: 10}, (_, i) =>
  Math.cos(3 * i + 1),
);

test('BFGS from I, with exact searches, walks the path of conjugate gradients', () => {
  const a = conjugate(start, 8).path;
  const b = bfgs(start, 8).path;
  for (let t = 0; t <= 8; t++)
    a[t].forEach((v, i) => expect(b[t][i]).toBeCloseTo(v, 6));
});

test('the update obeys the secant equation and stays symmetric', () => {
  const M = [
    [2, 0.3],
    [0.3, 1],
  ];
  const [s, y] = [
    [0.5, -1],
    [1, -0.4],
  ];
  const N = bfgsUpdate(M, s, y);
  N.forEach((row, i) =>
    expect(row[0] * y[0] + row[1] * y[1]).toBeCloseTo(s[i], 12),
  );
  expect(N[0][1]).toBeCloseTo(N[1][0], 12);
  expect(N[0][0] * N[1][1] - N[0][1] ** 2).toBeGreaterThan(0);
});

test('thirty steps of steepest descent are far from enough', () => {
  const path = steepest(start, 30);
  expect(path).toHaveLength(31);
  const ratio = Math.hypot(...path[30]) / Math.hypot(...start);
  expect(ratio).toBeGreaterThan(0.01);
});
