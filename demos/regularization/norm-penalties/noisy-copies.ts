// Ridge = least squares on inputs shaken by noise.
import {
  check,
  fixed,
  knob,
  matmul,
  plot,
  random,
  range,
  table,
  transpose,
} from 'lab';
import {solve} from 'lab/linalg';

const sigma = knob('σ', {value: 1, min: 0, max: 3, step: 0.1});

type Matrix = number[][];
// Three features: spread 3, 1 and 0.3; y has slope 1 in each.
const m = 30;
const dice = random(3);
const raw = range(m).map(() =>
  [3, 1, 0.3].map((s) => s * dice.normal()),
);
const means = [0, 1, 2].map(
  (j) => raw.reduce((s, r) => s + r[j], 0) / m,
);
const X = raw.map((r) => r.map((v, j) => v - means[j]));
const y = X.map(
  (r) => r[0] + r[1] + r[2] + 0.3 * dice.normal(),
);

/** argmin of ‖y − Xw‖² + α‖w‖² */
export function ridge(X: Matrix, y: number[], alpha: number) {
  const Xt = transpose(X);
  const A = matmul(Xt, X).map((row, j) =>
    row.map((v, k) => v + (j === k ? alpha : 0)),
  ); // [added-variance]
  return solve(A, matmul(Xt, y));
}

/** Each row 2ᵈ times, with every pattern of ±σ added. */
export function signCopies(X: Matrix, sigma: number) {
  const d = X[0].length;
  return X.flatMap((row) =>
    range(2 ** d).map((bits) =>
      row.map((v, j) => v + ((bits >> j) & 1 ? sigma : -sigma)),
    ),
  );
}

/** Each row `copies` times, with Gaussian noise. */
export function noisyCopies(
  X: Matrix,
  sigma: number,
  copies: number,
  seed: number,
) {
  const dice = random(seed);
  return X.flatMap((row) =>
    range(copies).map(() =>
      row.map((v) => v + sigma * dice.normal()),
    ),
  );
}

const repeat = (n: number) =>
  y.flatMap((yi) => range(n).map(() => yi));
const plain = ridge(X, y, 0);
const decayed = ridge(X, y, m * sigma ** 2); // [noise-is-ridge]
const signs = ridge(signCopies(X, sigma), repeat(8), 0);
const counts = [1, 3, 10, 30, 100];
const shaken = counts.map((n) =>
  range(8).map((seed) =>
    ridge(noisyCopies(X, sigma, n, seed), repeat(n), 0),
  ),
);
const gap = (w: number[]) =>
  Math.hypot(...w.map((wj, j) => wj - decayed[j]));
const far = shaken.map(
  (ws) => ws.reduce((s, w) => s + gap(w), 0) / ws.length,
);
const last = shaken[counts.length - 1][0];

plot({
  columns: 2,
  panels: [
    {
      x: {label: 'j', values: ['1', '2', '3']},
      y: {label: 'wⱼ'},
      bars: {
        'least squares': plain,
        'ridge, α = mσ²': decayed,
        'noisy copies': last,
      },
    },
    {
      x: {label: 'copies', values: counts, log: true},
      y: {label: 'distance to ridge', log: true},
      lines: {
        'noisy copies': far,
        '1/√copies': {
          y: counts.map((n) => far[4] * (100 / n) ** 0.5),
          dash: true,
        },
      },
    },
  ],
});
const variance = [0, 1, 2].map(
  (j) => X.reduce((s, r) => s + r[j] ** 2, 0) / m,
);
const cov = [0, 1, 2].map(
  (j) => X.reduce((s, r, i) => s + r[j] * y[i], 0) / m,
);
table({
  columns: ['j', 'Var xⱼ', 'Cov(xⱼ, y)', 'Var xⱼ + σ²', 'kept'],
  rows: range(3).map((j) => [
    j + 1,
    fixed(variance[j], 2),
    fixed(cov[j], 2),
    fixed(variance[j] + sigma ** 2, 2),
    fixed(decayed[j] / plain[j], 2),
  ]),
});
check(
  'all patterns of ±σ give ridge exactly',
  gap(signs) < 1e-9, // [noise-is-ridge]
);
check(
  'longer weights under less noise',
  Math.hypot(...decayed) <= Math.hypot(...plain) + 1e-12,
);
