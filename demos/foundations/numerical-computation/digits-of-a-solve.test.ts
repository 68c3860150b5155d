import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {errors, matrixOf, solvers} from './digits-of-a-solve';

const page = 'foundations/numerical-computation';

/** Largest stretch of a matrix, by powers of AᵀA. */
function largest(A: number[][]) {
  const columns = A[0].map((_, j) => j);
  let v = columns.map((j) => 1 + Math.sin(3 * j));
  let size = 0;
  for (let step = 0; step < 400; step++) {
    const Av = A.map((row) =>
      row.reduce((s, a, j) => s + a * v[j], 0),
    );
    const w = columns.map((j) =>
      A.reduce((s, row, i) => s + row[j] * Av[i], 0),
    );
    size = Math.hypot(...w);
    v = w.map((wi) => wi / size);
  }
  return Math.sqrt(size);
}

test('the matrices have σ from 1 down to 1/κ', () => {
  const kappa = 50;
  const A = matrixOf(kappa);
  const squares = A.flat().reduce((s, a) => s + a * a, 0);
  // Σσ² of a geometric row of n numbers from 1 to 1/κ.
  const n = A.length;
  const sum = Array.from(
    {length: n},
    (_, i) => kappa ** ((-2 * i) / (n - 1)),
  ).reduce((a, b) => a + b);
  expect(squares).toBeCloseTo(sum, 10);
  expect(largest(A)).toBeCloseTo(1, 9);
});

test('each way solves a system known by heart', () => {
  const A = [
    [2, 1],
    [1, 3],
  ];
  for (const solver of Object.values(solvers)) {
    const x = solver(A, [4, 7]);
    expect(x[0]).toBeCloseTo(1, 12);
    expect(x[1]).toBeCloseTo(2, 12);
  }
});

test('errors of a wrong x are those of the wrong x', () => {
  const [off, left] = errors((_, b) => b.map(() => 0), 1);
  expect(off).toBeCloseTo(1, 12);
  expect(left).toBeCloseTo(1, 12); // A is orthogonal
});

const digits = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'digits-gone', async (run) => {
  expect(run.knobs['log₁₀ κ']).toBe(6);
  run.says(11, digits(run, 'from A', 'digits of x'));
  run.says(16, digits(run, 'from A', 'digits of A x'));
  run.says(5, digits(run, 'from AᵀA', 'digits of x'));
  for (const other of await run.seeds(8)) {
    expect(
      Math.abs(digits(other, 'from A', 'digits of x') - 11),
    ).toBeLessThanOrEqual(1);
    expect(
      digits(other, 'from A', 'digits of A x'),
    ).toBeGreaterThanOrEqual(16);
    expect(
      Math.abs(digits(other, 'from AᵀA', 'digits of x') - 5),
    ).toBeLessThanOrEqual(1);
  }
});

expectTry(page, 'well-conditioned', async (run) => {
  run.says(1, 10 ** Number(run.knobs['log₁₀ κ']));
  const kept = (await run.seeds(8)).flatMap((other) =>
    ['from A', 'from AᵀA'].map((row) =>
      digits(other, row, 'digits of x'),
    ),
  );
  run.says(16, Math.min(...kept));
});
