// PCA decorrelates mixtures; ICA takes them apart.
import {abs, check, div, each, eye, iterate, knob} from 'lab';
import {matmul, max, mean, mul, plot, random} from 'lab';
import {range, sqrt, square, std, sub, table} from 'lab';
import {tanh, transpose} from 'lab';
import {covariance, eigh, svd} from 'lab/linalg';

const normals = knob('normal sources', 0, [0, 3, 1]);

/** Rows become uncorrelated, with variances 1: PCA. */
export function whiten(x: number[][]) {
  const {values, vectors} = eigh(covariance(x));
  const c = matmul(sub(x, mean(x, 0)), vectors);
  return div(c, sqrt(values)); // [rotation-left]
}
/** The orthogonal matrix that is nearest to R. */
export function nearest(R: number[][]) {
  const {u, v} = svd(R);
  return matmul(u, transpose(v));
}
/** w ← E[z g(wᵀz)] − E[g′(wᵀz)] w for each row w of R */
export function fastIca(R: number[][], z: number[][]) {
  const y = matmul(z, transpose(R));
  const g = tanh(y);
  const pull = div(matmul(transpose(g), z), z.length);
  const slope = mean(sub(1, square(g)), 0); // E[g′]
  const back = R.map((w, i) => mul(slope[i], w));
  return nearest(sub(pull, back)); // [fixed-point]
}

// --- picture ---
const dice = random(7);
const unit = (y: number[]) => div(sub(y, mean(y)), std(y));
const waves = [
  (t: number) => Math.sin(t / 9),
  (t: number) => Math.sign(Math.sin(t / 15 + 1)),
  (t: number) => ((t / 31) % 1) - 0.5,
];
const s = waves.map((wave, i) =>
  unit(i < normals ? dice.normal(1000) : range(1000).map(wave)),
);
const A = [
  [1, 0.8, 0.1],
  [-0.5, 1, 0.9],
  [0.6, -0.3, 1],
];
const x = transpose(matmul(A, s));
const z = whiten(x);
const R = iterate(12, eye(3).rows(), (R) => fastIca(R, z))[12];
const mixtures = transpose(x).map(unit);
const PCA = transpose(z);
const ICA = matmul(R, PCA);
const t = range(200);
plot({
  columns: 2,
  x: {values: t},
  panels: each({sources: s, mixtures, PCA, ICA}, (y) => ({
    lines: each(['1', '2', '3'], (_, i) =>
      t.map((t) => y[i][t] - 4 * i),
    ),
  })),
});
/** For each source the best |correlation| with a row. */
const matches = each({mixtures, PCA, ICA}, (y) =>
  max(abs(div(matmul(s, transpose(y)), 1000)), 1),
);
table({
  columns: ['best match', 's₁', 's₂', 's₃'],
  rows: matches,
  digits: 2,
});
check(
  'ICA finds all sources if at most one is normal',
  normals > 1 || Math.min(...matches.ICA) > 0.98,
);
