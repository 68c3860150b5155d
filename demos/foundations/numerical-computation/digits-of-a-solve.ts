// x loses as many digits as κ has; the residual loses none.
import {check, each, fixed, knob, logspace, matmul} from 'lab';
import {max, mean, mul, norm, orthogonal, plot} from 'lab';
import {random, range, sub, table, transpose} from 'lab';
import {solve} from 'lab/linalg';

const n = knob('n', 8, [2, 20, 1]);
const power = knob('log₁₀ κ', 6, [0, 7, 1]);
const dice = random(1);

type Matrix = number[][];
/** U diag(σ) Vᵀ, with σ from 1 down to 1/κ. */
export function matrixOf(kappa: number) {
  const [U, V] = [1, 2].map(() =>
    orthogonal(dice, [n, n]).rows(),
  );
  return matmul(
    mul(U, logspace(1, 1 / kappa, n)),
    transpose(V),
  );
}
export const solvers = {
  'from A': (A: Matrix, b: number[]) => solve(A, b), // [backward-stable]
  'from AᵀA': (A: Matrix, b: number[]) => {
    const T = transpose(A);
    return solve(matmul(T, A), matmul(T, b)); // [squared-kappa]
  },
};
type Solver = (A: Matrix, b: number[]) => number[];
/** How far off x is, and A x from b. */
export function errors(solver: Solver, kappa: number) {
  const [A, x] = [matrixOf(kappa), dice.normal(n)];
  const b = matmul(A, x);
  const found = solver(A, b);
  const [off, left] = [sub(found, x), sub(matmul(A, found), b)];
  return [norm(off) / norm(x), norm(left) / norm(found)]; // [backward-stable]
}

// --- picture ---
const epsilon = 2 ** -53;
/** Of five draws at each κ, up to where lab's solve refuses. */
const runs = each(solvers, (solver: Solver, name) =>
  range(name === 'from A' ? 15 : 8).map((k) =>
    transpose(range(5).map(() => errors(solver, 10 ** k))),
  ),
);
const panel = (which: number) => ({
  lines: each(runs, (all) => ({
    x: all.map((_, k) => 10 ** k),
    y: all.map((e) => max(e[which])),
  })),
});
const kappas = logspace(1, 1e14, 15);
plot({
  x: {label: 'κ', log: true, values: kappas},
  y: {log: true, domain: [1e-17, 1]},
  panels: {
    'error of x': {
      ...panel(0),
      formulas: {
        'ε κ': kappas.map((k) => epsilon * k),
        'ε κ²': kappas.map((k) => Math.min(1, epsilon * k * k)),
      },
    },
    residual: panel(1),
  },
});
table({
  columns: ['digits of x', 'digits of A x'],
  rows: each(runs, (all) =>
    all[power].map((e) =>
      fixed(-mean(e.map((v) => Math.log10(v))), 0),
    ),
  ),
});
const {'from A': stable, 'from AᵀA': squared} = runs;
check(
  'no error of x is far above ε κ, no residual above ε',
  stable.every(
    ([x, left], k) =>
      max(x) < 10 * n * epsilon * 10 ** k &&
      max(left) < 10 * n * epsilon,
  ),
);
check(
  'by AᵀA a hundred times more is lost from κ = 10⁴ on',
  range(4, 8).every(
    (k) => max(squared[k][0]) > 100 * max(stable[k][0]),
  ),
);
