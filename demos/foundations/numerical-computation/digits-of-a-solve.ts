// x loses as many digits as κ has; the residual loses none.
import {check, div, each, fixed, knob, logspace} from 'lab';
import {matmul, max, mean, mul, norm, orthogonal} from 'lab';
import {plot, random, range, sub, table, transpose} from 'lab';
import {solve} from 'lab/linalg';

const n = knob('n', 8, [2, 20, 1]);
const power = knob('log₁₀ κ', 6, [0, 7, 1]);
const dice = random(2);

const turn = () => orthogonal(dice, [n, n]).rows();
/** An A with σ from 1 down to 1/κ. */
export function matrixOf(kappa: number) {
  const sigma = logspace(1, 1 / kappa, n);
  return matmul(mul(turn(), sigma), turn());
}

type Solver = (A: number[][], b: number[]) => number[];
export const solvers: Record<string, Solver> = {
  'from A': (A, b) => solve(A, b), // [backward-stable]
  'from AᵀA': (A, b) => {
    const T = transpose(A);
    return solve(matmul(T, A), matmul(T, b)); // [squared-kappa]
  },
};
/** How far off x is, and A x from b. */
export function errors(solver: Solver, kappa: number) {
  const A = matrixOf(kappa);
  const x = dice.normal(n);
  const b = matmul(A, x);
  const found = solver(A, b);
  const left = sub(matmul(A, found), b);
  const sizes = [norm(sub(found, x)), norm(left)];
  return div(sizes, norm(x)); // [backward-stable]
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
    all[power].map((e) => fixed(-Math.log10(mean(e)), 0)),
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
