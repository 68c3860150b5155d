// Two thin layers for one: cut the weights, or what they do.
import {abs, adam, add, argmax, check, crossEntropy} from 'lab';
import {div, each, equal, heNormal, isClose, knob} from 'lab';
import {matmul, mean, mul, norm, plot, pow, random} from 'lab';
import {range, relu, slice, sub, take, tensor} from 'lab';
import {train, transpose, zeros} from 'lab';
import type {Tensor} from 'lab';
import {eigh, svd} from 'lab/linalg';
import {test, train as digits} from 'lab/digits';

const units = knob('units', 32, [8, 64, 8]);

/** The nearest matrix of rank r: the first r terms. */
export function nearest(V: Tensor, r: number) {
  const {u, s, v} = svd(V);
  const kept = s.data.map((x, i) => (i < r ? x : 0));
  return matmul(mul(u, [...kept]), transpose(v)); // [truncate]
}
/** S² = XᵀX/n and a bit: |Sv|² is the mean of (x·v)². */
export function root(X: Tensor, power: number) {
  const C = div(matmul(transpose(X), X), X.shape[0]);
  const {values, vectors: Q} = eigh(C);
  const stretch = pow(add(abs(values), 1e-6), power);
  return matmul(mul(Q, stretch), transpose(Q)); // [output-error]
}
const X = tensor(digits.images);
const [S, back] = [root(X, 0.5), root(X, -0.5)];
/** The matrix of rank r that changes XV least. */
export function nearestOutput(V: Tensor, r: number) {
  return matmul(back, nearest(matmul(S, V), r)); // [cut-outputs]
}

// --- picture ---
const dice = random(1);
const net = {
  V: heNormal(dice, [196, units]),
  a: zeros(units),
  W: heNormal(dice, [units, 10]),
  b: zeros(10),
};
function logits({V, a, W, b}: typeof net, x: Tensor) {
  return add(matmul(relu(add(matmul(x, V), a)), W), b);
}
train(200, net, adam({rate: 0.003}), (w, t) => {
  const rows = range(100).map((r) => (100 * t + r) % 1000);
  const z = logits(w, take(X, rows));
  return crossEntropy(z, take(digits.labels, rows));
});
const images = tensor(test.images);
function accuracy(V: Tensor) {
  const z = logits({...net, V}, images);
  return mean(equal(argmax(z, 1), test.labels)).item();
}
const ranks = [2, 4, 6, 8, 12, 16, 24].filter(
  (r) => r <= units,
);
const ways = {
  'least error in V': ranks.map((r) => nearest(net.V, r)),
  'least error in XV': ranks.map((r) =>
    nearestOutput(net.V, r),
  ),
};
plot({
  x: {label: 'r', values: ranks},
  y: {label: 'test accuracy', domain: [0, 1]},
  lines: each(ways, (Vs) => Vs.map(accuracy)),
  rules: {
    'full rank': {y: accuracy(net.V), tone: 'ink'},
    'break-even': {
      x: (196 * units) / (196 + units),
      tone: 'muted',
    },
  },
});
const {s} = svd(net.V);
check(
  'the error in V is that of the singular values left out',
  ranks.every((r, i) =>
    isClose(
      norm(sub(net.V, ways['least error in V'][i])),
      norm(slice(s, r)),
      1e-6,
    ),
  ),
);
const change = (V: Tensor) =>
  norm(matmul(X, sub(net.V, V))).item();
check(
  'the error in XV is smaller when XV is what was cut',
  ranks.every(
    (r, i) =>
      r === units ||
      change(ways['least error in XV'][i]) <
        change(ways['least error in V'][i]),
  ),
);
