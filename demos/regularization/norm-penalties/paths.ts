// Twins: L2 shares the weight, L1 lets the noise choose.
import {add, check, div, dot, each, eye, isClose} from 'lab';
import {knob, logspace, matmul, mean, mul, plot} from 'lab';
import {random, range, std, sub, table, transpose} from 'lab';
import {solve} from 'lab/linalg';

const rho = knob('ρ', 0.95, [0, 0.99, 0.01]);
const alpha = knob('α for L1', 0.3, [0.02, 2], 'log');
const alpha2 = knob('α for L2', 0.3, [0.02, 100], 'log');

// x₁ and x₂ correlate by ρ, with slope 1; x₃ … x₈ are noise.
const truth = [1, 1, 0, 0, 0, 0, 0, 0];
const dice = random(9);
/** XᵀX/m and Xᵀy/m of 50 new examples. */
function sample() {
  const X = range(50).map(() => {
    const [z, e, ...rest] = dice.normal(8);
    return [z, rho * z + Math.sqrt(1 - rho ** 2) * e, ...rest];
  });
  const y = add(matmul(X, truth), mul(2, dice.normal(50)));
  const Xt = div(transpose(X), 50);
  return {C: matmul(Xt, X), c: matmul(Xt, y)};
}

/** argmin of ½wᵀCw − cᵀw + α‖w‖₁, one weight at a time */
export function lasso(C: number[][], c: number[], a: number) {
  const w = c.map(() => 0);
  for (let moved = Infinity; moved > 1e-7;) {
    moved = 0;
    for (const j of range(w.length)) {
      const h = C[j][j];
      const slope = w.reduce((s, wk, k) => s + C[j][k] * wk, 0);
      const v = w[j] + (c[j] - slope) / h; // for α = 0
      const rest = Math.max(-a / h, Math.min(v, a / h));
      const next = v - rest; // [two-solutions]
      moved = Math.max(moved, Math.abs(next - w[j]));
      w[j] = next;
    }
  }
  return w;
}
/** argmin of ½wᵀCw − cᵀw + ½α‖w‖₂² */
export function ridge(C: number[][], c: number[], a: number) {
  return solve(add(C, mul(a, eye(c.length))), c);
}

// --- picture ---
const methods = {
  L1: {fit: lasso, alpha, top: 2},
  L2: {fit: ridge, alpha: alpha2, top: 100},
};
const samples = range(100).map(sample);
const [{C, c}] = samples;
const fits = each(methods, ({fit, alpha}) =>
  samples.map((s) => fit(s.C, s.c, alpha)),
);
const cloud = (ws: number[][]) => ({
  x: {label: 'w₁', domain: [-1.5, 3]},
  y: {label: 'w₂', domain: [-1.5, 3]},
  points: {'100 data sets': ws.map((w) => w.slice(0, 2))},
});
plot({
  columns: 2,
  panels: {
    ...each(methods, ({fit, alpha, top}) => {
      const alphas = logspace(0.02, top, 41);
      const w = transpose(alphas.map((a) => fit(C, c, a)));
      return {
        x: {label: 'α', values: alphas, log: true},
        lines: {'w₁': w[0], 'w₂': w[1], noise: {y: w.slice(2)}},
        rules: {α: {x: alpha}},
      };
    }),
    'L1, 100 data sets': cloud(fits.L1),
    'L2, the same data sets': cloud(fits.L2),
  },
});
const excess = (d: number[]) =>
  dot(d, d) + 2 * rho * d[0] * d[1];
table({
  columns: ['a twin is 0', 'spread of w₁ − w₂', 'excess error'],
  rows: each(fits, (ws) => [
    ws.filter((w) => w[0] * w[1] === 0).length,
    std(ws.map((w) => w[0] - w[1])),
    mean(ws.map((w) => excess(sub(w, truth)))),
  ]),
  digits: 2,
});
const [w] = fits.L1;
check(
  'L1: no pull beats α, survivors are pulled by just α',
  sub(c, matmul(C, w)).every((pull, j) =>
    w[j] === 0
      ? Math.abs(pull) <= alpha + 1e-6
      : isClose(pull, alpha * Math.sign(w[j]), 1e-6),
  ),
);
