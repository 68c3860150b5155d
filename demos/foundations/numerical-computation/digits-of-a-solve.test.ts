import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  errors,
  matrixOf,
  normalEquations,
} from './digits-of-a-solve';

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

test('the normal equations solve a system known by heart', () => {
  const x = normalEquations(
    [
      [2, 1],
      [1, 3],
    ],
    [4, 7],
  );
  expect(x[0]).toBeCloseTo(1, 12);
  expect(x[1]).toBeCloseTo(2, 12);
});

test('errors are relative: a longer x changes nothing', () => {
  const A = matrixOf(1e5);
  const x = [1, -2, 3, 0, 1, 0, -1, 2];
  const [one, long] = [x, x.map((v) => 16 * v)].map((v) =>
    errors(A, v),
  );
  // A power of two rounds nothing, so nothing may change.
  expect(long).toEqual(one);
});

test('the error of x comes from that of A x, and κ at most', () => {
  const kappa = 1e5;
  const e = errors(matrixOf(kappa), [1, 2, 3, 4, 5, 6, 7, 8]);
  expect(e['x, from A']).toBeLessThan(
    // the computed residual has rounding of its own
    kappa * (e['A x, from A'] + 20 * 2 ** -53),
  );
  expect(e['A x, from A']).toBeLessThan(20 * 2 ** -53);
});

const digits = (run: Run, row: string) =>
  run.table().cell(row, 'digits that are right');

expectNotice(page, 'digits-gone', async (run) => {
  expect(run.knobs['log₁₀ κ']).toBe(6);
  run.says(11, digits(run, 'x, from A'));
  run.says(16, digits(run, 'A x, from A'));
  run.says(5, digits(run, 'x, from AᵀA'));
  for (const other of await run.seeds(8)) {
    expect(digits(other, 'x, from A')).toBe(11);
    expect(digits(other, 'A x, from A')).toBe(16);
    expect(digits(other, 'x, from AᵀA')).toBe(5);
  }
});

expectTry(page, 'well-conditioned', async (run) => {
  run.says(1, 10 ** Number(run.knobs['log₁₀ κ']));
  const kept = (await run.seeds(8)).flatMap((other) =>
    ['x, from A', 'x, from AᵀA'].map((row) =>
      digits(other, row),
    ),
  );
  run.says(16, Math.min(...kept));
});
