// Without biases a ReLU net on the line is two slopes.
import type {Tensor} from 'lab';
import {abs, add, check, div, each, isClose} from 'lab';
import {iterate, knob, less, linspace, matmul, mean} from 'lab';
import {mul, neg, normalTensor, outer, plot, random} from 'lab';
import {range, relu, sin, square, sub, sum, table} from 'lab';
import {tensor} from 'lab';
import {lstsq} from 'lab/linalg';

const target = knob('target', ['|x − 1|', 'sin 2x', '|x|']);
const n = knob('units', 12, [2, 40, 1]);
const {x, y} = makeData();

/** f(x) = Σ vⱼ max(0, wⱼx + bⱼ) + c */
export function output({w, b, v, c}: Net, x: number[]) {
  return add(matmul(relu(add(outer(x, w), b)), v), c);
}
/** Where unit j bends: wⱼx + bⱼ = 0. */
export function kinks({w, b}: Net) {
  return div(neg(b), w); // [kinks-coincide]
}
/** The slopes of the mean of ½(f − y)². */
export function slopes(net: Net) {
  const z = add(outer(x, net.w), net.b);
  const delta = div(sub(output(net, x), y), x.length);
  const back = mul(outer(delta, net.v), less(0, z));
  const b = sum(back, 0); // [bias-as-weight]
  const v = matmul(delta, relu(z));
  return {w: matmul(x, back), b, v, c: sum(delta)};
}
/** The least mean of ½(f − y)², if f has a slope each side. */
export function floor(x: number[], y: number[]) {
  const sides = x.map((xi) => [relu(xi), relu(-xi)]);
  const best = matmul(sides, lstsq(sides, y)); // [two-slopes]
  return mean(square(sub(best, y))) / 2;
}
const biases = {'without biases': 0, 'with biases': 1};
const nets = each(biases, (on) => {
  const rate = {w: 1.5, b: 1.5 * on, v: 1.5, c: 1.5 * on};
  const step = (net: Net, g = slopes(net)) =>
    each(net, (p, k) => sub(p, mul(rate[k] / n, g[k])));
  return iterate(1000, makeNet(on), (net) => step(net))[1000];
});

// --- picture ---
export type Net = Record<'w' | 'b' | 'v' | 'c', Tensor>;
/** The same weights with and without biases. */
function makeNet(on: number): Net {
  const [w, b, v] = [1, on, 1 / n].map((size, k) =>
    normalTensor(random(5 + k), [n], size),
  );
  return {w, b, v, c: tensor(0)};
}
export function makeData() {
  const x = linspace(-2, 2, 41);
  if (target === 'sin 2x') return {x, y: sin(mul(2, x))};
  return {x, y: abs(target === '|x|' ? x : sub(x, 1))};
}
const at = (net: Net, x: number[]) => [...output(net, x).data];
const inside = each(nets, (net) =>
  [...kinks(net).data].filter((k) => Math.abs(k) < 2),
);
plot({
  x: {label: 'x', values: x},
  y: {domain: [-1.2, 3.6]},
  panels: each(nets, (net, k) => ({
    lines: {target: {y, tone: 'ink' as const}, fit: at(net, x)},
    points: {kinks: {x: inside[k], y: at(net, inside[k])}},
  })),
});
const errors = each(
  nets,
  (net) => mean(square(sub(at(net, x), y))) / 2,
);
table({
  columns: ['', 'mean of ½(f − y)²'],
  rows: {...errors, 'best two slopes': floor(x, y)},
  digits: 3,
});
/** Layers of eight units, weights at random, no biases. */
export function deepBare(x: number[]) {
  const W = range(3).map((k) =>
    normalTensor(random(k), [8, 8], 1),
  );
  const first = outer(tensor(x), range(-4, 4));
  return W.reduce((a, Wl) => relu(matmul(a, Wl)), first);
}
const bare = (x: number[]) => output(nets['without biases'], x);
check(
  'without biases f(3x) = 3f(x), also in a deep net',
  isClose(bare(mul(3, x)), mul(3, bare(x))) &&
    isClose(deepBare(mul(3, x)), mul(3, deepBare(x))), // [homogeneous]
);
check(
  'no width gets below the best two slopes',
  errors['without biases'] > floor(x, y) - 1e-12, // rounding
);
