// Decay shrinks what the data leave flat: λ/(λ + α).
import {
  check,
  fixed,
  knob,
  linspace,
  logspace,
  plot,
  table,
} from 'lab';
import {solve} from 'lab/linalg';

const lambda1 = knob('λ₁', {
  value: 4,
  min: 0.1,
  max: 10,
  log: true,
});
const lambda2 = knob('λ₂', {
  value: 0.25,
  min: 0.1,
  max: 10,
  log: true,
});
const degrees = knob('rotation in degrees', {
  value: 30,
  min: 0,
  max: 90,
  step: 5,
});
const alpha = knob('α', {
  value: 1,
  min: 0.01,
  max: 100,
  log: true,
});

const t = (degrees * Math.PI) / 180;
const Q = [
  [Math.cos(t), Math.sin(t)],
  [-Math.sin(t), Math.cos(t)],
]; // its rows: the eigenvectors
const lambda = [lambda1, lambda2];
const H = [0, 1].map((i) =>
  [0, 1].map(
    (j) =>
      lambda1 * Q[0][i] * Q[0][j] + lambda2 * Q[1][i] * Q[1][j],
  ),
);
const best = [1, 2];
const dot = (u: number[], v: number[]) =>
  u[0] * v[0] + u[1] * v[1];

/** ½(w − w*)ᵀH(w − w*) */
export function J(w: number[]) {
  const d = [w[0] - best[0], w[1] - best[1]];
  return dot(d, [dot(H[0], d), dot(H[1], d)]) / 2;
}

/** What decay leaves of a component. */
export function decayFactor(lambda: number, alpha: number) {
  return lambda / (lambda + alpha); // [eigen-factors]
}

/** What τ steps of size ε from 0 have reached of it. */
export function stopFactor(
  lambda: number,
  epsilon: number,
  tau: number,
) {
  return 1 - (1 - epsilon * lambda) ** tau; // [early-stopping]
}

/** Each component of w* along the eigenvectors, times a factor. */
export function scaled(factor: (lambda: number) => number) {
  const c = Q.map((q, i) => factor(lambda[i]) * dot(q, best));
  return [0, 1].map((j) => c[0] * Q[0][j] + c[1] * Q[1][j]);
}

const epsilon = 0.01;
const decayed = (a: number) => scaled((l) => decayFactor(l, a));
const stopped = (a: number) =>
  scaled((l) => stopFactor(l, epsilon, 1 / (epsilon * a)));
const alphas = logspace(1e-3, 1e3, 121);
const [w, early] = [decayed(alpha), stopped(alpha)];
const radius = Math.hypot(...w);
const circle = linspace(0, 2 * Math.PI, 181).map((s) => [
  radius * Math.cos(s),
  radius * Math.sin(s),
]);
const range2 = [-1.6, 3] as [number, number];
const lambdas = logspace(0.05, 20, 81);

plot({
  columns: 2,
  panels: [
    {
      x: {label: 'w₁', domain: range2},
      y: {label: 'w₂', domain: range2},
      equal: true,
      contour: {
        x: range2,
        y: range2,
        f: (w1, w2) => J([w1, w2]),
        levels: [0.05, 0.2, 0.5, 1, 2, 4, 8],
        name: 'J',
      },
      lines: {
        '‖w‖ = ‖w̃‖': circle,
        decay: alphas.map(decayed),
        'early stopping': {
          x: alphas.map((a) => stopped(a)[0]),
          y: alphas.map((a) => stopped(a)[1]),
          dash: true,
        },
      },
      points: {
        'w*': [best],
        decay: [w],
        'early stopping': [early],
      },
    },
    {
      x: {label: 'λ', values: lambdas, log: true},
      y: {label: 'factor', domain: [0, 1]},
      lines: {
        decay: lambdas.map((l) => decayFactor(l, alpha)),
        'early stopping': {
          y: lambdas.map((l) =>
            stopFactor(l, epsilon, 1 / (epsilon * alpha)),
          ),
          dash: true,
        },
      },
      points: {
        'λ₁, λ₂': lambda.map((l) => [l, decayFactor(l, alpha)]),
      },
    },
  ],
});
table({
  columns: ['i', 'λᵢ', 'λᵢ/(λᵢ + α)', '1 − (1 − ελᵢ)^τ'],
  rows: lambda.map((l, i) => [
    i + 1,
    fixed(l, 2),
    fixed(decayFactor(l, alpha), 3),
    fixed(stopFactor(l, epsilon, 1 / (epsilon * alpha)), 3),
  ]),
});
const Hbest = H.map((row) => dot(row, best));
const direct = solve(
  H.map((row, i) =>
    row.map((h, j) => h + (i === j ? alpha : 0)),
  ),
  Hbest,
);
check(
  '(H + αI)⁻¹Hw* is the scaled w*', // [shifted-minimum]
  Math.hypot(direct[0] - w[0], direct[1] - w[1]) < 1e-9,
);
check(
  'early stopping keeps more, but by less than 0.22',
  lambda.every((l) => {
    const kept = stopFactor(l, epsilon, 1 / (epsilon * alpha));
    const more = kept - decayFactor(l, alpha);
    return more > -1e-9 && more < 0.22; // [early-stopping]
  }),
);
