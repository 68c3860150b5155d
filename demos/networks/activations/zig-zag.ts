// All inputs positive: every step goes up-right or down-left.
import {check, div, dot, each, iterate, knob} from 'lab';
import {matmul, max, mul, norm, plot, random, range} from 'lab';
import {sub, table, transpose} from 'lab';

const kappa = knob('κ', 0.9, [0.1, 1.5, 0.1]);
const batch = knob('batch', [1, 8, 64]);
const goal = [1, -1]; // the weights to be found

const dice = random(4);
const u = range(64).map(() => mul(2, dice.normal(2)));
/** σ(u), in (0, 1) */
export function sigmoid(u: number) {
  return 1 / (1 + Math.exp(-u));
}
/** tanh(u/2) = 2σ(u) − 1, the same thing centred. */
export function centred(u: number) {
  return 2 * sigmoid(u) - 1; // [tanh-is-sigmoid]
}
/** Mean over A of δa, with δ = (w − goal)ᵀa: ½δ² descends. */
export function slope(w: number[], A: number[][]) {
  const delta = matmul(A, sub(w, goal));
  return div(matmul(delta, A), A.length); // [same-sign]
}
/** One batch after the other; η = κ over the largest ‖a‖². */
function descend(A: number[][]) {
  const eta = kappa / max(A.map((a) => dot(a, a)));
  return iterate(64, [0, 0], (w, t) => {
    const at = (t * batch) % 64;
    return sub(w, mul(eta, slope(w, A.slice(at, at + batch))));
  });
}
const inputs = each({σ: sigmoid, tanh: centred}, (g) =>
  u.map((v) => v.map((z) => g(z))),
);

// --- picture ---
const paths = each(inputs, descend);
plot({
  panels: {
    path: {
      x: {label: 'w₁', domain: [-0.5, 1.5]},
      y: {label: 'w₂', domain: [-1.5, 0.5]},
      equal: true,
      lines: paths,
      points: {goal: [goal]},
    },
    distance: {
      x: {label: 'step', values: range(65)},
      y: {label: '‖w − w*‖', log: true},
      lines: each(paths, (path) =>
        path.map((w) => norm(sub(w, goal))),
      ),
    },
  },
});
/** Eigenvalues of the mean of aaᵀ, the larger first. */
export function eigenvalues(A: number[][]) {
  const [[p, q], [, r]] = div(
    matmul(transpose(A), A),
    A.length,
  );
  const half = Math.hypot((p - r) / 2, q);
  return [(p + r) / 2 + half, (p + r) / 2 - half];
}
/** How many single examples move both weights the same way. */
const alike = each(
  inputs,
  (A) =>
    A.filter((a) => {
      const [g, h] = slope([0, 0], [a]);
      return g * h >= 0;
    }).length,
);
const lambda = each(inputs, eigenvalues);
table({
  columns: ['λ₁', 'λ₂', 'λ₁/λ₂', 'same sign, of 64', 'left'],
  rows: each(lambda, ([large, small], name) => [
    large,
    small,
    large / small,
    alike[name],
    norm(sub(paths[name][64], goal)),
  ]),
  digits: [2, 2, 1, 0, 3],
});
check(
  'with positive inputs one example moves both weights alike',
  alike.σ === 64,
);
check(
  'centring brings the eigenvalues closer together',
  lambda.σ[0] / lambda.σ[1] > lambda.tanh[0] / lambda.tanh[1],
);
