// A digit moved by one pixel: who still reads it?
import {adam, add, argmax, check, conv2d} from 'lab';
import {crossEntropy, each, heNormal, knob, matmul} from 'lab';
import {maxPool2d, mean, plot, progress, random} from 'lab';
import {range, relu, reshape, sum, table, tensor} from 'lab';
import {train, zeros, type Tensor} from 'lab';
import {test, train as seen} from 'lab/digits';

const most = knob('shifts in training', 0, [0, 2, 1]);
const dice = random(1);
const he = (...shape: number[]) => heNormal(dice, shape);
type Net = Record<string, Tensor>;

/** 14 × 14 → 6 of 7 × 7 → 12 of 3 × 3 → 10 */
const k = {k1: he(6, 1, 3, 3), k2: he(12, 6, 3, 3)};
const c = {c1: zeros(6, 1, 1), c2: zeros(12, 1, 1)};
const CNN: Net = {...k, ...c, w: he(108, 10), b: zeros(10)};
/** 196 → h → 10 */
const dense = (h: number): Net => ({
  ...{w1: he(196, h), b1: zeros(h)},
  ...{w: he(h, 10), b: zeros(10)},
});
const nets = {
  CNN,
  'equal parameters': dense(9),
  'equal products': dense(211),
};

export function forward(net: Net, x: Tensor) {
  const {k1, c1, k2, c2, w1, b1, w, b} = net;
  const stage = (x: Tensor, k: Tensor, c: Tensor) =>
    maxPool2d(relu(add(conv2d(x, k, {padding: 1}), c)), 2); // [stage]
  const features = w1
    ? relu(add(matmul(x, w1), b1))
    : stage(stage(reshape(x, [-1, 1, 14, 14]), k1, c1), k2, c2);
  const flat = reshape(features, [x.shape[0], -1]);
  return add(matmul(flat, w), b);
}

// --- picture ---
// Best on 200 held-out digits: 0.001, 0.002, 0.005 … 0.05.
const rates = most ? [0.01, 0.02, 0.02] : [0.02, 0.01, 0.005];
/** The picture, dx pixels further right. */
const moved = (image: number[], dx: number) =>
  image.map((_, i) => {
    const from = (i % 14) - dx;
    return from < 0 || from > 13 ? 0 : image[i - dx];
  });
Object.values(nets).forEach((net, n) => {
  const order = dice.permutation(1000);
  train(156, net, adam({rate: rates[n]}), (net, t) => {
    const rows = range(32).map(
      (i) => order[(32 * t + i) % 1000],
    );
    const batch = rows.map((i) =>
      moved(seen.images[i], dice.integer(2 * most + 1) - most),
    );
    progress(156 * n + t + 1, 468, 'training');
    const labels = rows.map((i) => seen.labels[i]);
    return crossEntropy(forward(net, tensor(batch)), labels);
  });
});
const right = (net: Net, dx: number) => {
  const x = test.images.map((image) => moved(image, dx));
  const {data} = argmax(forward(net, tensor(x)), 1);
  return mean(test.labels.map((l, i) => Number(l === data[i])));
};
const d = range(-3, 4);
const shares = each(nets, (net) => d.map((d) => right(net, d)));
plot({
  x: {label: 'd', values: d},
  y: {label: 'right, of 200 new digits', domain: [0, 1]},
  lines: shares,
});
/** For one picture each weight is used so many times. */
const uses = {k1: 14 ** 2, k2: 7 ** 2, w1: 1, w: 1};
const count = (net: Net) => {
  const sizes = each(net, (t) => t.size);
  const all = each(uses, (n, name) => n * (sizes[name] ?? 0));
  return [sum(Object.values(sizes)), sum(Object.values(all))];
};
const both = (v: number[], d: number) =>
  (v[3 - d] + v[3 + d]) / 2;
table({
  columns: ['', 'parameters', 'products', 'd = 0', '±1', '±2'],
  rows: each(nets, (net, name) => [
    ...count(net),
    ...range(3).map((d) => both(shares[name], d)),
  ]),
  digits: 2,
});
const [cnn, ...rivals] = Object.values(shares);
check(
  'one pixel aside, the CNN is ahead of both',
  rivals.every((v) => both(v, 1) < both(cnn, 1)),
);
