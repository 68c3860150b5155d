// In training mode a prediction depends on the batch-mates.
import type {Tensor} from 'lab';
import {
  adam,
  add,
  binaryCrossEntropy,
  check,
  div,
  fixed,
  knob,
  matmul,
  maximum,
  mean,
  mul,
  normalTensor,
  ones,
  plot,
  random,
  range,
  reshape,
  sigmoid,
  sqrt,
  square,
  sub,
  table,
  tensor,
  valueAndGrad,
  zeros,
} from 'lab';

const m = knob('batch m', {
  value: 8,
  options: [1, 2, 4, 8, 16, 32, 64],
});
const mix = knob('share of class 1', {
  value: 0.5,
  min: 0,
  max: 1,
  step: 0.05,
});

const dice = random(1);
const point = (k: number) => {
  const [a, b] = dice.normal(2);
  return k === 1 ? [1 + a, 1 + b] : [-1 + a, -1 + b];
};
const drawBatch = (m: number, mix: number) =>
  range(m).map(() => (dice.uniform() < mix ? 1 : 0));

type Stats = {mu: Tensor; variance: Tensor};
/** μ and σ² of each unit over the batch. */
export function moments(z: Tensor): Stats {
  const mu = mean(z, 0);
  return {mu, variance: mean(square(sub(z, mu)), 0)};
}

/** γ(z − μ)/√(σ² + ε) + β with the statistics given. */
export function normalise(
  z: Tensor,
  {mu, variance}: Stats,
  gamma: Tensor,
  beta: Tensor,
) {
  const s = sqrt(add(variance, 1e-5));
  return add(mul(gamma, div(sub(z, mu), s)), beta);
}

const n = 8;
const net = {
  W: normalTensor(dice, [2, n]),
  gamma: ones(n),
  beta: zeros(n),
  v: normalTensor(dice, [n, 1], 0.3),
  c: zeros(1),
};
type Net = typeof net;

/** The logits, by batch statistics unless others are given. */
function logits(net: Net, x: number[][], stats?: Stats) {
  const z = matmul(tensor(x), net.W);
  const used = stats ?? moments(z);
  const h = maximum(0, normalise(z, used, net.gamma, net.beta));
  return reshape(add(matmul(h, net.v), net.c), [x.length]);
}

// training: batches of 32, running averages on the side
const optimizer = adam({rate: 0.02});
let running: Stats = {mu: zeros(n), variance: ones(n)};
for (let step = 0; step < 150; step++) {
  const y = drawBatch(32, 0.5);
  const x = y.map(point);
  const {grad} = valueAndGrad((net: Net) =>
    binaryCrossEntropy(logits(net, x), tensor(y)),
  )(net);
  const now = moments(matmul(tensor(x), net.W));
  const blend = (old: Tensor, new_: Tensor) =>
    add(mul(0.9, old), mul(0.1, new_)); // [running-averages]
  running = {
    mu: blend(running.mu, now.mu),
    variance: blend(
      running.variance,
      mul(32 / 31, now.variance),
    ),
  };
  optimizer.step(net, grad);
}

const fixedPoint = [0.5, 0.2];
const predict = (x: number[], m: number, mix: number) => {
  const mates = drawBatch(m - 1, mix).map(point);
  return sigmoid(logits(net, [x, ...mates]).data[0]);
};
const atInference = sigmoid(
  logits(net, [fixedPoint], running).data[0],
);
const sizes = [1, 2, 4, 8, 16, 32, 64];
const bySize = sizes.map((m) =>
  range(60).map(() => predict(fixedPoint, m, mix)),
);
const mixes = range(11).map((k) => k / 10);
const byMix = mixes.map((mix) =>
  range(40).map(() => predict(fixedPoint, m, mix)),
);
const scatter = (at: number[], groups: number[][]) => ({
  x: groups.flatMap((g, k) => g.map(() => at[k])),
  y: groups.flat(),
  size: 1.5,
});
const line = {
  'running statistics': {y: atInference, tone: 1},
};
plot({
  columns: 2,
  y: {label: 'p', domain: [0, 1]},
  panels: [
    {
      title: 'one example, many batches',
      x: {
        label: 'm',
        ticks: sizes.map((m, k): [number, string] => [
          k,
          String(m),
        ]),
      },
      points: {
        'batch statistics': scatter(range(7), bySize),
      },
      rules: line,
    },
    {
      title: 'and many mixes',
      x: {label: 'share of class 1'},
      points: {'batch statistics': scatter(mixes, byMix)},
      rules: line,
    },
  ],
});
const spread = (p: number[]) => {
  const mu = p.reduce((s, v) => s + v, 0) / p.length;
  return Math.sqrt(
    p.reduce((s, v) => s + (v - mu) ** 2, 0) / p.length,
  );
};
table({
  columns: ['m', ...sizes.map(String)],
  rows: [
    [
      'deviation of p',
      ...bySize.map((p) => fixed(spread(p), 2)),
    ],
  ],
});
check(
  'alone in its batch every example looks the same',
  Math.abs(
    predict([3, -2], 1, mix) - predict(fixedPoint, 1, mix),
  ) < 1e-12,
);
check(
  'at inference company does not matter',
  Math.abs(
    sigmoid(
      logits(
        net,
        [fixedPoint, ...drawBatch(7, mix).map(point)],
        running,
      ).data[0],
    ) - atInference,
  ) < 1e-12,
);
check(
  'large batches are less noisy than small ones',
  spread(bySize[6]) < spread(bySize[2]),
);
