// Past the point where all data are fitted, error falls again.
import {check, div, dot, knob, matmul, mean, norm} from 'lab';
import {plot, random, range, square, sub, table} from 'lab';
import {transpose} from 'lab';
import {solve} from 'lab/linalg';

const [n, D, sigma] = [30, 300, 0.25]; // p of D inputs are used
const a = knob('decay a', 0.5, [0, 1, 0.25]);
const lambda = knob('λ', 1e-9, [1e-9, 1000], 'log');
const decay = range(1, D + 1).map((j) => j ** -a);
const beta = div(decay, norm(decay)); // ∝ j⁻ᵃ, of length 1

/** Ridge; at λ → 0 the smallest w of those that fit best. */
export function fit(X: number[][], y: number[]) {
  const Xt = transpose(X);
  const isWide = X[0].length > n;
  const A = isWide ? matmul(X, Xt) : matmul(Xt, X);
  A.forEach((row, i) => (row[i] += lambda));
  return isWide
    ? matmul(Xt, solve(A, y)) // [second-descent]
    : solve(A, matmul(Xt, y));
}
/** The generalization error at λ → 0, on average. */
export function expected(p: number) {
  const used = norm(beta.slice(0, p)) ** 2;
  const noise = 1 - used + sigma ** 2;
  if (p < n - 1) return noise * (1 + p / (n - p - 1)); // [peak]
  if (p < n + 2) return Infinity;
  const spread = 1 + n / (p - n - 1);
  return used * (1 - n / p) + noise * spread; // [second-descent]
}

// --- picture ---
const dice = random(1);
const p = [
  1, 2, 4, 7, 10, 15, 20, 25, 28, 30, 32, 35, 40, 60, 100, 300,
];
const runs = range(30).map(() => {
  const X = range(n).map(() => dice.normal(D));
  const y = X.map((x) => dot(x, beta) + sigma * dice.normal());
  return p.map((p) => {
    const Z = X.map((x) => x.slice(0, p));
    const w = fit(Z, y);
    const off = beta.map((b, j) => (w[j] ?? 0) - b);
    const left = sub(matmul(Z, w), y);
    return [mean(square(left)), dot(off, off) + sigma ** 2];
  });
});
const [training, error] = [0, 1].map((k) =>
  p.map((_, i) => mean(runs.map((run) => run[i][k]))),
);
plot({
  x: {label: 'p', values: p, log: true},
  y: {label: 'error', log: true, domain: [0.01, 100]},
  lines: {training, generalization: error},
  formulas: {'λ → 0': p.map((q) => Math.min(expected(q), 100))},
});
const rows = [4, 28, 40, 100, 300].map((q) => p.indexOf(q));
table({
  columns: ['p', 'training', 'generalization', 'λ → 0'],
  rows: rows.map((i) => [
    ...[p[i], training[i], error[i], expected(p[i])],
  ]),
  digits: [0, 2, 2, 2],
});
check(
  'more inputs than examples fit all examples',
  lambda > 1e-6 || training.slice(10).every((t) => t < 1e-4),
);
check(
  'away from the peak, the formula holds to a sixth',
  lambda > 0.01 ||
    p.every(
      (q, i) =>
        Math.abs(q - n) < 12 ||
        Math.abs(error[i] / expected(q) - 1) < 1 / 6,
    ),
);
