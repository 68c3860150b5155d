// Tying shrinks the difference; the best strength is σ²/δ².
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  random,
  range,
  table,
} from 'lab';

const delta = knob('δ', {
  value: 0.6,
  min: 0,
  max: 2,
  step: 0.1,
});
const n = knob('n', {value: 4, min: 1, max: 20, step: 1});
const sigma = 1;
const trials = 4000;

/** The w's that minimise Σ½(x − w)² for both, + ½τ(w_A − w_B)². */
export function tied(
  meanA: number,
  meanB: number,
  n: number,
  tau: number,
) {
  const middle = (meanA + meanB) / 2;
  const d = ((meanA - meanB) * n) / (n + 2 * tau); // [shrink-the-difference]
  return [middle + d / 2, middle - d / 2];
}

/** Expected squared error of one of the two. */
export function expected(
  delta: number,
  n: number,
  tau: number,
) {
  const c = n / (n + 2 * tau);
  const noise = (2 * sigma ** 2) / n;
  const ofDifference =
    c ** 2 * noise + (1 - c) ** 2 * delta ** 2; // [bias-and-variance]
  return sigma ** 2 / (2 * n) + ofDifference / 4;
}
export function bestTau(delta: number) {
  return sigma ** 2 / delta ** 2; // [best-strength]
}

const dice = random(2);
const draws = range(trials).map(() => [
  delta / 2 + (sigma * dice.normal()) / Math.sqrt(n),
  -delta / 2 + (sigma * dice.normal()) / Math.sqrt(n),
]);
export function measured(tau: number) {
  let sum = 0;
  for (const [a, b] of draws) {
    const [wa, wb] = tied(a, b, n, tau);
    sum += (wa - delta / 2) ** 2 + (wb + delta / 2) ** 2;
  }
  return sum / (2 * trials);
}

// The axis is 2τ/(n + 2τ): 0 is apart, 1 is one weight for both.
const share = linspace(0, 0.999, 41);
const tau = share.map((s) => (n * s) / (2 * (1 - s)));
const best = 2 / n / (2 / n + delta ** 2);
const curve = tau.map((t) => expected(delta, n, t));
const shared = expected(delta, n, 1e12);
const apart = expected(delta, n, 0);
plot({
  x: {label: '2τ/(n + 2τ)', values: share},
  y: {
    label: 'squared error',
    domain: [0, 1.1 * Math.max(...curve)],
  },
  lines: {'by the formula': curve},
  points: {
    measured: {
      x: share.filter((_, i) => i % 5 === 0),
      y: tau.filter((_, i) => i % 5 === 0).map(measured),
    },
  },
  rules: {'τ = σ²/δ²': {x: best, tone: 'ink'}},
});
table({
  columns: ['', 'squared error'],
  rows: [
    ['apart, τ = 0', apart],
    [
      'tied, τ = σ²/δ²',
      delta > 0 ? expected(delta, n, bestTau(delta)) : shared,
    ],
    ['shared, τ = ∞', shared],
  ].map(([name, v]) => [name, fixed(Number(v), 3)]),
});
check(
  'no strength beats σ²/δ²',
  curve.every(
    (v) =>
      delta === 0 ||
      v >= expected(delta, n, bestTau(delta)) - 1e-12,
  ),
);
check(
  'sharing wins over apart exactly when δ² < 2σ²/n',
  Math.abs(delta ** 2 - 2 / n) < 1e-9 ||
    shared < apart === delta ** 2 < 2 / n,
);
check(
  'measured errors agree, within a tenth',
  [0, 1, 10].every(
    (t) =>
      Math.abs(measured(t) / expected(delta, n, t) - 1) < 0.1,
  ),
);
