// Tasks that share a subspace teach one another.
import {add, check, each, knob, matmul, mean, mul} from 'lab';
import {plot, random, range, square, sub, sum} from 'lab';
import {table, transpose} from 'lab';
import {svd} from 'lab/linalg';

const T = knob('T', 10, [3, 20, 1]);
const apart = knob('unrelated part', 0, [0, 1, 0.1]);
const n = 12; // inputs
const r = 2; // units of the trunk

const dice = random(7);
const gauss = (rows: number, columns: number) =>
  range(rows).map(() => dice.normal(columns));
// The true W = AB, and a part that no trunk holds.
const related = matmul(gauss(n, r), gauss(r, T));
const truth = mul(
  1 / Math.sqrt(n),
  add(related, mul(apart, gauss(n, T))),
);

/** The nearest matrix of rank r, by the singular values. */
export function ofRank(W: number[][], r: number) {
  const {u, s, v} = svd(W);
  const kept = s.map((sk, k) => (k < r ? sk : 0));
  return matmul(mul(u, kept), transpose(v)); // [truncate]
}

/** Least squares with N examples: W and noise, σ²/N each. */
const estimate = (N: number) =>
  add(truth, mul(1 / Math.sqrt(N), gauss(n, T))); // [alone]
const error = (W: number[][]) => sum(square(sub(W, truth))) / T;

export const priceAlone = (N: number) => n / N; // [alone]
export const priceTogether = (N: number, T: number) =>
  (r * (n + T - r)) / (N * T); // [count-directions]

// --- picture ---
const sizes = [20, 40, 80, 160, 320, 640];
const measured = sizes.map((N) => {
  const found = range(30).map(() => estimate(N));
  return {
    'each alone': mean(found.map(error)),
    'shared trunk': mean(found.map((W) => error(ofRank(W, r)))),
  };
});
const past = svd(truth).s.slice(r);
const bias = sum(square(past)) / T; // [negative-transfer]
const curves = each(measured[0], (_, name) =>
  measured.map((m) => m[name]),
);
plot({
  x: {label: 'N', values: sizes, log: true},
  y: {label: 'error per task', log: true},
  points: curves,
  formulas: {
    'nσ²/N': {y: sizes.map(priceAlone), tone: 'muted'},
    'r(n + T − r)σ²/(NT) + bias': sizes.map(
      (N) => priceTogether(N, T) + bias,
    ),
  },
});
table({
  columns: ['N', 'each alone', 'shared trunk'],
  rows: sizes.map((N, i) => [
    N,
    measured[i]['each alone'],
    measured[i]['shared trunk'],
  ]),
  digits: 3,
});
check(
  'alone: nσ²/N, within a fifth',
  sizes.every(
    (N, i) =>
      Math.abs(curves['each alone'][i] / priceAlone(N) - 1) <
      0.2,
  ),
);
check(
  'with related tasks alone the formula holds from N = 80 on, within a quarter',
  apart > 0 ||
    sizes.every(
      (N, i) =>
        N < 80 ||
        Math.abs(
          curves['shared trunk'][i] / priceTogether(N, T) - 1,
        ) < 0.25,
    ),
);
check(
  'its error is at least the part that no trunk can hold',
  curves['shared trunk'].every((e) => e >= bias * (1 - 1e-9)),
);
