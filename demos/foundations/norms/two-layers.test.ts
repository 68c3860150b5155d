import {svd} from 'lab/linalg';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {descend, gradient, softThreshold} from './two-layers';

const page = 'foundations/norms';

const M = [
  [2, 0],
  [0, -0.7],
];
const square = (A: number[][]) =>
  A.flat().reduce((s, a) => s + a * a, 0);
const product = (U: number[][], V: number[][]) =>
  U.map((u) =>
    V.map((v) => u.reduce((s, ul, l) => s + ul * v[l], 0)),
  );

/** ½‖M − UVᵀ‖² + ½λ(‖U‖² + ‖V‖²) */
function objective(
  U: number[][],
  V: number[][],
  lambda: number,
) {
  const gap = product(U, V).map((row, i) =>
    row.map((p, j) => M[i][j] - p),
  );
  return (
    square(gap) / 2 + (lambda * (square(U) + square(V))) / 2
  );
}

test('gradient is the slope of the objective, by central differences', () => {
  const U = [
    [0.3, -1],
    [0.8, 0.2],
  ];
  const V = [
    [-0.4, 0.5],
    [1.1, 0.7],
  ];
  const h = 1e-4;
  U.forEach((row, i) =>
    row.forEach((_, l) => {
      const at = (d: number) =>
        objective(
          U.map((r, a) =>
            r.map((u, b) => (a === i && b === l ? u + d : u)),
          ),
          V,
          0.3,
        );
      expect(gradient([U, V], M, 0.3)[i][l]).toBeCloseTo(
        (at(h) - at(-h)) / (2 * h),
        7,
      );
    }),
  );
});

test('the descent begins small and takes a tenth of the gradient', () => {
  const [before, after] = descend(M, 0.5);
  const [U, V] = before;
  expect(square(U) + square(V)).toBeLessThan(24 * 0.05 ** 2);
  const g = gradient([U, V], M, 0.5);
  after[0].forEach((row, i) =>
    row.forEach((u, l) =>
      expect(u).toBeCloseTo(U[i][l] - g[i][l] / 10, 12),
    ),
  );
});

test('training ends at the soft-thresholded singular values of M', () => {
  for (const lambda of [0.2, 0.5, 1.2, 2.5]) {
    const [U, V] = descend(M, lambda)[1000];
    const end = svd(product(U, V)).s;
    const target = [2, 0.7].map((s) =>
      softThreshold(s, lambda),
    );
    target.forEach((s, i) => expect(end[i]).toBeCloseTo(s, 4));
    // The value of the problem in W: ½Σ(σ − target)² + λΣ target.
    const least =
      ((2 - target[0]) ** 2 + (0.7 - target[1]) ** 2) / 2 +
      lambda * (target[0] + target[1]);
    expect(objective(U, V, lambda)).toBeCloseTo(least, 4);
  }
});

test('the soft threshold is a minimum: no other spectrum costs less', () => {
  for (const sigma of [0.3, 1, 2]) {
    const cost = (s: number) => (sigma - s) ** 2 / 2 + 0.8 * s;
    for (let s = 0; s < 3; s += 0.01)
      expect(cost(s)).toBeGreaterThanOrEqual(
        cost(softThreshold(sigma, 0.8)) - 1e-12,
      );
  }
});

const ends = (run: Run) => run.table().column('σᵢ(UVᵀ)');
/** The step at which a singular value is half way to its end. */
const halfWay = (run: Run, i: number) => {
  const {y} = run.series(['σ₁', 'σ₂', 'σ₃'][i]);
  return y.findIndex((s) => s > ends(run)[i] / 2);
};

expectNotice(page, 'never-gets-up', async (run) => {
  run.says('0.59', run.table().column('σᵢ(M)')[2]);
  for (const other of await run.seeds(5)) {
    expect(ends(other)).toEqual([2.41, 1, 0]);
    expect(halfWay(other, 0)).toBeLessThan(halfWay(other, 1));
  }
});

expectTry(page, 'all-three-rise', async (run) => {
  for (const other of await run.seeds(5)) {
    const half = [0, 1, 2].map((i) => halfWay(other, i));
    expect(half[0]).toBeGreaterThan(0);
    expect(half[1]).toBeGreaterThan(half[0]);
    expect(half[2]).toBeGreaterThan(half[1]);
  }
});

expectTry(page, 'rank-one-left', async (run) => {
  for (const other of await run.seeds(5))
    expect(ends(other).filter((s) => s > 0)).toHaveLength(1);
  run.says('0.91', ends(run)[0]);
});
