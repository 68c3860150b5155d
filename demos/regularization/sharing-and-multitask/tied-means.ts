// Tying shrinks the difference; the best strength is σ²/δ².
import {abs, check, div, isClose, knob, linspace} from 'lab';
import {max, mean, plot, random, range, sub, table} from 'lab';

const delta = knob('δ', 0.6, [0, 2, 0.1]);
const n = knob('n', 4, [1, 20, 1]);

/** What minimises ½n(w − x̄)² for both, + ½τ(w_A − w_B)². */
export function tie([a, b]: number[], n: number, tau: number) {
  const middle = (a + b) / 2;
  const d = (n / (n + 2 * tau)) * (a - b); // [shrink-the-difference]
  return [middle + d / 2, middle - d / 2];
}

/** E(w − θ)² of either, for σ = 1. */
export function expected(delta: number, n: number, c: number) {
  const rest = c ** 2 * (2 / n) + (1 - c) ** 2 * delta ** 2;
  return 1 / (2 * n) + rest / 4; // [bias-and-variance]
}
export const bestTau = (delta: number) => 1 / delta ** 2; // [best-strength]

// 4000 draws of both means, around θ = ±δ/2.
const theta = [delta / 2, -delta / 2];
const dice = random(2);
const draws = range(4000).map(() =>
  theta.map((t) => t + dice.normal() / Math.sqrt(n)),
);
const measure = (tau: number) =>
  mean(
    draws.flatMap((means) =>
      tie(means, n, tau).map((w, i) => (w - theta[i]) ** 2),
    ),
  );

// --- picture ---
// The axis is 1 − c: 0 is apart, 1 is one weight for both.
const cOf = (tau: number) => n / (n + 2 * tau);
const tauOf = (c: number) => (n / 2) * (1 / c - 1);
const apart = expected(delta, n, 1);
const shared = expected(delta, n, 0);
const top = 1.1 * Math.max(apart, shared);
const c = delta > 0 ? cOf(bestTau(delta)) : 0;
const tied = expected(delta, n, c);
const formula = (s: number) => expected(delta, n, 1 - s);
const some = linspace(0, 0.96, 9);
const measured = some.map((s) => measure(tauOf(1 - s)));
plot({
  x: {label: '1 − c', values: linspace(0, 1, 101)},
  y: {label: 'squared error', domain: [0, top]},
  lines: {'by the formula': formula},
  points: {measured: {x: some, y: measured}},
  rules: {'τ = σ²/δ²': {x: 1 - c, tone: 'ink'}},
});
table({
  columns: ['', 'squared error'],
  rows: {
    'apart, τ = 0': apart,
    'tied, τ = σ²/δ²': tied,
    'shared, τ = ∞': shared,
  },
  digits: 3,
});
check(
  'no strength beats σ²/δ²',
  linspace(0, 1, 101).every((s) => formula(s) >= tied - 1e-12),
);
check(
  'sharing wins over apart exactly when δ² < 2σ²/n',
  isClose(delta ** 2, 2 / n) ||
    shared < apart === delta ** 2 < 2 / n,
);
check(
  'measured errors agree, within a tenth',
  max(abs(sub(div(measured, some.map(formula)), 1))) < 0.1,
);
