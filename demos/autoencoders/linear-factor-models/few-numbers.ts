// A picture of 196 pixels from a few numbers.
import {add, check, fixed, images, knob, matmul} from 'lab';
import {mean, plot, print, range, slice, square} from 'lab';
import {sub, sum, tensor, type Tensor, transpose} from 'lab';
import {covariance, eigh} from 'lab/linalg';
import {test, train} from 'lab/digits';

const l = knob('numbers ℓ', 20, [1, 196, 1]);

/** The mean b, variances λ from the largest, directions. */
export function pca(x: Tensor) {
  const {values, vectors} = eigh(covariance(x)); // rising
  const rows = transpose(vectors).rows().reverse();
  const lambda = [...values.data].reverse();
  return {b: mean(x, 0), lambda, rows}; // [top-eigenvectors]
}
/** c = Dᵀ(x − b), with directions as the rows of Dᵀ */
export function encode(x: Tensor, b: Tensor, rows: number[][]) {
  return matmul(sub(x, b), transpose(tensor(rows)));
}
/** r = Dc + b */
export function decode(c: Tensor, b: Tensor, rows: number[][]) {
  return add(matmul(c, tensor(rows)), b);
}

// --- picture ---
const known = tensor(train.images.slice(0, 500));
const {b, lambda, rows} = pca(known);
const fresh = tensor(test.images);
function rebuild(x: Tensor, l: number) {
  const few = rows.slice(0, l);
  return decode(encode(x, b, few), b, few);
}
const error = (x: Tensor, l: number) =>
  mean(sum(square(sub(x, rebuild(x, l))), 1)).item();
const some = slice(fresh, 0, 10);
images({
  title: 'new digits, and rebuilt',
  images: [...some.rows(), ...rebuild(some, l).rows()],
  columns: 10,
  range: [0, 1],
});
images({
  title: 'the first ten directions',
  images: rows.slice(0, 10),
  columns: 10,
  scheme: 'diverging',
});
const left = range(197).map((l) => sum(lambda.slice(l)));
const sizes = [1, 10, 30, 80];
const errors = sizes.map((l) => error(known, l));
plot({
  x: {label: 'ℓ', values: sizes},
  y: {label: 'squared error', domain: [0, left[0]]},
  lines: {'new digits': sizes.map((l) => error(fresh, l))},
  points: {'training digits': errors},
  formulas: {'Σ λ left out': {x: range(197), y: left}},
  rules: {now: {x: l, tone: 'muted'}},
});
print('share of variance:', fixed(1 - left[l] / left[0], 2));
print('error of training digits:', fixed(error(known, l), 2));
print('error of new digits:', fixed(error(fresh, l), 2));
check(
  'the error in training is the sum of the λ left out',
  errors.every((e, i) => Math.abs(e - left[sizes[i]]) < 1e-9),
);
