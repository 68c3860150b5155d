// Per byte, few bits beat few weights here; the two combine.
import {abs, adam, add, argmax, check, clip, conv2d} from 'lab';
import {crossEntropy, div, each, equal, heNormal} from 'lab';
import {isClose, knob, less, matmul, max, mean, mul} from 'lab';
import {oneHot, plot, progress, quantile, random} from 'lab';
import {range, relu, reshape, sign, slice, softmax} from 'lab';
import {sqrt, stopGradient, sub, sum, take, tensor} from 'lab';
import {train, transpose, zeros, type Tensor} from 'lab';
import {test, train as digits} from 'lab/digits';
import {svd} from 'lab/linalg';

const bits = knob('bits of the others', [32, 8]);
const steps = knob('further steps', 40, [0, 120, 20]);

type Row = number[]; // weights of one output channel
export function quantize(w: Row, b: number, top = max(abs(w))) {
  const s = top / (2 ** (b - 1) - 1); // [scale]
  const inside = clip(w, -top, top);
  return inside.map((x) => s * Math.round(x / s)); // [round]
}
export function binarize(w: Row): Row {
  return mul(mean(abs(w)), sign(w)); // [best-alpha]
}
/** Forward by the rule, backward as if it were not there. */
export function rounded(w: Tensor, rule: (row: Row) => Row) {
  const change = sub(w.rows().map(rule), w);
  return add(w, stopGradient(change)); // [straight-through]
}
export function perTensor(w: Tensor, b: number) {
  const top = max(abs(w)).item();
  return rounded(w, (row) => quantize(row, b, top));
}
export function perChannel(w: Tensor, b: number) {
  return rounded(w, (row) => quantize(row, b)); // [per-channel]
}
/** 1 for the weights to keep, 0 for the share to cut. */
export function largest(W: Tensor[], share: number) {
  const all = W.flatMap((w) => [...abs(w).data]);
  const least = quantile(all, share); // [magnitude]
  return W.map((w) => less(least, abs(w)));
}
export function factors(w: Tensor, r: number) {
  const {u, s, v} = svd(w); // [truncate]
  return [u, v].map((m) => slice(mul(m, sqrt(s)), 0, r, 1));
}
export function loss(z: Tensor, target: Tensor, T: number) {
  return mul(T * T, crossEntropy(div(z, T), target)); // [t-squared]
}
export const bytes = (n = 0, b = 32, rest = 0, index = 0) =>
  Math.ceil((n * b + 32 * rest + index) / 8);

// --- picture ---
// long: six methods on one scale
type Net = Record<'W' | 'b', Tensor[]>;
type Use = (W: Tensor[]) => Tensor[];
type Plan = [Use, rate: number, Net?, n?: number, T?: number];
const dice = random(1);
const order = dice.permutation(1000);
const [X, unseen] = [digits, test].map(({images}) =>
  tensor(images.flat(), [images.length, 1, 14, 14]),
);
/** A row of weights for each channel, and a bias. */
function fresh(p: number, q: number): Net {
  const W = [1, p, q].map((n, i) =>
    transpose(heNormal(dice, [9 * n, [p, q, 10][i]])),
  );
  return {W, b: [zeros(p, 1, 1), zeros(q, 1, 1), zeros(10)]};
}
function logits({W: [K, L, V], b: [a, b, c]}: Net, x: Tensor) {
  const k = reshape(K, [-1, 1, 3, 3]);
  const l = reshape(L, [b.size, -1, 3, 3]);
  const y = conv2d(x, k, {padding: 1, stride: 2});
  const z = conv2d(relu(add(y, a)), l, {stride: 2});
  const flat = reshape(relu(add(z, b)), [-1, V.shape[1]]);
  return add(matmul(flat, transpose(V)), c);
}
const answers = [oneHot(digits.labels, 10)]; // for T = 1
function fit(...[use, rate, of = net, n = steps, T = 1]: Plan) {
  const own = each(of, (p) => p.map((w) => mul(w, 1)));
  train(n, own, adam({rate}), ({W, b}, t) => {
    const rows = range(t * 32, t * 32 + 32);
    const some = rows.map((i) => order[i % 1000]);
    const z = logits({W: use(W), b}, take(X, some));
    return loss(z, take(answers[T - 1], some), T);
  });
  return {...own, W: use(own.W)};
}
const points: Record<string, number[][]> = {};
function put(name: string, size: number[], ...plan: Plan) {
  const own = fit(...plan);
  const said = argmax(logits(own, unseen), 1);
  const right = mean(equal(said, test.labels)).item();
  const [n, b, scales, index] = size;
  const biases = sum(own.b.map((a) => a.size));
  const rest = b < 32 ? biases + scales : biases;
  const point = [bytes(n, b, rest, index), right];
  (points[name] ??= []).push(point);
  progress(Object.values(points).flat().length, 16, 'training');
}
const net: Net = fit((W) => W, 0.02, fresh(6, 12), 150);
answers.push(softmax(div(logits(net, X), 2))); // for T = 2
put('dense', [1782, 32], (W) => W, 0.01);
for (const b of [2, 3, 4]) {
  const one: Use = (W) => W.map((w) => perTensor(w, b));
  const many: Use = (W) => W.map((w) => perChannel(w, b));
  put('per tensor', [1782, b, 3], one, 0.01);
  put('per channel', [1782, b, 28], many, 0.01);
}
const signs: Use = (W) => W.map((w) => rounded(w, binarize));
put('binary', [1782, 1, 28], signs, 0.01);
const kept: Use = (W) =>
  bits < 32 ? W.map((w) => perTensor(w, bits)) : W;
for (const share of [0.875, 0.75, 0.5]) {
  const masks = largest(net.W, share);
  const n = sum(masks.map((m) => sum(m).item()));
  const cut: Use = (W) => W.map((w, i) => mul(w, masks[i]));
  const use: Use = (W) => kept(cut(W));
  put('pruned', [n, bits, 3, 1782], use, 0.02);
}
const product = ([u, v]: Tensor[]) => matmul(u, transpose(v));
for (const r of [2, 4, 6]) {
  const [K, ...rest] = net.W;
  const W = [K, ...rest.flatMap((w) => factors(w, r))];
  const use: Use = (W) => {
    const [K, ...f] = kept(W);
    return [K, product(f.slice(0, 2)), product(f.slice(2))];
  };
  const n = sum(W.map((w) => w.size));
  put('low rank', [n, bits, 5], use, 0.02, {...net, W});
}
for (const a of [2, 3]) {
  const small = fresh(a, 2 * a);
  const size = [sum(small.W.map((w) => w.size)), bits, 3];
  put('students', size, kept, 0.04, small, 150 + steps, 2);
}
plot({
  x: {label: 'bytes', log: true},
  y: {label: 'test accuracy', domain: [0, 1]},
  lines: points,
  points,
});
const full = product(factors(net.W[1], 12));
check(
  'of full rank, the factors give the layer',
  isClose(full, net.W[1], 1e-9),
);
