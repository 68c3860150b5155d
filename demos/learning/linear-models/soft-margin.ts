// Points on or inside the margin hold the line, no others.
import {argmax, check, dot, each, knob, plot} from 'lab';
import {print, random, sum, table, twoMoons} from 'lab';

const C = knob('C', 1, [0.1, 100], 'log');
const kind = knob('kernel', ['linear', 'RBF']);
const {x, y: half} = twoMoons(random(1), 60, 0.2);
const y = half.map((k) => 2 * k - 1); // −1 or 1

export function kernel([a, b]: number[], [c, d]: number[]) {
  if (kind === 'linear') return dot([a, b], [c, d]);
  return Math.exp(-2 * ((a - c) ** 2 + (b - d) ** 2)); // [kernel-trick]
}
const shut = (room: number) => (room > 1e-9 ? 0 : 1e9);
/** βᵢ = αᵢyᵢ of the dual, two at a time, and b. */
export function solve(K: number[][], y: number[], C: number) {
  const beta = y.map(() => 0);
  const r = [...y]; // y − Kβ
  for (;;) {
    const up = y.map((yk, k) => Math.max(0, yk * C) - beta[k]);
    const i = argmax(r.map((v, k) => v - shut(up[k])));
    const j = argmax(r.map((v, k) => -v - shut(C - up[k])));
    const gap = r[i] - r[j]; // [pair-step]
    if (gap < 1e-5) return {beta, b: (r[i] + r[j]) / 2};
    const bend = K[i][i] + K[j][j] - 2 * K[i][j];
    const t = Math.min(gap / bend, up[i], C - up[j]);
    beta[i] += t;
    beta[j] -= t;
    r.forEach((_, k) => (r[k] -= t * (K[k][i] - K[k][j])));
  }
}
const K = x.map((u) => x.map((v) => kernel(u, v)));
const {beta, b} = solve(K, y, C);
/** Positive on the side of y = 1. */
export function f(u: number[]) {
  const k = x.map((xi) => kernel(xi, u));
  return dot(beta, k) + b; // [kernel-trick]
}

// --- picture ---
const margin = x.map((u, i) => y[i] * f(u));
const alpha = beta.map((bi) => Math.abs(bi));
const held = alpha.map((a) => a > 1e-8);
const of = (yes: (i: number) => boolean) =>
  x.filter((_, i) => yes(i));
const box = [-1.6, 2.6];
plot({
  contour: {
    ...{x: box, y: [-1.1, 1.7], f: (p, q) => f([p, q])},
    ...{levels: [-1, 0, 1], name: 'f = −1, 0, 1'},
  },
  points: {
    'α > 0': {xy: of((i) => held[i]), size: 6, tone: 'ink'},
    'y = 1': of((i) => y[i] > 0),
    'y = −1': of((i) => y[i] < 0),
  },
  equal: true,
});
const bend = sum(beta.map((bi, i) => bi * (f(x[i]) - b))) / 2;
const slack = margin.map((m) => Math.max(0, 1 - m));
const [primal, dual] = [
  bend + C * sum(slack),
  sum(alpha) - bend,
];
print('primal, dual:', primal, dual);
const kinds = {
  'α = 0': (i: number) => !held[i],
  '0 < α < C': (i: number) => held[i] && alpha[i] < C - 1e-8,
  'α = C': (i: number) => alpha[i] >= C - 1e-8,
  'wrong side': (i: number) => margin[i] < 0,
};
table({
  columns: ['', 'n'],
  rows: each(kinds, (k) => [of(k).length]),
});
check('primal = dual', primal - dual < 1e-3 * primal);
check(
  'α = 0 beyond the margin, α = C inside',
  margin.every((m, i) =>
    m > 1.001 ? !held[i] : m > 0.999 || alpha[i] > C - 1e-8,
  ),
);
