// All sub-networks of a trained net against one scaled pass.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';
import type {Dice} from 'lab';

const p = knob('drop rate p', {
  value: 0.3,
  min: 0.1,
  max: 0.7,
  step: 0.1,
});
const where = knob('dropout on', {
  value: 'both hidden layers',
  options: ['both hidden layers', 'the last one only'],
});
const keep = {
  first: where === 'both hidden layers' ? 1 - p : 1,
  second: 1 - p,
};
const n = 6; // units in each hidden layer
const relu = (z: number) => Math.max(z, 0);
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** Two half circles that overlap. */
function moons(count: number, dice: Dice) {
  return range(count).map((i) => {
    const c = i % 2;
    const angle = Math.PI * (dice.uniform() + c);
    const [e1, e2] = dice.normal(2);
    return {
      x: [
        Math.cos(angle) + c + 0.35 * e1 - 0.5,
        Math.sin(angle) + c * 0.5 + 0.35 * e2 - 0.25,
        1, // for the bias
      ],
      c,
    };
  });
}

export interface Net {
  A: number[][];
  B: number[][];
  v: number[];
}
const product = (W: number[][], x: number[]) =>
  W.map((row) => row.reduce((s, w, j) => s + w * x[j], 0));

/** The layers for masks m1, m2, which are divided by q. */
export function forward(
  {A, B, v}: Net,
  x: number[],
  m1: number[],
  m2: number[],
) {
  const h = [
    ...product(A, x).map((z, j) => relu(z) * m1[j]),
    1,
  ];
  const k = [
    ...product(B, h).map((z, j) => relu(z) * m2[j]),
    1,
  ];
  return {h, k, logit: product([v], k)[0]}; // [one-mask-one-network]
}

/** Stochastic gradient descent, a new mask at every example. */
function train(dice: Dice) {
  const net: Net = {
    A: range(n).map(() => dice.normal(3)),
    B: range(n).map(() =>
      dice.normal(n + 1).map((w) => 0.6 * w),
    ),
    v: dice.normal(n + 1),
  };
  const data = moons(100, dice);
  const mask = (q: number) =>
    dice.uniform(n).map((u) => (u < q ? 1 / q : 0));
  for (const step of range(20000)) {
    const eta = 0.05 * (1 - step / 20000);
    const {x, c} = data[dice.integer(data.length)];
    const [m1, m2] = [mask(keep.first), mask(keep.second)];
    const {h, k, logit} = forward(net, x, m1, m2);
    const d = sigmoid(logit) - c;
    // k > 0 only where a unit was kept and is active
    const dk = range(n).map((j) =>
      k[j] > 0 ? d * net.v[j] * m2[j] : 0,
    );
    const dh = range(n).map((j) =>
      h[j] > 0
        ? m1[j] *
          dk.reduce((s, di, i) => s + di * net.B[i][j], 0)
        : 0,
    );
    net.v.forEach((_, j) => (net.v[j] -= eta * d * k[j]));
    dk.forEach((di, i) =>
      h.forEach((hj, j) => (net.B[i][j] -= eta * di * hj)),
    );
    dh.forEach((di, i) =>
      x.forEach((xj, j) => (net.A[i][j] -= eta * di * xj)),
    );
  }
  return net;
}

/** All masks of a layer, with their probabilities. */
export function masks(q: number) {
  return range(2 ** n)
    .map((code) => {
      const m = range(n).map((j) => ((code >> j) & 1) / q);
      const kept = m.filter((mj) => mj > 0).length;
      return {m, chance: q ** kept * (1 - q) ** (n - kept)};
    })
    .filter(({chance}) => chance > 0);
}

const dice = random(11);
const net = train(dice);
const test = moons(60, dice);
const [firsts, seconds] = [
  masks(keep.first),
  masks(keep.second),
];
const ones = Array<number>(n).fill(1);
const nll = (prob: number, c: number) =>
  -Math.log(c === 1 ? prob : 1 - prob);

const losses = firsts.map(() => seconds.map(() => 0));
let [typical, apart] = [0, 0];
const points = test.map(({x, c}) => {
  let [mean, logOdds] = [0, 0];
  const scaled = sigmoid(forward(net, x, ones, ones).logit);
  const logits: [number, number][] = [];
  firsts.forEach((a, i) => {
    // The second layer before its mask, then all its masks.
    const {k} = forward(net, x, a.m, ones);
    seconds.forEach((b, j) => {
      let z = net.v[n];
      for (let u = 0; u < n; u++) z += net.v[u] * k[u] * b.m[u];
      const chance = a.chance * b.chance;
      const loss = nll(sigmoid(z), c);
      losses[i][j] += loss / test.length;
      typical += (chance * loss) / test.length;
      mean += chance * sigmoid(z); // [arithmetic-or-geometric]
      logOdds += chance * z; // [arithmetic-or-geometric]
      logits.push([chance, z]);
    });
  });
  const geometric = sigmoid(logOdds);
  for (const [chance, z] of logits)
    apart +=
      (chance * Math.abs(sigmoid(z) - geometric)) / test.length;
  return {c, mean, geometric, scaled};
});
type Way = 'mean' | 'geometric' | 'scaled';
const score = (way: Way) => ({
  loss:
    points.reduce((s, one) => s + nll(one[way], one.c), 0) /
    points.length,
  hits:
    points.filter((one) => one[way] > 0.5 === (one.c === 1))
      .length / points.length,
});
const gaps = points.map((one) =>
  Math.abs(one.scaled - one.geometric),
);
const gap = gaps.reduce((s, v) => s + v, 0) / gaps.length;
const [arithmetic, geometric, scaled] = [
  score('mean'),
  score('geometric'),
  score('scaled'),
];

plot({
  columns: 2,
  panels: [
    {
      title: 'test loss of every sub-network',
      x: {label: '−log p(y | x)', domain: [0, 2]},
      y: {label: 'how many'},
      histogram: {
        'sub-networks': {samples: losses.flat(), bins: 60},
      },
      rules: {
        'arithmetic mean': {x: arithmetic.loss},
        'typical member': {x: typical, tone: 'ink'},
      },
    },
    {
      title: 'p(y = 1 | x) of each test point',
      x: {label: 'geometric mean', domain: [0, 1]},
      y: {domain: [0, 1]},
      equal: true,
      points: {
        'weight scaling': points.map((one) => [
          one.geometric,
          one.scaled,
        ]),
        'arithmetic mean': points.map((one) => [
          one.geometric,
          one.mean,
        ]),
      },
      lines: {
        equal: {x: [0, 1], y: [0, 1], dash: true, tone: 'ink'},
      },
    },
  ],
});
table({
  columns: ['', 'test loss', 'correct'],
  rows: [
    ['typical sub-network', fixed(typical, 2), ''],
    [
      'arithmetic mean',
      fixed(arithmetic.loss, 2),
      fixed(arithmetic.hits, 2),
    ],
    [
      'geometric mean',
      fixed(geometric.loss, 2),
      fixed(geometric.hits, 2),
    ],
    [
      'weight scaling',
      fixed(scaled.loss, 2),
      fixed(scaled.hits, 2),
    ],
  ],
});
check(
  'neither mean is worse than its typical member',
  arithmetic.loss <= typical && geometric.loss <= typical, // [mean-beats-member]
);
check(
  'weight scaling is nearer the geometric mean than a mask',
  gap < apart,
);
check(
  'it is exact just if only the last hidden layer drops',
  Math.max(...gaps) < 1e-9 === (where === 'the last one only'),
);
