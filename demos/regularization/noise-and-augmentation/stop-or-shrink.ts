// τ steps in a bowl reach about what L2 with α = 1/(ητ) leaves.
import {add, check, dot, eye, iterate, knob} from 'lab';
import {logspace, matmul, mul, plot, sub} from 'lab';
import {table, transpose} from 'lab';
import {solve} from 'lab/linalg';

const lambda2 = knob('λ₂', 0.1, [0.02, 4], 'log');
const eta = knob('η', 0.05, [0.01, 0.2, 0.01]);
const tau = Math.round(knob('τ', 20, [1, 3000], 'log'));

// A bowl around w*, with curvature λᵢ along the axis qᵢ.
const best = [1, 2];
const q = [
  [0.8, 0.6],
  [-0.6, 0.8],
];
const H = matmul(transpose(q), mul([[4], [lambda2]], q));

/** Gradient descent from 0, all its steps */
const path = iterate(3000, [0, 0], (w) => {
  const gradient = matmul(H, sub(w, best));
  return sub(w, mul(eta, gradient)); // [stopped]
});
/** argmin of the loss + ½ α ‖w‖² */
export function shrunk(alpha: number) {
  const decayed = add(H, mul(alpha, eye(2)));
  return solve(decayed, matmul(H, best)); // [decayed]
}
const alphaOf = (tau: number) => 1 / (eta * tau); // [match]

/** How much of w* is reached along each axis */
export const shares = (w: number[]) =>
  q.map((qi) => dot(qi, w) / dot(qi, best));

// --- picture ---
const taus = logspace(1, 3000, 70).map(Math.round);
const stopped = taus.map((t) => path[t]);
const shrinking = taus.map((t) => shrunk(alphaOf(t)));
const box = [-0.6, 2.6];
const levels = logspace(0.02, 6, 6);
function loss(a: number, b: number) {
  const d = sub([a, b], best);
  return dot(d, matmul(H, d)) / 2;
}
const reached = stopped.map(shares);
const left = shrinking.map(shares);
plot({
  columns: 2,
  panels: [
    {
      x: {label: 'w₁', domain: box},
      y: {label: 'w₂', domain: box},
      equal: true,
      contour: {x: box, y: box, f: loss, levels},
      lines: {
        'early stopping': [[0, 0], ...stopped],
        L2: {xy: [[0, 0], ...shrinking], dash: true},
      },
      points: {
        'early stopping': [path[tau]],
        L2: [shrunk(alphaOf(tau))],
        'w*': [best],
      },
    },
    {
      title: 'shares of w*',
      x: {label: 'τ', log: true},
      y: {domain: [0, 1]},
      lines: {
        'early stopping': {x: taus, y: transpose(reached)},
        L2: {x: taus, y: transpose(left), dash: true},
      },
      rules: {'this τ': {x: tau}},
    },
  ],
});
const rows = [shares(path[tau]), shares(shrunk(alphaOf(tau)))];
table({
  columns: ['along q₁', 'along q₂'],
  rows: {'early stopping': rows[0], L2: rows[1]},
  digits: 3,
});
type Share = (lambda: number, tau: number) => number;
const near = (a: number, b: number) => Math.abs(a - b) < 1e-9; // rounding
const agree = (found: number[][], f: Share) =>
  taus.every(
    (t, k) =>
      near(found[k][0], f(4, t)) &&
      near(found[k][1], f(lambda2, t)),
  );
check(
  'descent reaches 1 − (1 − ηλ)^τ',
  agree(reached, (l, t) => 1 - (1 - eta * l) ** t),
);
check(
  'L2 leaves λ / (λ + 1/(ητ))',
  agree(left, (l, t) => (l * eta * t) / (l * eta * t + 1)),
);
