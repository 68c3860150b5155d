// Ten parameters; the data decide how many of them are in use.
import {add, check, dot, each, eye, knob, linspace} from 'lab';
import {matmul, mul, plot, random, range, sqrt, sub} from 'lab';
import {sum, table, transpose} from 'lab';
import {eigh, inv} from 'lab/linalg';

const N = knob('N', 10, [1, 1000], 'log');
const alpha = knob('α', 10, [0.01, 1000], 'log');
const beta = 25; // 1/σ², so σ = 0.2

/** Chebyshev polynomials: degrees 0 … 9, −1 ≤ x ≤ 1 */
const features = (x: number) =>
  range(10).map((k) => Math.cos(k * Math.acos(x)));
const dice = random(17);
const x = dice.uniform(1000).map((u) => 2 * u - 1);
const X = x.map(features);
const y = x.map((x) => Math.sin(4 * x) + 0.2 * dice.normal());

/** βXᵀX, of the first n examples */
const information = (n: number) =>
  mul(beta, matmul(transpose(X.slice(0, n)), X.slice(0, n)));
/** The covariance of the posterior, (βXᵀX + αI)⁻¹ */
export const covariance = (n: number) =>
  inv(add(information(n), mul(alpha, eye(10).rows()))); // [precision]
/** Σ λ/(λ + α), λ the eigenvalues of βXᵀX */
export function gamma(n: number) {
  const lambda = eigh(information(n)).values;
  return sum(lambda.map((v) => v / (v + alpha))); // [sum-of-shares]
}

// --- picture ---
const S = covariance(N);
const m = matmul(
  S,
  mul(beta, matmul(y.slice(0, N), X.slice(0, N))),
);
const line = linspace(-1, 1, 101);
const f = line.map(features);
const fit = matmul(f, m);
const sd = sqrt(f.map((f) => dot(f, matmul(S, f))));
const sizes = [1, 2, 3, 5, 10, 20, 30, 50, 100, 300, 1000];
const counts = sizes.map(gamma);
plot({
  columns: 2,
  panels: {
    γ: {
      x: {label: 'N', values: sizes, log: true},
      y: {domain: [0, 10]},
      lines: {γ: counts},
      formulas: {
        'min(N, 10)': sizes.map((n) => Math.min(n, 10)),
      },
    },
    posterior: {
      x: {label: 'x', values: line},
      y: {domain: [-3, 3]},
      lines: {mean: fit},
      bands: {mean: {lo: sub(fit, sd), hi: add(fit, sd)}},
      points: {y: {x: x.slice(0, N), y: y.slice(0, N)}},
    },
  },
});
table({
  columns: ['γ'],
  rows: each(
    {'N = 1': 0, 'N = 10': 4, 'N = 100': 8, 'N = 1000': 10},
    (i) => [counts[i]],
  ),
  digits: 2,
});
check(
  'γ rises with N, below N and 10',
  counts.every(
    (g, i) =>
      g > (counts[i - 1] ?? 0) && g < Math.min(sizes[i], 10),
  ),
);
