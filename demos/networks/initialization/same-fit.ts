// The same net fits the same points, and remembers its start.
import type {Tensor} from 'lab';
import {abs, add, check, clip, div, each, fixed} from 'lab';
import {iterate, knob, less, linspace, matmul, max} from 'lab';
import {mean, meanSquaredError, mul, normalTensor} from 'lab';
import {outer, plot, print, random, relu} from 'lab';
import {scientific, sqrt, sub, sum, table, tensor} from 'lab';
import {treeNorm} from 'lab';

const large = knob('large α', 3, [0.3, 3, 0.1]);
const small = knob('small α', 0.2, [0.1, 0.3, 0.05]);
const X = tensor([-1.5, -0.5, 0.5, 1.5]);
const Y = tensor([0.3, -0.5, 0.5, -0.3]);
export type Net = Record<'w' | 'b' | 'v', Tensor>;

/** f(x) = Σ vⱼ max(0, wⱼx + bⱼ) / √40, for every x. */
export function predict({w, b, v}: Net, x: Tensor) {
  const h = relu(add(outer(x, w), b));
  return div(matmul(h, v), Math.sqrt(40));
}
/** ∂L/∂θ of the mean of ½(f − y)². */
export function gradient(net: Net): Net {
  const z = add(outer(X, net.w), net.b);
  const error = sub(predict(net, X), Y);
  const pull = div(error, 4 * Math.sqrt(40));
  const delta = mul(outer(pull, net.v), less(0, z));
  const [w, b] = [matmul(X, delta), sum(delta, 0)];
  return {w, b, v: matmul(pull, relu(z))};
}
/** From α times the draw downhill, until all points are met. */
export function fit(draw: Net, alpha: number) {
  const start = each(draw, (p) => mul(alpha, p)); // [lazy-start]
  const eta = 0.5 / (0.3 + alpha ** 2); // curvature grows as α²
  const step = (net: Net) => {
    const d = gradient(net);
    return each(net, (p, k) => sub(p, mul(eta, d[k])));
  };
  return iterate(30000, start, step, (net) => loss(net) < 1e-5);
}

// --- picture ---
const loss = (net: Net) =>
  meanSquaredError(predict(net, X), Y).item() / 2;
const length = ({w, b}: Net) => sqrt(add(mul(w, w), mul(b, b)));
/** By how many degrees the kinks (w, b) turn, on average. */
function turn(p: Net, q: Net) {
  const inner = add(mul(p.w, q.w), mul(p.b, q.b));
  const cos = div(inner, mul(length(p), length(q)));
  const angles = Array.from(clip(cos, -1, 1).data, Math.acos);
  return (mean(angles) * 180) / Math.PI;
}
const dice = random(7);
const draw = each(['w', 'b', 'v'], () =>
  normalTensor(dice, [40]),
);
const runs = each(
  {'small α': small, 'large α': large},
  (alpha) => {
    const path = fit(draw, alpha);
    const [start, net] = [path[0], path[path.length - 1]];
    const move = each(net, (p, k) => sub(p, start[k]));
    const moved = treeNorm(move) / treeNorm(start);
    return {start, net, moved, turned: turn(start, net)};
  },
);
const x = tensor(linspace(-2.2, 2.2, 133));
plot({
  x: {label: 'x', values: x},
  y: {domain: [-3, 3]},
  points: {data: {x: X, y: Y}},
  panels: {
    before: {lines: each(runs, ({start}) => predict(start, x))},
    after: {lines: each(runs, ({net}) => predict(net, x))},
  },
});
table({
  columns: ['loss', 'moved', 'degrees turned'],
  rows: each(runs, ({net, moved, turned}) => {
    return [scientific(loss(net), 2), moved, turned];
  }),
  digits: [0, 2, 0],
});
const [a, b] = Object.values(runs);
const gap = max(abs(sub(predict(a.net, x), predict(b.net, x))));
print(
  'largest gap between the two fits:',
  fixed(gap.item(), 1),
);
check(
  'both fit all points',
  loss(a.net) < 1e-5 && loss(b.net) < 1e-5,
);
check(
  'the larger start moves less, relative to itself',
  large <= small || b.moved < a.moved,
);
