import {svd} from 'lab/linalg';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {length, turn} from './matrix-norms';

const page = 'foundations/norms';
const shear = [
  [1, 2],
  [0, 1],
];
const matrices = [
  shear,
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
    [2, -1],
    [0, 3],
    [-4, 1],
    [0.1, -2],
  ],
];
const dot = (u: number[], v: number[]) =>
  u.reduce((s, ui, i) => s + ui * v[i], 0);
const sigma = (A: number[][]) => turn(A).AV.map(length);
const sum = (v: number[]) => v.reduce((s, vi) => s + vi, 0);

test('turn finds the singular values that a library finds, largest first', () => {
  for (const A of matrices) {
    const expected = svd(A).s;
    sigma(A).forEach((s, i) =>
      expect(s).toBeCloseTo(expected[i], 10),
    );
  }
});

test('V has orthonormal rows, and A keeps them orthogonal', () => {
  for (const A of matrices) {
    const {AV, V} = turn(A);
    V.forEach((v, i) => {
      A.forEach((row, k) =>
        expect(dot(row, v)).toBeCloseTo(AV[i][k], 10),
      );
      V.forEach((w, j) => {
        expect(dot(v, w)).toBeCloseTo(Number(i === j), 10);
        expect(dot(AV[i], AV[j])).toBeCloseTo(
          i === j ? sigma(A)[i] ** 2 : 0,
          10,
        );
      });
    });
  }
});

test('no rotation changes the norms, and the nuclear norm is the dual of the spectral', () => {
  const rotate = (t: number) => [
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
  const [first, second] = sigma(shear);
  let best = -Infinity;
  for (let s = 0; s < 6.28; s += 0.02) {
    const turned = times(
      rotate(s),
      times(shear, rotate(2 * s)),
    );
    const [a, b] = sigma(turned);
    expect(a).toBeCloseTo(first, 10);
    expect(b).toBeCloseTo(second, 10);
    // Rotations and reflections are the corners of the ball ‖Z‖₂ ≤ 1.
    for (const flip of [1, -1]) {
      const Z = rotate(s).map(([a, b]) => [a, flip * b]);
      best = Math.max(best, dot(Z.flat(), shear.flat()));
    }
  }
  expect(best).toBeLessThanOrEqual(first + second + 1e-12);
  expect(best).toBeGreaterThan((first + second) * (1 - 1e-3));
});

test('the k-th power of the shear stretches by about 2k', () => {
  const power = [
    [1, 200],
    [0, 1],
  ];
  expect(svd(power).s[0]).toBeCloseTo(200, 1);
});

const norms = (run: Run) =>
  ['‖A‖₂', '‖A‖_F', '‖A‖∗'].map(
    (name) => run.table().column(name)[0],
  );

expectNotice(page, 'orthogonal-twice', (run) => {
  const {V, AV} = turn(shear);
  expect(dot(V[0], V[1])).toBeCloseTo(0, 12);
  expect(dot(AV[0], AV[1])).toBeCloseTo(0, 12);
  run.says('2.414', length(AV[0]));
  run.says('0.414', length(AV[1]));
  expect(sum([...AV.map(length)])).toBeCloseTo(
    norms(run)[2],
    3,
  );
});

expectTry(page, 'rank-one', (run) => {
  const [spectral, frobenius, nuclear] = norms(run);
  expect(frobenius).toBe(spectral);
  expect(nuclear).toBe(spectral);
});

expectTry(page, 'a-rotation', (run) => {
  run.says(1, run.table().column('σ₁')[0]);
  run.says(1, run.table().column('σ₂')[0]);
});
