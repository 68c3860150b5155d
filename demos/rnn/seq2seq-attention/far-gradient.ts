// From an output back to an input far away: one step or many.
import {add, check, dot, each, grad, isClose, knob} from 'lab';
import {matmul, mul, norm, normalTensor, orthogonal} from 'lab';
import {outer, plot, random, range, reshape} from 'lab';
import {scientific, slice, softmax, sub, table} from 'lab';
import {tanh, unroll, zeros} from 'lab';
import type {Tensor} from 'lab';

const n = knob('length n', 60, [20, 200, 20]);
const gain = knob('gain of W', 0.8, [0.4, 1.6]);
const beta = knob('β', 0.25, [0, 2]);
const d = 16;

const dice = random(1);
const x = normalTensor(dice, [n, d]);
const W = mul(gain, orthogonal(dice, [d, d]));
const [q, u] = [
  normalTensor(dice, [d]),
  normalTensor(dice, [d]),
];

/** hₙ with hₜ = tanh(W hₜ₋₁ + xₜ) */
export function recurrent(x: Tensor) {
  const cell = (t: number, h: Tensor) =>
    tanh(add(matmul(W, h), reshape(slice(x, t, t + 1), [d])));
  return unroll(cell, range(n), zeros(d))[n - 1];
}
/** aᵢ: softmax of β qᵀxᵢ; c = Σ aᵢxᵢ */
export function attention(x: Tensor) {
  const a = softmax(mul(beta, matmul(x, q)));
  return {a, c: matmul(a, x)};
}
/** ∂(uᵀc)/∂xᵢ = aᵢ(u + β uᵀ(xᵢ − c) q) */
export function slopes(x: Tensor) {
  const {a, c} = attention(x);
  const off = mul(beta, matmul(sub(x, c), u));
  const pull = add(u, outer(off, q)); // [path-of-one]
  return mul(reshape(a, [n, 1]), pull);
}

// --- picture ---
const tracked = grad((x: Tensor) => dot(u, recurrent(x)))(x);
const back = range(n); // steps back from the last input
const size = norm(u).data[0];
const sizes = each({RNN: tracked, attention: slopes(x)}, (g) =>
  back.map(
    (k) => norm(slice(g, n - 1 - k, n - k)).data[0] / size,
  ),
);
plot({
  x: {label: 'steps back', values: back},
  y: {label: 'size of the slope', log: true},
  lines: sizes,
  rules: {'1/n': {y: 1 / n, tone: 'muted'}},
});
table({
  columns: ['from the last input', 'from the first'],
  rows: each(sizes, (s) => [
    scientific(s[0], 1),
    scientific(s[n - 1], 1),
  ]),
});
const seen = grad((x: Tensor) => dot(u, attention(x).c))(x);
check(
  'the slope of attention is as derived',
  isClose(slopes(x), seen, 1e-9),
);
