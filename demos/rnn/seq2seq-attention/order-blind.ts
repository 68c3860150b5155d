// Self-attention moves along with its inputs: it sees no order.
import {abs, add, check, div, each, images, knob} from 'lab';
import {lecunNormal, matmul, max, normalTensor} from 'lab';
import {random, range, softmax, sub, table, take} from 'lab';
import {transpose} from 'lab';
import type {Tensor} from 'lab';

const order = knob('order', ['swap two', 'reverse', 'rotate']);
const [n, d] = [6, 4];

const dice = random(1);
const X = normalTensor(dice, [n, d]);
const place = normalTensor(dice, [n, d]); // one row a place
const W = () => lecunNormal(dice, [d, d]);
export const [WQ, WK, WV] = [W(), W(), W()];
/** softmax(QKᵀ/√d + mask) V, all three from X */
export function attend(X: Tensor, mask: Tensor | number[][]) {
  const [Q, K] = [matmul(X, WQ), matmul(X, WK)];
  const E = div(matmul(Q, transpose(K)), Math.sqrt(d));
  return matmul(softmax(add(E, mask)), matmul(X, WV)); // [self-attention]
}
const masks = {
  none: range(n).map(() => range(n).map(() => 0)),
  causal: range(n).map((i) =>
    range(n).map((j) => (j > i ? -Infinity : 0)),
  ),
};
type Layer = (X: Tensor) => Tensor;
const f: Layer = (X) => attend(X, masks.none);
export const layers: Record<string, Layer> = {
  plain: f,
  'places added': (X) => f(add(X, place)),
  'causal mask': (X) => attend(X, masks.causal),
};

// --- picture ---
const orders = {
  'swap two': [1, 0, 2, 3, 4, 5],
  reverse: [5, 4, 3, 2, 1, 0],
  rotate: [1, 2, 3, 4, 5, 0],
};
/** PX: row i of it is row p(i) of X. */
const P: Layer = (X) => take(X, orders[order]);
const gaps = each(layers, (f: Layer) =>
  max(abs(sub(f(P(X)), P(f(X))))),
);
images({
  title: 'inputs and outputs of the plain layer',
  images: [X, f(X), P(X), f(P(X))],
  captions: ['X', 'f(X)', 'PX', 'f(PX)'],
  columns: 4,
  scheme: 'diverging',
});
table({
  columns: ['largest |f(PX) − P f(X)|'],
  rows: each(gaps, (gap) => gap.data[0]),
  digits: 2,
});
check(
  'without places and mask the outputs move along',
  gaps.plain.data[0] < 1e-12, // rounding
);
