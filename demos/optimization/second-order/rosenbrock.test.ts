import {expect, test} from 'vitest';
import {
  gradient,
  hessian,
  inverse,
  J,
  twoLoops,
  update,
} from './rosenbrock';

test('gradient and Hessian are those of J', () => {
  const h = 1e-5;
  for (const [x, y] of [
    [-1.2, 1],
    [0.3, -0.4],
  ]) {
    const g = gradient([x, y]);
    expect(
      g[0] / ((J([x + h, y]) - J([x - h, y])) / (2 * h)),
    ).toBeCloseTo(1, 5);
    expect(
      g[1] / ((J([x, y + h]) - J([x, y - h])) / (2 * h)),
    ).toBeCloseTo(1, 5);
    const H = hessian([x, y]);
    const column = gradient([x + h, y]).map(
      (v, i) => (v - gradient([x - h, y])[i]) / (2 * h),
    );
    expect(H[0][0]).toBeCloseTo(column[0], 3);
    expect(H[1][0]).toBeCloseTo(column[1], 3);
  }
});

test('two loops over all pairs give what the full matrix gives', () => {
  const pairs = [
    [
      [0.4, -0.2],
      [1, 0.1],
    ],
    [
      [-0.1, 0.3],
      [0.2, 0.9],
    ],
  ];
  const [s, y] = pairs[1];
  const scale =
    (s[0] * y[0] + s[1] * y[1]) / (y[0] ** 2 + y[1] ** 2);
  let M = [
    [scale, 0],
    [0, scale],
  ];
  for (const [a, b] of pairs) M = update(M, a, b);
  const g = [0.7, -1.1];
  twoLoops(pairs, g).forEach((v, i) =>
    expect(v).toBeCloseTo(M[i][0] * g[0] + M[i][1] * g[1], 12),
  );
});

test('inverse inverts', () => {
  const A = [
    [3, 1],
    [2, -4],
  ];
  const B = inverse(A);
  expect(A[0][0] * B[0][0] + A[0][1] * B[1][0]).toBeCloseTo(
    1,
    12,
  );
  expect(A[1][0] * B[0][0] + A[1][1] * B[1][0]).toBeCloseTo(
    0,
    12,
  );
});
