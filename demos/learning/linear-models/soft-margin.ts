// Points on or inside the margin hold the line, no others.
import {argmax, check, dot, knob, plot, print} from 'lab';
import {random, sum, table, twoMoons} from 'lab';

const C = knob('C', 1, [0.1, 100], 'log');
const kind = knob('kernel', ['linear', 'RBF']);
const {x, y: half} = twoMoons(random(1), 60, 0.2);
const y = half.map((k) => 2 * k - 1); // −1 or 1

export function kernel([a, b]: number[], [c, d]: number[]) {
  if (kind === 'linear') return dot([a, b], [c, d]);
  return Math.exp(-2 * ((a - c) ** 2 + (b - d) ** 2)); // [kernel-trick]
}
/** βᵢ = αᵢyᵢ of the dual, two at a time, and b. */
export function solve(K: number[][], y: number[], C: number) {
  const beta = y.map(() => 0);
  const r = [...y]; // y − Kβ
  for (;;) {
    const up = y.map((yk, k) => Math.max(0, yk * C) - beta[k]);
    const down = up.map((u) => C - u);
    const first = (room: number[]) => (s: number) =>
      argmax(r.map((v, k) => (room[k] > 1e-9 ? s * v : -1e9)));
    const [i, j] = [first(up)(1), first(down)(-1)];
    const gap = r[i] - r[j]; // [pair-step]
    if (gap < 1e-5) return {beta, b: (r[i] + r[j]) / 2};
    const bend = K[i][i] + K[j][j] - 2 * K[i][j];
    const t = Math.min(gap / bend, up[i], down[j]);
    beta[i] += t;
    beta[j] -= t;
    r.forEach((_, k) => (r[k] -= t * (K[k][i] - K[k][j])));
  }
}
const K = x.map((u) => x.map((v) => kernel(u, v)));
const {beta, b} = solve(K, y, C);
/** Positive on the side of y = 1. */
export function f(u: number[]) {
  return b + sum(beta.map((bi, i) => bi * kernel(x[i], u))); // [kernel-trick]
}

// --- picture ---
const [box, tall] = [
  [-1.6, 2.6],
  [-1.1, 1.7],
];
const margin = x.map((u, i) => y[i] * f(u));
const alpha = beta.map((bi) => Math.abs(bi));
const held = (i: number) => alpha[i] > 1e-8;
const of = (yes: (i: number) => boolean) =>
  x.filter((_, i) => yes(i));
plot({
  contour: {
    ...{x: box, y: tall, f: (p, q) => f([p, q])},
    levels: [-1, 0, 1],
    name: 'f = −1, 0, 1',
  },
  points: {
    'α > 0': {xy: of(held), size: 8, tone: 5},
    'y = 1': of((i) => y[i] > 0),
    'y = −1': of((i) => y[i] < 0),
  },
  equal: true,
});
const half2 =
  dot(
    beta,
    x.map((u) => f(u) - b),
  ) / 2;
const slack = margin.map((m) => Math.max(0, 1 - m));
const primal = half2 + C * sum(slack);
const dual = sum(alpha) - half2;
print('primal, dual:', primal, dual);
const count = (yes: (i: number) => boolean) => of(yes).length;
table({
  columns: ['α = 0', '0 < α < C', 'α = C', 'wrong side'],
  rows: [
    [
      count((i) => !held(i)),
      count((i) => held(i) && alpha[i] < C - 1e-8),
      count((i) => alpha[i] >= C - 1e-8),
      count((i) => margin[i] < 0),
    ],
  ],
});
check('primal = dual', primal - dual < 1e-3 * primal);
