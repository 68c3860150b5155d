// Tuned for quadratics, the heavy ball can run in circles.
import {check, iterate, knob, linspace, plot, table} from 'lab';

const start = knob('θ₀', 3.3, [1.5, 4.5, 0.05]);
const [mu, L] = [1, 25];

/** J′: slope 25, then 1, then 25 again: smooth and convex. */
export function gradient(theta: number) {
  if (theta < 1) return 25 * theta; // [not-quadratic]
  if (theta < 2) return theta + 24; // [not-quadratic]
  return 25 * theta - 24; // [not-quadratic]
}

/** The best constants for quadratics with these μ and L. */
const q = Math.sqrt(L / mu);
export const heavyBall = {
  eta: 4 / (Math.sqrt(L) + Math.sqrt(mu)) ** 2, // 1/9
  alpha: ((q - 1) / (q + 1)) ** 2, // 4/9
};
/** The constants that are proved safe beyond quadratics. */
export const nesterov = {
  eta: 1 / L,
  alpha: (q - 1) / (q + 1), // [nesterov-critical]
};

/** v ← αv − η∇J(θ + ahead·αv), θ ← θ + v, from rest. */
export function run(
  {eta, alpha}: typeof nesterov,
  ahead: 0 | 1,
  theta: number,
) {
  let v = 0;
  return iterate(60, theta, (at) => {
    v = alpha * v - eta * gradient(at + ahead * alpha * v);
    return at + v;
  });
}

// --- picture ---
/** The integral of J′, with its minimum 0 at 0. */
export function J(theta: number) {
  if (theta < 1) return 12.5 * theta ** 2;
  if (theta < 2) return 0.5 * theta ** 2 + 24 * theta - 12;
  return 12.5 * theta ** 2 - 24 * theta + 36;
}
const paths = {
  'heavy ball': run(heavyBall, 0, start),
  Nesterov: run(nesterov, 1, start),
};
const onJ = (at: number[]) =>
  at.slice(-12).map((theta) => [theta, J(theta)]);
plot({
  panels: {
    'J and the last 12 points': {
      x: {label: 'θ', domain: [-3, 4]},
      y: {domain: [0, 140]},
      lines: {J: {x: linspace(-3, 4, 141), y: J, tone: 'ink'}},
      points: {
        'heavy ball': onJ(paths['heavy ball']),
        Nesterov: onJ(paths.Nesterov),
      },
    },
    θ: {x: {label: 't'}, lines: paths},
  },
});
const end = paths['heavy ball'].slice(-3).sort((a, b) => a - b);
table({
  columns: ['lowest', 'middle', 'highest'],
  title: 'the last three points',
  rows: {
    'heavy ball': end,
    Nesterov: paths.Nesterov.slice(-3).sort((a, b) => a - b),
  },
  digits: 2,
});
/** 0, or the circle: 792, −2208 and 2592 over 1225. */
const isCircle = end[2] - end[0] > 0.1;
const circle = [-2208, 792, 2592].map((c) => c / 1225);
check(
  'the heavy ball rests at 0 or goes round three points',
  end.every(
    (x, i) => Math.abs(x - (isCircle ? circle[i] : 0)) < 1e-3,
  ),
);
check(
  'Nesterov arrives',
  paths.Nesterov.slice(-3).every((x) => Math.abs(x) < 1e-3),
);
