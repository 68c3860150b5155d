// Stopping after τ steps is nearly L2 with α = 1/(ητ), in each
// direction of the bowl.
import {check, fixed, knob, logspace, plot, table} from 'lab';

const lambda2 = knob('λ₂', {
  value: 0.1,
  min: 0.02,
  max: 4,
  log: true,
});
const tau = Math.round(
  knob('τ', {value: 20, min: 1, max: 3000, log: true}),
);
const eta = 0.05;
const lambda = [4, lambda2];

const [c, s] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
const Q = [
  [c, s],
  [-s, c],
]; // its rows: the eigenvectors
const H = [0, 1].map((i) =>
  [0, 1].map((j) =>
    Q.reduce((h, q, k) => h + lambda[k] * q[i] * q[j], 0),
  ),
);
const best = [1, 2];
const dot = (u: number[], v: number[]) =>
  u[0] * v[0] + u[1] * v[1];
const minus = (u: number[], v: number[]) => [
  u[0] - v[0],
  u[1] - v[1],
];

/** ½(w − w*)ᵀH(w − w*) */
export function J(w: number[]) {
  const d = minus(w, best);
  return dot(d, [dot(H[0], d), dot(H[1], d)]) / 2;
}

/** Gradient descent from 0, every step of it. */
export function descend(steps: number) {
  const path = [[0, 0]];
  while (path.length <= steps) {
    const w = path[path.length - 1];
    const d = minus(w, best);
    path.push([
      w[0] - eta * dot(H[0], d),
      w[1] - eta * dot(H[1], d),
    ]);
  }
  return path;
}

/** argmin J + ½α‖w‖², by solving (H + αI) w = Hw*. */
export function ridge(alpha: number) {
  const [a, b, d] = [H[0][0] + alpha, H[0][1], H[1][1] + alpha];
  const [p, q] = [dot(H[0], best), dot(H[1], best)];
  const D = a * d - b * b;
  return [(d * p - b * q) / D, (a * q - b * p) / D];
}

/** The share of w* that is reached along eigenvector i. */
export function share(w: number[], i: number) {
  return dot(Q[i], w) / dot(Q[i], best);
}

const path = descend(3000);
const alphaOf = (tau: number) => 1 / (eta * tau); // [match]
const taus = [
  ...new Set(logspace(1, 3000, 70).map(Math.round)),
];
const stopped = taus.map((t) => path[t]);
const shrunk = taus.map((t) => ridge(alphaOf(t)));
// Two curves as one line, with a gap between them.
const twice = (a: number[], b: number[]) => [...a, NaN, ...b];
const both = (w: number[][]) =>
  twice(
    w.map((wi) => share(wi, 0)),
    w.map((wi) => share(wi, 1)),
  );
const box = [-1.2, 2.6] as [number, number];
plot({
  columns: 2,
  panels: [
    {
      x: {label: 'w₁', domain: box},
      y: {label: 'w₂', domain: box},
      equal: true,
      contour: {
        x: box,
        y: box,
        f: (a, b) => J([a, b]),
        levels: [0.02, 0.1, 0.4, 1, 2.5, 6],
        name: 'J',
      },
      lines: {
        'early stopping': [[0, 0], ...stopped],
        L2: {
          x: [0, ...shrunk.map((w) => w[0])],
          y: [0, ...shrunk.map((w) => w[1])],
          dash: true,
        },
      },
      points: {
        'early stopping': [path[tau]],
        L2: [ridge(alphaOf(tau))],
        'w*': [best],
      },
    },
    {
      title: 'shares of w*',
      x: {label: 'τ', log: true},
      y: {domain: [0, 1]},
      lines: {
        'early stopping': {
          x: twice(taus, taus),
          y: both(stopped),
        },
        L2: {x: twice(taus, taus), y: both(shrunk), dash: true},
      },
      labels: [
        {x: 2, y: 0.75, text: 'q₁'},
        {x: 100, y: 0.1, text: 'q₂'},
      ],
      rules: {'this τ': {x: tau}},
    },
  ],
});
const pair = (i: number) => [
  share(path[tau], i),
  share(ridge(alphaOf(tau)), i),
];
table({
  columns: ['λ', '1 − (1 − ηλ)^τ', 'λ/(λ + α)'],
  rows: lambda.map((l, i) => [
    fixed(l, 2),
    ...pair(i).map((p) => fixed(p, 3)),
  ]),
});
check(
  'the descent has the shares 1 − (1 − ηλ)^τ', // [stopped]
  lambda.every(
    (l, i) =>
      Math.abs(pair(i)[0] - 1 + (1 - eta * l) ** tau) < 1e-9,
  ),
);
check(
  'L2 has the shares λ/(λ + 1/(ητ))', // [decayed]
  lambda.every(
    (l, i) =>
      Math.abs(pair(i)[1] - l / (l + alphaOf(tau))) < 1e-9,
  ),
);
check(
  'stopping keeps more, at every τ by less than 0.23',
  taus.every((_, k) =>
    [0, 1].every((i) => {
      const more = share(stopped[k], i) - share(shrunk[k], i);
      return more > -1e-9 && more < 0.23; // [gap]
    }),
  ),
);
