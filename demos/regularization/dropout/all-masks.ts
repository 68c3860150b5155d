// All sub-networks of a trained net, and what averages them.
import {abs, adam, add, binaryCrossEntropy, check} from 'lab';
import {div, dot, each, heNormal, isClose, knob} from 'lab';
import {log, matmul, mean, mul, plot, random, range} from 'lab';
import {relu, sigmoid, sub, sum, table, take} from 'lab';
import {tensor, train, twoMoons, zeros, type Tensor} from 'lab';

const p = knob('drop rate p', 0.3, [0.1, 0.7, 0.1]);
const on = knob('dropout on', ['both layers', 'the last one']);
const n = 5; // units in each hidden layer
const [q1, q2] = [on === 'both layers' ? 1 - p : 1, 1 - p];

type Rows = number[][];
type Net = {A: Tensor; a: Tensor; B: Tensor; v: Tensor};
/** Logits of rows x, with masks that are divided by q */
export function logits(net: Net, x: Rows, m1: Rows, m2: Rows) {
  const first = relu(add(matmul(tensor(x), net.A), net.a));
  const second = relu(matmul(mul(m1, first), net.B));
  return matmul(mul(m2, second), net.v); // [one-mask-one-network]
}
/** All masks of a layer, divided by q, each with its P(m) */
export function masks(q: number) {
  return range(2 ** n).map((code) => {
    const m = range(n).map((j) => (code >> j) & 1);
    const P = q ** sum(m) * (1 - q) ** (n - sum(m));
    return {P, m: [div(m, q)]};
  });
}
/** Two ways to average p(y = 1 | x, m) = σ(z) over masks */
export const means = {
  'arithmetic mean': (P: number[], z: Rows) =>
    matmul(P, sigmoid(z)), // [arithmetic-or-geometric]
  'geometric mean': (P: number[], z: Rows) =>
    sigmoid(matmul(P, z)), // [arithmetic-or-geometric]
};

// --- picture ---
const dice = random(11);
const data = twoMoons(dice, 200, 0.3);
const [A, B] = [2, n].map((k) => heNormal(dice, [k, n]));
const net = {A, B, a: zeros(n), v: tensor(dice.normal(n))};
const draw = (q: number) =>
  range(20).map(() => dice.uniform(n).map((u) => +(u < q) / q));
train(600, net, adam({rate: 0.02}), (net) => {
  const some = range(20).map(() => dice.integer(200));
  const x = take(data.x, some);
  const z = logits(net, x, draw(q1), draw(q2)); // a mask each
  return binaryCrossEntropy(z, tensor(take(data.y, some)));
});
const test = twoMoons(dice, 60, 0.3);
const ask = (m1: Rows, m2: Rows) =>
  Array.from(logits(net, test.x, m1, m2).data);
const pairs = masks(q1).flatMap((a) =>
  masks(q2).map((b) => ({P: a.P * b.P, z: ask(a.m, b.m)})),
);
const members = pairs.filter(({P}) => P > 0);
const P = members.map((one) => one.P);
const z = members.map((one) => one.z);
const whole = [range(n).map(() => 1)];
const both = each(means, (mean) => mean(P, z));
const scaled = sigmoid(ask(whole, whole));
const ways = {...both, 'weight scaling': scaled};
const lossOf = (p1: number[]) =>
  -mean(log(p1.map((v, i) => (test.y[i] ? v : 1 - v))));
const losses = z.map((row) => lossOf(sigmoid(row)));
const average = dot(P, losses);
const all = {'mean of these': average, ...each(ways, lossOf)};
const to = ways['geometric mean'];
plot({
  panels: {
    'test loss of every sub-network': {
      x: {label: '−log p(y | x)'},
      y: {label: 'how many'},
      histogram: {'sub-networks': {samples: losses, bins: 40}},
      rules: each(all, (x) => ({x})),
    },
    'p(y = 1 | x) of each test point': {
      ...{x: {label: 'geometric mean'}, equal: true},
      points: each(ways, (y) => ({x: to, y})),
    },
  },
});
table({columns: ['test loss'], rows: all, digits: 2});
const miss = (p1: number[]) => mean(abs(sub(p1, to)));
const alone = z.map((row) => miss(sigmoid(row)));
check(
  'neither mean is worse than the members on average',
  Object.values(both).every((p1) => lossOf(p1) <= average), // [mean-beats-member]
);
check(
  'weight scaling is nearer the geometric mean than a mask is',
  miss(scaled) < dot(P, alone),
);
const last = masks(q2).map(({P, m}) => mul(P, ask(whole, m)));
check(
  'over masks of the last layer alone it is exact',
  isClose(sum(last, 0), ask(whole, whole)), // [scaled-equals-geometric]
);
