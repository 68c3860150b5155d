// Ridge = least squares on inputs shaken by noise.
import {add, check, each, eye, isClose, knob} from 'lab';
import {
  matmul,
  mean,
  mul,
  norm,
  plot,
  random,
  range,
} from 'lab';
import {square, sub, table, transpose} from 'lab';
import {solve} from 'lab/linalg';

const sigma = knob('σ', 1, [0, 3, 0.1]);

type Matrix = number[][];
// Three features: spread 3, 1 and 0.3; y has slope 1 in each.
const m = 30;
const dice = random(3);
const raw = range(m).map(() =>
  mul([3, 1, 0.3], dice.normal(3)),
);
const X = raw.map((row) => sub(row, mean(raw, 0)));
const noise = mul(0.3, dice.normal(m));
const y = add(matmul(X, [1, 1, 1]), noise);

/** argmin of ‖y − Xw‖² + α‖w‖² */
export function ridge(X: Matrix, y: number[], alpha: number) {
  const Xt = transpose(X);
  const A = add(matmul(Xt, X), mul(alpha, eye(X[0].length)));
  return solve(A, matmul(Xt, y)); // [added-variance]
}
/** Each row 2ᵈ times, with every pattern of ±σ added. */
export function signCopies(X: Matrix, sigma: number) {
  return X.flatMap((row) =>
    range(2 ** row.length).map((bits) =>
      row.map((v, j) => v + ((bits >> j) & 1 ? sigma : -sigma)),
    ),
  );
}

const plain = ridge(X, y, 0);
const decayed = ridge(X, y, m * sigma ** 2); // [noise-is-ridge]

// --- picture ---
const repeat = (n: number) =>
  y.flatMap((v) => range(n).map(() => v));
/** Each row n times, with Gaussian noise: least squares. */
const shaken = (n: number, seed: number) => {
  const dice = random(seed);
  const rows = X.flatMap((row) =>
    range(n).map(() => add(row, mul(sigma, dice.normal(3)))),
  );
  return ridge(rows, repeat(n), 0);
};
const counts = [1, 3, 10, 30, 100];
const far = counts.map((n) =>
  mean(
    range(8).map((seed) => norm(sub(shaken(n, seed), decayed))),
  ),
);
plot({
  panels: [
    {
      x: {label: 'j', values: ['1', '2', '3']},
      y: {label: 'wⱼ'},
      bars: {
        'least squares': plain,
        'ridge, α = mσ²': decayed,
        'noisy copies': shaken(100, 0),
      },
    },
    {
      x: {label: 'copies', values: counts, log: true},
      y: {label: 'distance to ridge', log: true},
      lines: {'noisy copies': far},
      formulas: {
        '1/√copies': counts.map(
          (n) => far[4] * (100 / n) ** 0.5,
        ),
      },
    },
  ],
});
const variance = mean(square(X), 0);
table({
  columns: ['Var xⱼ', 'Var xⱼ + σ²', 'kept'],
  rows: each(['1', '2', '3'], (_, j) => [
    variance[j],
    variance[j] + sigma ** 2,
    decayed[j] / plain[j],
  ]),
  digits: 2,
});
check(
  'all patterns of ±σ give ridge exactly', // [noise-is-ridge]
  isClose(ridge(signCopies(X, sigma), repeat(8), 0), decayed),
);
