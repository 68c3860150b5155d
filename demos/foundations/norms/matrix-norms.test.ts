import {svd} from 'lab/linalg';
import {expect, test} from 'vitest';
import {
  frobeniusNorm,
  jacobi,
  nuclearNorm,
  spectralNorm,
} from './matrix-norms';

const matrices = [
  [
    [1, 2],
    [0, 1],
  ],
  [
    [1, 2],
    [1, 2],
  ],
  [
    [0, -1],
    [1, 0],
  ],
  [
    [0, 0],
    [0, 0],
  ],
  [
    [2, -1, 0.5],
    [0, 3, 1],
    [-4, 1, 1],
    [0.1, 0, -2],
  ],
];
const dot = (u: number[], v: number[]) =>
  u.reduce((s, ui, i) => s + ui * v[i], 0);

test('jacobi finds the singular values that a library finds, largest first', () => {
  for (const A of matrices) {
    const expected = svd(A).s;
    jacobi(A).sigma.forEach((s, i) =>
      expect(s).toBeCloseTo(expected[i], 10),
    );
  }
});

test('V has orthonormal columns and AV orthogonal ones', () => {
  for (const A of matrices) {
    const {AV, V, sigma} = jacobi(A);
    V.forEach((v, i) => {
      A.forEach((row, k) =>
        expect(dot(row, v)).toBeCloseTo(AV[i][k], 10),
      );
      V.forEach((w, j) => {
        expect(dot(v, w)).toBeCloseTo(Number(i === j), 10);
        expect(dot(AV[i], AV[j])).toBeCloseTo(
          i === j ? sigma[i] ** 2 : 0,
          10,
        );
      });
    });
  }
});

test('the three norms of the shear are 1 + √2, √6 and 2√2', () => {
  const {sigma} = jacobi(matrices[0]);
  expect(spectralNorm(sigma)).toBeCloseTo(1 + Math.SQRT2, 12);
  expect(frobeniusNorm(sigma)).toBeCloseTo(Math.sqrt(6), 12);
  expect(nuclearNorm(sigma)).toBeCloseTo(2 * Math.SQRT2, 12);
});

test('no rotation changes the norms, and the nuclear norm is the dual of the spectral', () => {
  const turn = (t: number) => [
    [Math.cos(t), -Math.sin(t)],
    [Math.sin(t), Math.cos(t)],
  ];
  const times = (A: number[][], B: number[][]) =>
    A.map((row) =>
      B[0].map((_, j) =>
        dot(
          row,
          B.map((b) => b[j]),
        ),
      ),
    );
  const A = matrices[0];
  const {sigma} = jacobi(A);
  let best = -Infinity;
  for (let s = 0; s < 6.28; s += 0.02) {
    jacobi(times(turn(s), times(A, turn(2 * s)))).sigma.forEach(
      (x, i) => expect(x).toBeCloseTo(sigma[i], 10),
    );
    // Rotations and reflections are the corners of the ball ‖Z‖₂ ≤ 1.
    for (const flip of [1, -1]) {
      const Z = turn(s).map(([a, b]) => [a, flip * b]);
      best = Math.max(best, dot(Z.flat(), A.flat()));
    }
  }
  expect(best).toBeLessThanOrEqual(nuclearNorm(sigma) + 1e-12);
  expect(best).toBeGreaterThan(nuclearNorm(sigma) * (1 - 1e-3));
});
