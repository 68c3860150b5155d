// One head takes one mean; two heads look two ways.
import {adam, add, check, concat, div, each, eye} from 'lab';
import {images, knob, matmul, normalTensor, plot} from 'lab';
import {random, range, reshape, slice, softmax} from 'lab';
import {square, sub, sum, table, take, train} from 'lab';
import {transpose} from 'lab';
import type {Tensor} from 'lab';

const wide = knob('width of the one head', 2, [1, 8, 1]);
const [n, steps] = [8, 150]; // n places on a ring

const dice = random(1);
const normal = (...shape: number[]) =>
  normalTensor(dice, shape, 0.5);
export const head = (width: number) => ({
  Q: normal(n, 4), // a query and a key for each place
  K: normal(n, 4),
  V: normal(2, width),
  O: normal(width, 2),
});
type Head = ReturnType<typeof head>;
/** Where a head looks: softmax(QKᵀ/√4) */
export function look({Q, K}: Head) {
  return softmax(div(matmul(Q, transpose(K)), 2));
}
/** Σ A X V O over the heads */
export function attend(heads: Head[], X: Tensor) {
  return heads
    .map((h) => matmul(matmul(look(h), X), matmul(h.V, h.O)))
    .reduce((a, b) => add(a, b)); // [multi-head]
}

// --- picture ---
/** Each place gets what stands s places further on. */
const from = (X: Tensor, s: number) => {
  const rows = range(n).map((i) => (i + s + n) % n);
  return matmul(take(eye(n), rows), X);
};
const X = reshape(eye(2 * n), [2 * n, n, 2]); // each input once
const [before, after] = [from(X, -1), from(X, 1)];
const goal = concat(
  [slice(before, 0, 1, 2), slice(after, 1, 2, 2)],
  2,
);
/** The mean square left, if all inputs are N(0, 1). */
const left = (heads: Head[]) =>
  div(sum(square(sub(attend(heads, X), goal))), 2 * n);
const nets = {
  'one head': [head(wide)],
  'two heads': [head(1), head(1)],
};
const losses = each(nets, (heads: Head[]) =>
  train(steps, heads, adam({rate: 0.1}), left),
);
plot({
  x: {label: 'step'},
  y: {label: 'left over', domain: [0, 1.5]},
  lines: losses,
});
images({
  title: 'weights: the one head, and the two',
  images: [...nets['one head'], ...nets['two heads']].map(look),
  captions: ['1 / 1', '1 / 2', '2 / 2'],
  columns: 3,
});
const end = each(losses, (path) => path[steps - 1]);
table({columns: ['left over'], rows: end, digits: 2});
check(
  'one head leaves half or more, however wide',
  end['one head'] > 0.5 - 1e-9,
);
