// Tasks that share a subspace teach one another.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';
import {svd} from 'lab/linalg';

const T = knob('T', {value: 10, min: 3, max: 20, step: 1});
const apart = knob('unrelated part', {
  value: 0,
  min: 0,
  max: 1,
  step: 0.1,
});
const n = 12;
const r = 2; // width of the trunk
const sigma = 1;
const sizes = [20, 40, 80, 160, 320, 640];
const runs = 30;

const dice = random(7);
type Matrix = number[][];
const gauss = (rows: number, columns: number): Matrix =>
  range(rows).map(() => dice.normal(columns));
const product = (A: Matrix, B: Matrix): Matrix =>
  A.map((row) =>
    B[0].map((_, j) =>
      row.reduce((s, a, k) => s + a * B[k][j], 0),
    ),
  );

/** The nearest matrix of rank r, by the singular values. */
export function ofRank(W: Matrix, r: number): Matrix {
  const {u, s, v} = svd(W);
  return W.map((row, i) =>
    row.map((_, j) =>
      range(r).reduce(
        (sum, k) => sum + u[i][k] * s[k] * v[j][k],
        0,
      ),
    ),
  ); // [truncate]
}

const trunk = gauss(n, r);
const heads = gauss(r, T);
const own = gauss(n, T);
const truth = product(trunk, heads).map((row, i) =>
  row.map((v, j) => (v + apart * own[i][j]) / Math.sqrt(n)),
);
const gap = (A: Matrix, B: Matrix) =>
  A.reduce(
    (s, row, i) =>
      s + row.reduce((q, v, j) => q + (v - B[i][j]) ** 2, 0),
    0,
  ) / T;

/** What is missed for good: the singular values past the r-th. */
const bias =
  svd(truth)
    .s.slice(r)
    .reduce((s, v) => s + v * v, 0) / T;
const alone = (N: number) => (n * sigma ** 2) / N; // [alone]
export function promised(N: number, T: number) {
  return (r * (n + T - r) * sigma ** 2) / (N * T); // [count-directions]
}

const measured = sizes.map((N) => {
  let [separate, together] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const scale = sigma / Math.sqrt(N);
    const estimate = truth.map((row) =>
      row.map((v) => v + scale * dice.normal()),
    );
    separate += gap(estimate, truth) / runs;
    together += gap(ofRank(estimate, r), truth) / runs;
  }
  return {separate, together};
});
plot({
  x: {label: 'N', values: sizes, log: true},
  y: {label: 'error per task', log: true},
  lines: {
    'nσ²/N': {y: sizes.map(alone), dash: true, tone: 'muted'},
    'r(n + T − r)σ²/(NT) + bias': {
      y: sizes.map((N) => promised(N, T) + bias),
      dash: true,
      tone: 'ink',
    },
  },
  points: {
    'each alone': {
      x: sizes,
      y: measured.map((m) => m.separate),
    },
    'shared trunk': {
      x: sizes,
      y: measured.map((m) => m.together),
    },
  },
});
table({
  columns: ['N', 'each alone', 'shared trunk'],
  rows: [0, 2, 5].map((i) => [
    sizes[i],
    fixed(measured[i].separate, 3),
    fixed(measured[i].together, 3),
  ]),
});
check(
  'alone: nσ²/N, within a tenth',
  sizes.every(
    (N, i) =>
      Math.abs(measured[i].separate / alone(N) - 1) < 0.1,
  ),
);
check(
  'with nothing unrelated the trunk helps at every N',
  apart > 0 || measured.every((m) => m.together < m.separate),
);
check(
  'its error is at least the part that no trunk can hold',
  measured.every((m) => m.together >= bias * (1 - 1e-9)),
);
