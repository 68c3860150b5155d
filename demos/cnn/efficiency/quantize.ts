// Few bits are enough if each unit has a scale of its own.
import {abs, add, adam, argmax, check, crossEntropy} from 'lab';
import {div, each, equal, knob, linspace, logspace} from 'lab';
import {matmul, max, mean, mul, normalTensor, plot} from 'lab';
import {random, range, relu, reshape, sign, square} from 'lab';
import {sub, take, tensor, train, transpose, zeros} from 'lab';
import {test, train as digits} from 'lab/digits';

const spread = knob('spread', 1, [1, 30], 'log');

type Row = number[]; // the weights of one hidden unit
/** The nearest multiple of s; the largest is the top. */
export function quantize(w: Row, b: number, top = max(abs(w))) {
  const s = top / (2 ** (b - 1) - 1); // [scale]
  return w.map((x) => s * Math.round(x / s)); // [round]
}
/** α sign(w) with the best α. */
export function binarize(w: Row) {
  return mul(mean(abs(w)), sign(w)); // [best-alpha]
}
/** a·b of n signs, as bits: n − 2 times where they differ. */
export function xnorDot(a: number, b: number, n: number) {
  let [differ, count] = [a ^ b, 0];
  for (; differ; differ &= differ - 1) count++; // [xnor]
  return n - 2 * count;
}

const {rows, accuracy} = trained(); // 32 of 196 weights
const top = max(abs(rows)); // [per-channel]
const perTensor = (b: number) =>
  rows.map((w) => quantize(w, b, top));
const perChannel = (b: number) =>
  rows.map((w) => quantize(w, b));

// --- picture ---
/** A net; then unit j times cⱼ, what it feeds by 1/cⱼ. */
function trained() {
  const dice = random(1);
  const net = {
    V: mul(0.1, normalTensor(dice, [32, 196])),
    c: zeros(32),
    W: mul(0.25, normalTensor(dice, [32, 10])),
    b: zeros(10),
  };
  const X = tensor(digits.images);
  const logits = ({V, c, W, b}: typeof net, x: typeof X) =>
    add(matmul(relu(add(matmul(x, transpose(V)), c)), W), b);
  train(200, net, adam({rate: 0.003}), (w, t) => {
    const batch = range(100).map((r) => (100 * t + r) % 1000);
    const z = logits(w, take(X, batch));
    return crossEntropy(z, take(digits.labels, batch));
  });
  const by = tensor(logspace(1, spread, 32), [32, 1]);
  const c = mul(net.c, reshape(by, [32]));
  const same = {...net, c, W: div(net.W, by)};
  const accuracy = (V: number[][]) => {
    const own = {...same, V: tensor(V)};
    const z = logits(own, tensor(test.images));
    return mean(equal(argmax(z, 1), test.labels)).item();
  };
  return {rows: mul(net.V, by).rows(), accuracy};
}
const bits = [2, 3, 4, 5, 6, 8];
const ways = {
  'per tensor': perTensor,
  'per channel': perChannel,
};
plot({
  x: {label: 'bits', domain: [0, 8]},
  y: {label: 'test accuracy', domain: [0, 1]},
  lines: each(ways, (way) => ({
    x: bits,
    y: bits.map((b) => accuracy(way(b))),
  })),
  points: {binary: [[1, accuracy(rows.map(binarize))]]},
  rules: {'32 bits': {y: accuracy(rows), tone: 'ink'}},
});
const [w] = rows;
const rms = (v: Row) => Math.sqrt(mean(square(sub(v, w))));
const step = max(abs(w)) / 127;
check(
  'eight bits: the error is s/√12, within a tenth',
  Math.abs((rms(quantize(w, 8)) / step) * Math.sqrt(12) - 1) <
    0.1,
);
check(
  'binary: no other α is better',
  linspace(0, 2, 41).every(
    (f) => rms(mul(f, binarize(w))) >= rms(binarize(w)) - 1e-12,
  ),
);
