import {centralDifference, matmul} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {gradient, hessian, J, step} from './newton-steps';

const page = 'optimization/second-order';
const points = [
  [0.4, 1],
  [-1.3, 0.2],
  [0.1, -0.7],
];

test('gradient and Hessian are those of J, by finite differences', () => {
  for (const at of points) {
    const slope = centralDifference(J, at);
    gradient(at).forEach((g, i) => {
      expect(g).toBeCloseTo(slope[i], 6);
      const row = centralDifference(
        (to: number[]) => gradient(to)[i],
        at,
      );
      row.forEach((v, j) =>
        expect(hessian(at)[i][j]).toBeCloseTo(v, 6),
      );
    });
  }
});

test('with f(λ) = λ the step solves H d = −g', () => {
  for (const at of points) {
    const Hd = matmul(
      hessian(at),
      step(at, (l) => l),
    );
    gradient(at).forEach((g, i) =>
      expect(Hd[i]).toBeCloseTo(-g, 10),
    );
  }
});

test('with f(λ) = |λ| the step goes downhill wherever there is a slope', () => {
  for (const at of points) {
    const d = step(at, Math.abs);
    const slope = gradient(at).reduce(
      (s, g, i) => s + g * d[i],
      0,
    );
    expect(slope).toBeLessThan(0);
  }
});

test('near a minimum the error is squared: digits double', () => {
  const errors = [[1.2, 0.7]];
  for (let t = 0; t < 4; t++) {
    const at = errors[t];
    errors.push(at.map((v, i) => v + step(at, (l) => l)[i]));
  }
  const sizes = errors.map(([x, y]) =>
    Math.hypot(x - 1, y - 0.5),
  );
  for (const k of [1, 2])
    expect(sizes[k + 1]).toBeLessThan(3 * sizes[k] ** 2);
});

expectNotice(page, 'newton-finds-the-saddle', (run) => {
  const ends = run.table();
  run.says('0.25', ends.cell('Newton', 'J'));
  expect(run.table().rows.map((row) => row[1])).toEqual([
    'saddle',
    'minimum',
    'minimum',
    'minimum',
  ]);
  // The model at the start is a saddle: one eigenvalue on either side of 0.
  const [[a, b], [, c]] = hessian([0.4, 1]);
  expect(a * c - b * b).toBeLessThan(0);
  // Saddle-free solves |H| d = −g: |H| is the root of H², which
  // a 2 × 2 matrix A has as (A + √det A I)/√(tr A + 2√det A).
  const {x, y} = run.series('J and four paths', 'saddle-free');
  const [dx, dy] = [x[1] - x[0], y[1] - y[0]];
  const root = Math.abs(a * c - b * b);
  const trace = a * a + 2 * b * b + c * c;
  const size = Math.sqrt(trace + 2 * root);
  const [p, q, r] = [
    (a * a + b * b + root) / size,
    (b * (a + c)) / size,
    (b * b + c * c + root) / size,
  ];
  const g = gradient([0.4, 1]);
  expect(p * dx + q * dy).toBeCloseTo(-g[0], 9);
  expect(q * dx + r * dy).toBeCloseTo(-g[1], 9);
  // Descent goes a fifth of the slope.
  const plain = run.series('J and four paths', 'descent');
  expect(plain.x[1] - 0.4).toBeCloseTo(-g[0] / 5, 9);
});

expectTry(page, 'start-where-it-is-convex', (run) => {
  const newton = run.series('J and four paths', 'Newton');
  for (const name of ['damped', 'saddle-free']) {
    const other = run.series('J and four paths', name);
    newton.x.forEach((x, t) => {
      expect(other.x[t]).toBeCloseTo(x, 9);
      expect(other.y[t]).toBeCloseTo(newton.y[t], 9);
    });
  }
  // After four steps, to six digits.
  expect(newton.x[4]).toBeCloseTo(1, 6);
  expect(newton.y[4]).toBeCloseTo(0.5, 6);
});
