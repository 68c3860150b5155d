// Of all solutions, descent from 0 and faint decay pick one.
import {
  check,
  fixed,
  knob,
  logspace,
  plot,
  range,
  table,
} from 'lab';

const start = knob('w at the start', {
  value: [-1, 1],
  min: -2,
  max: 2,
  step: 0.5,
});

// One example, two weights: every w on a line fits it.
const x = [2, 1];
const y = 2;
const dot = (u: number[], v: number[]) =>
  u[0] * v[0] + u[1] * v[1];

/** Steps w ← w + ε(y − xᵀw)x */
export function descend(w: number[], epsilon: number) {
  const path = [w];
  for (const k of range(60)) {
    const error = y - dot(x, path[k]);
    path.push(
      path[k].map((wi, i) => wi + epsilon * error * x[i]),
    ); // [row-space]
  }
  return path;
}

/** (xxᵀ + αI)⁻¹xy = xy/(‖x‖² + α) */
export function ridge(alpha: number) {
  return x.map((xi) => (xi * y) / (dot(x, x) + alpha));
}

/** The shortest w with xᵀw = y. */
export function shortest() {
  return x.map((xi) => (xi * y) / dot(x, x)); // [ridge-limit]
}

const fromZero = descend([0, 0], 0.08);
const fromStart = descend(start, 0.08);
const alphas = logspace(0.01, 1000, 11);

plot({
  x: {label: 'w₁', domain: [-2, 2.5]},
  y: {label: 'w₂', domain: [-2, 2.5]},
  equal: true,
  lines: {
    'xᵀw = y': {y: (w1) => (y - x[0] * w1) / x[1]},
    'descent from 0': fromZero,
    'descent from the start': fromStart,
  },
  points: {
    'descent from 0': fromZero,
    'descent from the start': fromStart,
    ridge: {
      x: alphas.map((a) => ridge(a)[0]),
      y: alphas.map((a) => ridge(a)[1]),
      size: 5,
    },
  },
});
const [zero, other, faint] = [
  fromZero[60],
  fromStart[60],
  ridge(1e-9),
];
const row = (name: string, w: number[]) => [
  name,
  fixed(w[0], 2),
  fixed(w[1], 2),
  fixed(Math.hypot(...w), 2),
];
table({
  columns: ['', 'w₁', 'w₂', '‖w‖'],
  rows: [
    row('descent from 0', zero),
    row('descent from the start', other),
    row('ridge, α = 10⁻⁹', faint),
  ],
});
const gap = (u: number[], v: number[]) =>
  Math.hypot(u[0] - v[0], u[1] - v[1]);
check(
  'from 0: the shortest solution',
  gap(zero, shortest()) < 1e-9,
);
check('faint ridge: the same', gap(faint, shortest()) < 1e-8);
const nullPart = (w: number[]) => dot(w, [-x[1], x[0]]);
check(
  'from elsewhere: what xᵀw cannot see stays as it was',
  Math.abs(nullPart(other) - nullPart(start)) < 1e-9,
);
