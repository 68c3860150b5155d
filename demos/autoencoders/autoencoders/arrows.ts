// A narrow code pulls points to the curve; a wide one copies.
import {adam, add, check, heNormal, knob, matmul} from 'lab';
import {mean, meanSquaredError, norm, plot} from 'lab';
import {progress, random, range, sub, table, tanh} from 'lab';
import {tensor, train, transpose, zeros} from 'lab';
import type {Tensor} from 'lab';

const k = knob('code size k', 1, [1, 3, 1]);
const dice = random(1);
/** On half a circle, with noise 0.1. */
const x = range(100).map((i) => {
  const [t, r] = [(Math.PI * i) / 99, 1 + 0.1 * dice.normal()];
  return [r * Math.cos(t), r * Math.sin(t)];
});

const layer = (n: number, m: number) => ({
  w: heNormal(dice, [n, m]),
  b: zeros(m),
});
const sizes = [2, 12, k, 12, 2];
const net = range(4).map((i) => layer(sizes[i], sizes[i + 1]));
type Net = typeof net;
const apply = (x: Tensor, {w, b}: Net[0]) =>
  add(matmul(x, w), b);
export const encode = (net: Net, x: Tensor) =>
  apply(tanh(apply(x, net[0])), net[1]); // [encode-decode]
export const decode = (net: Net, h: Tensor) =>
  apply(tanh(apply(h, net[2])), net[3]); // [encode-decode]
const copy = (net: Net, x: number[][]) =>
  decode(net, encode(net, tensor(x)));
train(1000, net, adam({rate: 0.02}), (net, t) => {
  if (t % 50 === 49) progress(t + 1, 1000, 'training');
  return meanSquaredError(copy(net, x), x); // [reconstruction]
});

// --- picture ---
/** Points at distance d from the centre. */
const ring = (d: number) =>
  range(9).map((i) => {
    const t = (Math.PI * (i + 0.5)) / 9;
    return [d * Math.cos(t), d * Math.sin(t)];
  });
const moved = (from: number[][]) =>
  sub(copy(net, from), from).rows();
const starts = [0.6, 0.8, 1.2, 1.4].flatMap(ring);
const [ax, ay] = transpose(starts);
const [dx, dy] = transpose(moved(starts));
plot({
  x: {label: 'x₁', domain: [-1.7, 1.7]},
  y: {label: 'x₂', domain: [-0.4, 1.7]},
  points: {'data x': x},
  arrows: {'x → g(f(x))': {x: ax, y: ay, dx, dy}},
  equal: true,
});
const error = (from: number[][]) =>
  mean(moved(from).map((v) => norm(v)));
/** Mean distance from the circle. */
const off = (from: number[][]) =>
  mean(from.map((p) => Math.abs(norm(p) - 1)));
const aside = [0.7, 1.3].flatMap(ring);
const after = copy(net, aside).rows();
table({
  columns: ['before', 'after', 'moved'],
  rows: {
    'the data': [off(x), off(copy(net, x).rows()), error(x)],
    '0.3 off the curve': [off(aside), off(after), error(aside)],
  },
  digits: 2,
});
check(
  'one number per point pulls to the curve',
  k > 1 || off(after) < 0.15,
);
