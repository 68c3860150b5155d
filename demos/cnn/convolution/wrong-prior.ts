// A prior that is wrong costs more than no prior.
import {add, best, check, div, each, eye, images} from 'lab';
import {knob, logspace, matmul, mean, mul, plot} from 'lab';
import {random, range, reshape, square, sub} from 'lab';
import {table, tensor, transpose, type Tensor} from 'lab';
import {size, test, train} from 'lab/digits';
import {solve} from 'lab/linalg';

const pixels = knob('pixels', ['in place', 'permuted']);
const sigma = knob('noise', 0.5, [0.4, 0.7, 0.1]);
const n = 10; // the middle of a digit, 10 × 10

/** For each place a 1 and the 3 × 3 numbers around it. */
export function patches(x: number[]) {
  const at = (i: number, j: number) =>
    Math.min(i, j) < 0 || Math.max(i, j) >= n
      ? 0
      : x[n * i + j];
  const near = [-1, 0, 1];
  const row = (i: number, j: number) =>
    near.flatMap((m) => near.map((q) => at(i + m, j + q)));
  return x.map((_, p) => [1, ...row(Math.floor(p / n), p % n)]);
}
/** One row for all outputs together, or one for each. */
const layers = {
  dense: (x: number[]) => [[1, ...x]],
  convolution: patches, // [same-rows]
};
/** argmin over W of mean ‖xᵀW − yᵀ‖² + λ‖W‖², for each λ */
export function ridge([X, Y]: Tensor[], lambdas: number[]) {
  const [N, k] = X.shape;
  const A = div(matmul(transpose(X), X), N);
  const B = div(matmul(transpose(X), Y), N);
  return lambdas.map((l) => solve(add(A, mul(l, eye(k))), B));
}

// --- picture ---
const mix = random(6).permutation(n * n);
const order = pixels === 'permuted' ? mix : range(n * n);
const moved = (X: number[][]) =>
  X.map((x) => order.map((p) => x[p]));
const middle = (x: number[]) =>
  range(2, 12).flatMap((i) => x.slice(size * i).slice(2, 12));
const digits = [...train.images.slice(0, 400), ...test.images];
const clean = digits.map(middle);
const dice = random(5);
const spoil = (x: number[]) =>
  add(x, mul(sigma, dice.normal(n * n)));
const noisy = clean.map(spoil);
const lambdas = logspace(1e-4, 10, 6);
const sizes = [10, 25, 50, 100, 200, 400];
/** With the λ that is best on 100 pictures, tested on 100 others. */
const learn = (see: (x: number[]) => number[][]) => {
  const part = (from: number, to: number) => {
    const X = tensor(moved(noisy.slice(from, to)).flatMap(see));
    const Y = tensor(moved(clean.slice(from, to)));
    return [X, reshape(Y, [X.shape[0], -1])];
  };
  const [tuning, testing] = [part(400, 500), part(500, 600)];
  const error = (W: Tensor, [X, Y]: Tensor[]) =>
    mean(square(sub(matmul(X, W), Y))).item();
  return sizes.map((N) => {
    const fits = ridge(part(0, N), lambdas);
    const W = best(fits, (W) => error(W, tuning)).choice;
    const said = matmul(testing[0], W).data;
    return {error: error(W, testing), said};
  });
};
const runs = each(layers, learn);
const errors = each(runs, (run) => run.map(({error}) => error));
const average = mean(clean.slice(0, 400), 0);
const blind = mean(square(sub(clean.slice(500), average)));
plot({
  x: {
    label: 'pictures to learn from',
    log: true,
    values: sizes,
  },
  y: {label: 'mean squared error'},
  lines: errors,
  rules: {'the mean picture': {y: blind, tone: 'ink'}},
});
table({columns: sizes.map(String), rows: errors, digits: 4});
const seen = each(runs, (run) =>
  range(n * n).map((p) => run[5].said[order.indexOf(p)]),
);
const {dense, convolution} = seen;
images({
  images: [clean[500], noisy[500], dense, convolution],
  captions: ['clean', 'noisy', 'dense', 'convolution'],
  range: [0, 1],
});
check(
  'with 400 pictures dense is ahead',
  errors.dense[5] < errors.convolution[5],
);
