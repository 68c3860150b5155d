// x loses as many digits as κ has; the residual loses none.
import {check, each, fixed, knob, logspace, matmul} from 'lab';
import {mean, mul, norm, orthogonal, plot} from 'lab';
import {random, range, sub, table, transpose} from 'lab';
import {solve} from 'lab/linalg';

const power = knob('log₁₀ κ', 6, [0, 7, 1]);
const dice = random(2);

const turn = () => orthogonal(dice, [8, 8]).rows();
/** An A with σ from 1 down to 1/κ. */
export function matrixOf(kappa: number) {
  const sigma = logspace(1, 1 / kappa, 8);
  return matmul(mul(turn(), sigma), turn());
}
export function normalEquations(A: number[][], b: number[]) {
  const T = transpose(A);
  return solve(matmul(T, A), matmul(T, b)); // [squared-kappa]
}
/** What is off, over the length of x. */
export function errors(A: number[][], x: number[]) {
  const b = matmul(A, x);
  const found = solve(A, b); // [backward-stable]
  const off = {
    'x, from A': sub(found, x),
    'A x, from A': sub(matmul(A, found), b),
    'x, from AᵀA': sub(normalEquations(A, b), x),
  };
  return each(off, (v) => norm(v) / norm(x));
}

// --- picture ---
const epsilon = 2 ** -53;
const kappas = logspace(1, 1e7, 8);
const runs = kappas.map((kappa) =>
  range(10).map(() => errors(matrixOf(kappa), dice.normal(8))),
);
const lines = each(runs[0][0], (_, name) =>
  runs.map((all) => mean(all.map((e) => e[name]))),
);
plot({
  x: {label: 'κ', log: true, values: kappas},
  y: {label: 'relative error', log: true},
  lines,
  formulas: {
    'ε κ': mul(epsilon, kappas),
    'ε κ²': kappas.map((k) => epsilon * k * k),
  },
});
table({
  columns: ['digits that are right'],
  rows: each(lines, (y) => fixed(-Math.log10(y[power]), 0)),
});
const near = (a: number, b: number) => a < 30 * b && b < 30 * a;
check(
  'x is off by ε κ, A x by ε, up to a factor of 30',
  kappas.every(
    (kappa, k) =>
      near(lines['x, from A'][k], epsilon * kappa) &&
      near(lines['A x, from A'][k], epsilon),
  ),
);
check(
  'by AᵀA a hundred times more is lost from κ = 10⁴ on',
  range(4, 8).every(
    (k) =>
      lines['x, from AᵀA'][k] > 100 * lines['x, from A'][k],
  ),
);
