// In training mode a prediction depends on the batch-mates.
import {adam, add, binaryCrossEntropy, check, div} from 'lab';
import {fixed, isClose, knob, matmul, maximum, mean} from 'lab';
import {mul, normalTensor, ones, plot, print} from 'lab';
import {random, range, sigmoid, sqrt, square, std} from 'lab';
import {sub, table, tensor, train, zeros} from 'lab';
import {type Tensor} from 'lab';

const mix = knob('share of class 1', 0.5, [0, 1, 0.05]);

type Stats = {mu: Tensor; variance: Tensor};
/** μ and σ² of each unit over the batch. */
export function moments(z: Tensor): Stats {
  const mu = mean(z, 0);
  return {mu, variance: mean(square(sub(z, mu)), 0)};
}
/** (z − μ)/√(σ² + ε) with the statistics given. */
export function normalise(z: Tensor, {mu, variance}: Stats) {
  return div(sub(z, mu), sqrt(add(variance, 1e-5)));
}
/** (1 − α) old + α new, for μ and for σ². */
export function blend(old: Tensor, now: Tensor) {
  return add(mul(0.9, old), mul(0.1, now)); // [running-averages]
}

type Net = {W: Tensor; gamma: Tensor; beta: Tensor; v: Tensor};
/** Logits, by batch statistics unless others are given. */
export function logits(net: Net, x: number[][], stats?: Stats) {
  const z = matmul(tensor(x), net.W);
  const u = mul(net.gamma, normalise(z, stats ?? moments(z)));
  return matmul(maximum(0, add(u, net.beta)), net.v);
}

// --- picture ---
const dice = random(1);
/** A batch, of each class with that share. */
const drawLabels = (m: number, mix: number) =>
  range(m).map(() => (dice.uniform() < mix ? 1 : 0));
const point = (k: number) => add(dice.normal(2), 2 * k - 1);
const net = {
  W: normalTensor(dice, [2, 8]),
  gamma: ones(8),
  beta: zeros(8),
  v: normalTensor(dice, [8], 0.3),
};
let running: Stats = {mu: zeros(8), variance: ones(8)};
train(150, net, adam({rate: 0.02}), (net) => {
  const y = drawLabels(32, 0.5);
  const x = y.map(point);
  const {mu, variance} = moments(matmul(tensor(x), net.W));
  running = {
    mu: blend(running.mu, mu),
    variance: blend(running.variance, mul(32 / 31, variance)),
  };
  return binaryCrossEntropy(logits(net, x), tensor(y));
});

const example = [0.5, 0.2];
const predict = (x: number[], m: number, mix: number) => {
  const mates = drawLabels(m - 1, mix).map(point);
  return sigmoid(logits(net, [x, ...mates]).data[0]);
};
const [alone] = logits(net, [example], running).data;
const atInference = sigmoid(alone);
const sizes = [1, 2, 4, 8, 16, 32, 64];
const answers = sizes.map((m) =>
  range(60).map(() => predict(example, m, mix)),
);
const dots = answers.flatMap((group, k) =>
  group.map((p) => [sizes[k], p]),
);
plot({
  x: {label: 'm', log: true, ticks: sizes},
  y: {label: 'p', domain: [0, 1]},
  points: {'batch statistics': {xy: dots, size: 1.5}},
  rules: {'running statistics': {y: atInference, tone: 1}},
});
table({
  columns: ['m', 'mean of p', 'deviation of p'],
  rows: answers.map((p, k) => [sizes[k], mean(p), std(p)]),
  digits: 2,
});
print('p at inference:', fixed(atInference, 2));
check(
  'alone in its batch every example looks the same',
  isClose(predict([3, -2], 1, mix), predict(example, 1, mix)),
);
const company = logits(net, [example, [9, 9]], running);
check(
  'at inference company does not matter',
  isClose(sigmoid(company.data[0]), atInference),
);
