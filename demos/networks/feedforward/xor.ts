// No line parts XOR; two learned features do.
import type {Tensor} from 'lab';
import {add, blobs, check, each, equal, gridPoints} from 'lab';
import {iterate, knob, less, matmul, mean, mul} from 'lab';
import {normalTensor, ofClass, outer, plot, random} from 'lab';
import {range, rings, sigmoid, softplus, square} from 'lab';
import {sub, sum, table, tanh, tensor, transpose} from 'lab';
import {zeros} from 'lab';

const name = knob('data', ['XOR', 'ring']);
const n = knob('hidden units', 4, [1, 8, 1]);
const {x, y, corners} = makeData();

/** Features of points, in rows; the last are learned. */
export const features = {
  raw: (x: number[][]) => tensor(x),
  'by hand': (x: number[][]) =>
    tensor(x.map(([u, v]) => [u * u, v * v, u * v])),
  learned: (x: number[][], {W, c}: Net) =>
    tanh(add(matmul(x, W), c)),
};
/** The score wᵀφ + b: p is its sigmoid. */
export function score(phi: Tensor, {w, b}: Net) {
  return add(matmul(phi, w), b); // [last-layer]
}
/** A step down the mean loss: δ = p − y, then its way back. */
export function step(f: Features, net: Net, rate = 0.5): Net {
  const phi = f(x, net);
  const delta = sub(sigmoid(score(phi, net)), y);
  const back = mul(outer(delta, net.w), sub(1, square(phi)));
  const slopes = {
    w: matmul(delta, phi),
    b: sum(delta),
    W: matmul(transpose(x), back),
    c: sum(back, 0),
  };
  const eta = rate / x.length;
  return each(net, (v, k) => sub(v, mul(eta, slopes[k])));
}

const widths = {raw: 2, 'by hand': 3, learned: n};
const nets = each(features, (f: Features, name) => {
  const start = makeNet(widths[name]);
  return iterate(500, start, (net) => step(f, net))[500];
});

// --- picture ---
export type Net = Record<'w' | 'b' | 'W' | 'c', Tensor>;
type Features = (x: number[][], net: Net) => Tensor;
/** W and c are of use to learned features alone. */
function makeNet(k: number): Net {
  const w = normalTensor(random(3), [k], 1);
  const W = normalTensor(random(1), [2, k], 1);
  return {w, b: tensor(0), W, c: zeros(k)};
}
export function makeData() {
  const corners = range(4).map((k) => [
    2 * (k & 1) - 1,
    k - 1 - (k & 1),
  ]);
  const clouds = blobs(random(2), 80, corners, 0.25);
  const {x, y} = name === 'XOR' ? clouds : rings(random(2), 80);
  return {x, y: y.map((k) => +(k % 3 > 0)), corners};
}
const scores = each(
  nets,
  (net, k) => (x: number[][]) =>
    score(features[k](x, net), net),
);
const box = [-2.6, 2.6];
const grid = gridPoints(box, box);
plot({
  x: {label: 'x₁', domain: box},
  y: {label: 'x₂', domain: box},
  points: {'0': ofClass({x, y}, 0), '1': ofClass({x, y}, 1)},
  panels: each(scores, (z) => ({
    regions: {x: box, y: box, values: less(0, z(grid))},
  })),
});
/** The mean of −log p of the right class. */
const loss = each(scores, (z) =>
  mean(sub(softplus(z(x)), mul(y, z(x)))),
);
const right = (z: Tensor, y: number[]) =>
  mean(equal(less(0, z), y));
table({
  columns: ['features', 'loss', 'right'],
  rows: each(scores, (z, k) =>
    [loss[k], right(z(x), y)].map(Number),
  ),
  digits: 2,
});
const four = each(
  scores,
  (z) => +right(z(corners), [0, 1, 1, 0]),
);
check('raw inputs: at most three corners', four.raw < 1); // [xor-impossible]
check('one hidden unit: too', n > 1 || four.learned < 1); // [one-unit]
