import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {add, matmul, mul, norm, random, sub, tensor, transpose, type Tensor} from './index';
import {
  cholesky,
  covariance,
  det,
  eigenvalues,
  eigh,
  inv,
  lstsq,
  qr,
  rank,
  solve,
  svd,
} from './linalg';

/** Identities hold to a few hundred roundings of Float64: matrices of 6 rows, condition below 10³. */
const EXACT = 1e-12;

const gap = (a: Tensor, b: Tensor) => norm(sub(a, b)).item() / Math.max(1, norm(b).item());
const identity = (n: number) =>
  tensor(
    Array.from({length: n * n}, (_, i) => +(i % (n + 1) === 0)),
    [n, n],
  );
const diagonal = (s: Tensor) => mul(identity(s.size), s);

function property(shape: fc.Arbitrary<[number, number]>, check: (a: Tensor) => void) {
  fc.assert(
    fc.property(shape, fc.nat(), ([n, m], seed) =>
      check(tensor(random(seed).normal(n * m), [n, m])),
    ),
    {seed: 8, numRuns: 40},
  );
}

const size = fc.integer({min: 1, max: 6});
const any = fc.tuple(size, size);
const square = size.map((n): [number, number] => [n, n]);

describe('decompositions rebuild the matrix from orthonormal parts', () => {
  test('A = U diag(s) Vᵀ, s falling', () => {
    property(any, (a) => {
      const {u, s, v} = svd(a);
      expect(gap(matmul(mul(u, s), transpose(v)), a)).toBeLessThan(EXACT);
      expect(gap(matmul(transpose(u), u), identity(s.size))).toBeLessThan(EXACT);
      expect(gap(matmul(transpose(v), v), identity(s.size))).toBeLessThan(EXACT);
      expect(s.values()).toEqual(s.values().sort((p, q) => q - p));
    });
  });

  test('A = QR with R upper triangular, diagonal ≥ 0', () => {
    property(
      any.map(([n, m]) => [Math.max(n, m), Math.min(n, m)]),
      (a) => {
        const {q, r} = qr(a);
        expect(gap(matmul(q, r), a)).toBeLessThan(EXACT);
        expect(gap(matmul(transpose(q), q), identity(r.shape[0]))).toBeLessThan(EXACT);
        r.rows().forEach((row, i) => {
          expect(row[i]).toBeGreaterThanOrEqual(0);
          expect(row.slice(0, i).every((v) => v === 0)).toBe(true);
        });
      },
    );
  });

  test('A = V diag(λ) Vᵀ for symmetric A, λ rising', () => {
    property(square, (b) => {
      const a = add(b, transpose(b));
      const {values, vectors} = eigh(a);
      const rebuilt = matmul(matmul(vectors, diagonal(values)), transpose(vectors));
      expect(gap(rebuilt, a)).toBeLessThan(EXACT);
      expect(values.values()).toEqual(values.values().sort((p, q) => p - q));
    });
  });

  test('A = LLᵀ for positive definite A', () => {
    property(square, (b) => {
      const a = add(matmul(b, transpose(b)), identity(b.shape[0]));
      const l = cholesky(a);
      expect(gap(matmul(l, transpose(l)), a)).toBeLessThan(EXACT);
      expect(l.rows().every((row, i) => row.slice(i + 1).every((v) => v === 0))).toBe(true);
    });
  });

  test('solve, inv and det agree for well-posed A', () => {
    property(square, (b) => {
      const a = add(b, mul(4, identity(b.shape[0])));
      const x = tensor(random(1).normal(b.shape[0]));
      expect(gap(solve(a, matmul(a, x)), x)).toBeLessThan(1e-10); // times the condition number
      expect(gap(matmul(a, inv(a)), identity(b.shape[0]))).toBeLessThan(1e-10);
      expect(det(inv(a)) * det(a)).toBeCloseTo(1, 9);
    });
  });
});

test('plain numbers in, plain numbers out', () => {
  expect(
    solve(
      [
        [2, 0],
        [0, 4],
      ],
      [2, 4],
    ),
  ).toEqual([1, 1]);
  expect(
    svd([
      [3, 0],
      [0, 2],
    ]).s,
  ).toEqual([3, 2]);
  expect(
    det([
      [1, 2],
      [3, 4],
    ]),
  ).toBeCloseTo(-2, 14);
});

test('lstsq solves the normal equations, and takes the shortest of many solutions', () => {
  const [slope, level] = lstsq(
    [
      [0, 1],
      [1, 1],
      [2, 1],
    ],
    [1, 3, 5],
  );
  expect([slope, level]).toEqual([expect.closeTo(2, 12), expect.closeTo(1, 12)]);
  lstsq([[1, 1]], [2]).forEach((x) => expect(x).toBeCloseTo(1, 12));
});

test('rank counts directions, not rows', () => {
  expect(
    rank([
      [1, 2],
      [2, 4],
    ]),
  ).toBe(1);
  expect(
    rank([
      [0, 0],
      [0, 0],
    ]),
  ).toBe(0);
  expect(
    rank([
      [1, 2, 3],
      [4, 5, 6],
    ]),
  ).toBe(2);
});

test('a rotation has complex eigenvalues', () => {
  const [a, b] = eigenvalues([
    [0, -1],
    [1, 0],
  ]);
  expect([a.re, Math.abs(a.im), a.im + b.im]).toEqual([0, 1, 0]);
});

test.each([
  [
    'solve: the matrix is singular',
    () =>
      solve(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
  ],
  [
    'solve: shapes [2, 2] and [3] do not fit',
    () =>
      solve(
        [
          [1, 0],
          [0, 1],
        ],
        [1, 2, 3],
      ),
  ],
  [
    'inv: the matrix is singular',
    () =>
      inv([
        [1, 2],
        [2, 4],
      ]),
  ],
  ['det: needs a square matrix, got [1, 2]', () => det([[1, 2]])],
  [
    'cholesky: the matrix is not positive definite',
    () =>
      cholesky([
        [1, 2],
        [2, 1],
      ]),
  ],
  [
    'eigh: needs a symmetric matrix, but entries (1, 0) and (0, 1) are 3 and 2',
    () =>
      eigh([
        [1, 2],
        [3, 1],
      ]),
  ],
  ['qr: needs at least as many rows as columns', () => qr([[1, 2]])],
  ['svd: the matrix holds NaN', () => svd([[NaN]])],
  ['covariance: needs a matrix, got shape [2]', () => covariance([1, 2] as never)],
  ['rank: needs a matrix, got shape [0]', () => rank([])],
])('%s', (message, run) => {
  expect(run).toThrow(message);
});

test('a covariance is half the mean product of the differences of all pairs', () => {
  const x = random(3)
    .normal(40)
    .map((z) => z + 5);
  const rows = Array.from({length: 10}, (_, i) => x.slice(4 * i, 4 * i + 4));
  const C = covariance(rows);
  for (const [i, j] of [
    [0, 0],
    [1, 3],
    [3, 1],
  ]) {
    let total = 0;
    for (const a of rows) for (const b of rows) total += (a[i] - b[i]) * (a[j] - b[j]);
    expect(C[i][j]).toBeCloseTo(total / 200, 12);
  }
  expect(covariance(tensor(rows)).rows()).toEqual(C);
});
