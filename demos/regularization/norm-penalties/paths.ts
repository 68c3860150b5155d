// Twins: L2 shares the weight, L1 lets the noise choose.
import {abs, add, check, div, dot, each, eye} from 'lab';
import {isClose, knob, logspace, matmul, mul, norm} from 'lab';
import {plot, random, range, sign, std, sub, table} from 'lab';
import {transpose} from 'lab';
import {solve} from 'lab/linalg';

const rho = knob('ρ', 0.95, [0, 0.99, 0.01]);
const alpha = knob('α for L1', 0.3, [0.02, 2], 'log');
const alpha2 = knob('α for L2', 0.5, [0.02, 100], 'log');

// x₁ and x₂ correlate by ρ, with slope 1; x₃ … x₈ are noise.
const dice = random(9);
const X = range(50).map(() => {
  const [z1, z2, ...rest] = dice.normal(8);
  return [z1, rho * z1 + Math.sqrt(1 - rho ** 2) * z2, ...rest];
});
const y = X.map((x) => x[0] + x[1] + dice.normal());

/** argmin of ½wᵀCw − cᵀw + α‖w‖₁, one weight at a time */
export function lasso(C: number[][], c: number[], a: number) {
  const w = c.map(() => 0);
  for (let moved = Infinity; moved > 1e-9;) {
    moved = 0;
    for (const j of range(w.length)) {
      const h = C[j][j];
      const v = w[j] + (c[j] - dot(C[j], w)) / h; // for α = 0
      const next = sign(v) * Math.max(abs(v) - a / h, 0); // [two-solutions]
      moved = Math.max(moved, abs(next - w[j]));
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
/** XᵀX/m and Xᵀy/m of the rows with these numbers. */
function moments(rows: number[]) {
  const A = rows.map((i) => div(X[i], Math.sqrt(50)));
  const b = rows.map((i) => y[i] / Math.sqrt(50));
  return {C: matmul(transpose(A), A), c: matmul(b, A)};
}
const {C, c} = moments(range(50));
const draws = range(100).map(() => moments(dice.bootstrap(50)));
const again = each(methods, ({fit, alpha}) =>
  draws.map((draw) => fit(draw.C, draw.c, alpha)),
);
const cloud = (ws: number[][]) => ({
  x: {label: 'w₁', domain: [-0.4, 2.2]},
  y: {label: 'w₂', domain: [-0.4, 2.2]},
  points: {resampled: ws.map((w) => w.slice(0, 2))},
});
plot({
  panels: {
    ...each(methods, ({fit, alpha, top}) => {
      const alphas = logspace(0.02, top, 41);
      const w = transpose(alphas.map((a) => fit(C, c, a)));
      const noise = {y: w.slice(2), tone: 'muted' as const};
      return {
        x: {label: 'α', values: alphas, log: true},
        lines: {'w₁': w[0], 'w₂': w[1], 'w₃ … w₈': noise},
        rules: {α: {x: alpha}},
      };
    }),
    'L1, 100 resampled data sets': cloud(again.L1),
    'L2, the same data sets': cloud(again.L2),
  },
});
table({
  columns: ['w₁ is kept', 'spread of w₁ − w₂'],
  rows: each(again, (ws) => [
    ws.filter(([w1]) => w1 !== 0).length,
    std(ws.map(([w1, w2]) => w1 - w2)),
  ]),
  digits: 2,
});
const w = each(methods, ({fit, alpha}) => fit(C, c, alpha));
const pull = each(w, (w) => sub(c, matmul(C, w)));
const beyond = sub(pull.L1, mul(alpha, sign(w.L1)));
check(
  'L1: no pull beats α, survivors are pulled by just α',
  beyond.every((p, j) => abs(p) < (w.L1[j] ? 0 : alpha) + 1e-6),
);
check(
  'L2: every pull is αwⱼ', // [grouping]
  isClose(pull.L2, mul(alpha2, w.L2)),
);
const apart = norm(X.map(([x1, x2]) => x1 - x2));
check(
  'L2: |w₁ − w₂| ≤ ‖x₁ − x₂‖ ‖y‖ / (mα)', // [grouping]
  abs(w.L2[0] - w.L2[1]) * 50 * alpha2 <= apart * norm(y),
);
