// Training stops where the loss is low, not where the slope is zero.
import {add, binaryCrossEntropy, check, each, grad} from 'lab';
import {knob, matmul, mean, mul, plot} from 'lab';
import {normalTensor, random, range, sgd} from 'lab';
import {sub, table, tanh, treeNorm, twoMoons} from 'lab';
import type {Labelled, Tensor} from 'lab';

const B = knob('B', 10, [5, 100, 1]);
const eta = knob('η', 0.3, [0.1, 0.5, 0.05]);
const dice = random(2);
const data = twoMoons(dice, 200, 0.3);
const fresh = twoMoons(dice, 400, 0.3);

/** Weights and biases of 12 units, and their output weights. */
export type Net = Record<'W' | 'b' | 'a', Tensor>;
export function loss({W, b, a}: Net, {x, y}: Labelled) {
  const hidden = tanh(add(matmul(x, W), b));
  return binaryCrossEntropy(matmul(hidden, a), y);
}
export const slope = grad(loss);

/** B examples, drawn independently. */
export function draw({x, y}: Labelled, B: number) {
  const rows = range(B).map(() => dice.integer(x.length));
  return {x: rows.map((j) => x[j]), y: rows.map((j) => y[j])};
}

const shapes = {W: [2, 12], b: [12], a: [12]};
const first: Net = each(shapes, (shape) =>
  normalTensor(dice, shape, 0.7),
);
const net = each(first, (p) => mul(p, 1)); // a copy
const rule = sgd({rate: eta});
const log = range(61).map(() => {
  const now = {
    training: loss(net, data).item(),
    'fresh data': loss(net, fresh).item(),
    'all data': treeNorm(slope(net, data)),
  };
  const norms = range(25).map(() => {
    const g = slope(net, draw(data, B)); // [never-at-rest]
    rule.step(net, g);
    return treeNorm(g);
  });
  return {...now, 'mini-batch': mean(norms)};
});
// --- picture ---
/** J at the share s of the way from the first weights. */
export function onTheLine(s: number) {
  const part = (p: Tensor, k: keyof Net) =>
    add(p, mul(s, sub(net[k], p))); // [straight-line]
  return loss(each(first, part), data).item();
}
type Name = keyof (typeof log)[number];
const column = (name: Name) => log.map((row) => row[name]);
const columns = (names: Name[]) => each(names, column);
const time = {label: 't', values: range(61).map((k) => 25 * k)};
const losses = columns(['training', 'fresh data']);
const norms = columns(['mini-batch', 'all data']);
plot({
  panels: {
    loss: {x: time, y: {domain: [0, 0.9]}, lines: losses},
    '‖gradient‖': {x: time, y: {log: true}, lines: norms},
    'J on the straight line': {
      x: {label: 's', domain: [0, 1.5]},
      lines: {training: onTheLine},
      rules: {last: {x: 1}},
    },
  },
});
/** At first, and averaged over the last 250 steps. */
const ends = each({...losses, ...norms}, (list) => [
  list[0],
  mean(list.slice(-10)),
]);
table({
  columns: ['', 'at first', 'at the end'],
  rows: ends,
  digits: 2,
});
/** ‖∇J‖² + tr Σ / B at the last weights, and what it is. */
const size = (of: Labelled) => treeNorm(slope(net, of)) ** 2;
const single = data.x.map((x, j) =>
  size({x: [x], y: [data.y[j]]}),
);
const J2 = size(data);
const promised = J2 + (mean(single) - J2) / B; // [never-at-rest]
const found = mean(range(400).map(() => size(draw(data, B))));
check(
  'E‖g‖² of a batch is ‖∇J‖² + tr Σ / B, within a fifth',
  Math.abs(found / promised - 1) < 0.2, // 400 batches
);
const line = range(21).map((k) => onTheLine(k / 20));
const hill = Math.max(
  ...line.map((J, k) => J - Math.min(...line.slice(0, k + 1))),
);
check(
  'the straight line to the last weights has no hill',
  hill < 0.05 * (line[0] - line[20]), // noise at the end
);
