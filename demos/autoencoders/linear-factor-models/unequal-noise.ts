// One noisy sensor draws PCA; factor analysis calls it noise.
import {add, check, div, dot, each, iterate, knob} from 'lab';
import {matmul, mean, mul, ones, plot, random} from 'lab';
import {sqrt, square, sub, sum, table, transpose} from 'lab';
import {covariance, eigh} from 'lab/linalg';

const loud = knob('noise of x₅, ψ₅', 20, [1, 30, 1]);

type Model = {w: number[]; psi: number[]};

/** E[h | x] = bᵀx and Var[h | x] = v, if x = wh + noise */
export function posterior({w, psi}: Model) {
  const v = 1 / (1 + sum(div(square(w), psi)));
  return {v, b: mul(v, div(w, psi))}; // [posterior]
}
/** One step of EM, from the covariance C of the data. */
export function emStep(model: Model, C: number[][]): Model {
  const {v, b} = posterior(model);
  const xh = matmul(C, b); // mean of x E[h | x]
  const w = div(xh, v + dot(b, xh)); // by mean of E[h² | x]
  const variances = C.map((row, i) => row[i]);
  return {w, psi: sub(variances, mul(w, xh))}; // [em]
}

// --- picture ---
/** Probabilistic PCA: the same noise for all. */
export function ppca(C: number[][]): Model {
  const {values, vectors} = eigh(C);
  const top = values.pop()!;
  const noise = mean(values); // [thickness]
  const u = transpose(vectors)[values.length];
  return {
    w: mul(Math.sqrt(top - noise), u),
    psi: u.map(() => noise),
  };
}
const dice = random(6);
const truth = {w: [2, 1.5, 1, 1.5, 2], psi: [1, 1, 1, 1, loud]};
const h = dice.normal(500);
const x = h.map((hi) =>
  add(mul(hi, truth.w), mul(sqrt(truth.psi), dice.normal(5))),
);
const C = covariance(x);
const one = ones(5).values();
const path = iterate(300, {w: one, psi: one}, (m) =>
  emStep(m, C),
);
const models = {truth, FA: path[300], PPCA: ppca(C)};
plot({
  x: {values: ['x₁', 'x₂', 'x₃', 'x₄', 'x₅']},
  panels: {
    'factor w': {bars: each(models, ({w}) => w)},
    'noise ψ': {bars: each(models, ({psi}) => psi)},
  },
});
/** Correlation of E[h | x] with the h that made x. */
const reads = each(models, (model) => {
  const pairs = matmul(x, posterior(model).b).map((e, i) => [
    e,
    h[i],
  ]);
  const [[a, b], [, d]] = covariance(pairs);
  return b / Math.sqrt(a * d);
});
table({columns: ['corr(E[h | x], h)'], rows: reads, digits: 2});
check(
  'factor analysis reads h as well as the truth does',
  reads.FA > reads.truth - 0.02, // 500 examples
);
