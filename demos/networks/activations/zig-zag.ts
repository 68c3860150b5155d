// All inputs positive: every step goes up-right or down-left.
import {
  check,
  fixed,
  knob,
  plot,
  print,
  random,
  range,
  table,
} from 'lab';

const kappa = knob('κ', {
  value: 0.9,
  min: 0.1,
  max: 1.5,
  step: 0.1,
});
const batch = knob('batch', {value: 1, options: [1, 8, 64]});
const goal = [1, -1]; // the weights to be found

const dice = random(4);
const u = range(64).map(() => dice.normal(2).map((v) => 2 * v));
/** σ(u), in (0, 1) */
export function sigmoid(u: number) {
  return 1 / (1 + Math.exp(-u));
}
/** tanh(u/2) = 2σ(u) − 1, the same thing centred. */
export function centred(u: number) {
  return 2 * sigmoid(u) - 1; // [tanh-is-sigmoid]
}
const inputs = {
  σ: u.map((v) => v.map(sigmoid)),
  tanh: u.map((v) => v.map(centred)),
};

/** Eigenvalues of the mean of aaᵀ, the larger first. */
export function eigenvalues(A: number[][]) {
  const mean = (i: number, j: number) =>
    A.reduce((sum, a) => sum + a[i] * a[j], 0) / A.length;
  const [p, q, r] = [mean(0, 0), mean(0, 1), mean(1, 1)];
  const half = Math.hypot((p - r) / 2, q);
  return [(p + r) / 2 + half, (p + r) / 2 - half];
}

/** Gradient of ½((w − goal)ᵀa)², averaged over A: δa for one a. */
export function slope(w: number[], A: number[][]) {
  const delta = A.map(
    (a) =>
      // [same-sign]
      (w[0] - goal[0]) * a[0] + (w[1] - goal[1]) * a[1],
  );
  return [0, 1].map(
    (j) =>
      A.reduce((sum, a, k) => sum + delta[k] * a[j], 0) /
      A.length,
  );
}

function descend(A: number[][]) {
  const longest = Math.max(...A.map((a) => Math.hypot(...a)));
  const eta = kappa / longest ** 2; // as long as it is safe
  const path = [[0, 0]];
  for (const k of range(64)) {
    const part = range(batch).map(
      (i) => A[(k * batch + i) % 64],
    );
    const g = slope(path[k], part);
    path.push(path[k].map((w, j) => w - eta * g[j]));
  }
  return path;
}
const paths = {
  σ: descend(inputs.σ),
  tanh: descend(inputs.tanh),
};
const left = (w: number[]) =>
  Math.hypot(w[0] - goal[0], w[1] - goal[1]);
plot({
  columns: 2,
  panels: [
    {
      x: {label: 'w₁', domain: [-0.5, 1.5]},
      y: {label: 'w₂', domain: [-1.5, 0.5]},
      equal: true,
      lines: paths,
      points: {goal: [goal]},
    },
    {
      x: {label: 'step', values: range(65)},
      y: {label: '‖w − w*‖', log: true},
      lines: {σ: paths.σ.map(left), tanh: paths.tanh.map(left)},
    },
  ],
});
table({
  columns: ['', 'λ₁', 'λ₂', 'λ₁/λ₂'],
  rows: Object.entries(inputs).map(([name, A]) => {
    const [l1, l2] = eigenvalues(A);
    return [
      name,
      fixed(l1, 2),
      fixed(l2, 2),
      fixed(l1 / l2, 1),
    ];
  }),
});
const agree = (g: number[]) => g[0] * g[1] >= 0;
const signs = (A: number[][]) =>
  A.filter((a) => agree(slope([0, 0], [a]))).length;
print(
  'same sign in both weights, σ:',
  signs(inputs.σ),
  '/',
  64,
);
print(
  'same sign in both weights, tanh:',
  signs(inputs.tanh),
  '/',
  64,
);
check(
  'with positive inputs one example moves both weights alike',
  signs(inputs.σ) === 64,
);
check(
  'centring brings the eigenvalues closer together',
  (() => {
    const [p, q] = eigenvalues(inputs.σ);
    const [r, t] = eigenvalues(inputs.tanh);
    return p / q > r / t;
  })(),
);
