// Weight scaling is the geometric mean, but for a layer between.
import {abs, check, each, fixed, knob, linspace} from 'lab';
import {log, matmul, max, mul, plot, random, range} from 'lab';
import {softmax, sub, sum, table, tanh} from 'lab';

const q = knob('keep q', 0.5, [0.1, 1, 0.05]);
const size = knob('size of the weights', 1, [0.1, 3, 0.1]);
const d = 8; // inputs, so 2⁸ masks

type Net = {W: number[][]; V?: number[][]};
/** p(y | x) of each row x, with a layer tanh(xV) or without */
export function predict({W, V}: Net, x: number[][]) {
  return softmax(matmul(V ? tanh(matmul(x, V)) : x, W));
}
export const masks = range(2 ** d).map((code) =>
  range(d).map((j) => (code >> j) & 1),
);
/** P(m) */
export const chance = (m: number[], q: number) =>
  q ** sum(m) * (1 - q) ** (d - sum(m));
/** Both means over all masks, and one pass in their place. */
export function answers(net: Net, x: number[], q: number) {
  const P = masks.map((m) => chance(m, q));
  const p = predict(net, mul(masks, x));
  return {
    arithmetic: matmul(P, p), // [arithmetic-or-geometric]
    geometric: softmax(matmul(P, log(p))), // [log-is-linear]
    'weights × q': predict(net, [mul(q, x)])[0], // [scaled-equals-geometric]
  };
}

// --- picture ---
const dice = random(4);
const x = dice.normal(d);
const [W, V, U] = [3, d, 3].map((columns) =>
  range(d).map(() => dice.normal(columns)),
);
const nets = {
  'softmax regression': (s: number) => ({W: mul(s, W)}),
  'a tanh layer first': (s: number) => ({V: mul(s, V), W: U}),
};
const sizes = linspace(0.1, 3, 30);
const gap = (net: Net) => {
  const found = answers(net, x, q);
  return max(abs(sub(found['weights × q'], found.geometric)));
};
const gaps = each(nets, (of) => sizes.map((s) => gap(of(s))));
const bars = each(nets, (of) => ({
  x: {label: 'class', values: ['1', '2', '3']},
  y: {label: 'p(y | x)', domain: [0, 1]},
  bars: answers(of(size), x, q),
}));
plot({
  columns: 3,
  panels: {
    ...bars,
    'gap to geom. mean': {
      x: {label: 'size', values: sizes},
      lines: gaps,
    },
  },
});
table({
  columns: ['gap to geom. mean'],
  rows: each(nets, (of) => fixed(gap(of(size)), 4)),
});
const [linear, deep] = Object.values(gaps);
check(
  'softmax regression: weight scaling is the geometric mean',
  linear.every((g) => g < 1e-12), // rounding
);
check(
  'with a tanh layer it is not, unless all is kept',
  deep.every((g) => (q === 1 ? g < 1e-12 : g > 1e-6)),
);
