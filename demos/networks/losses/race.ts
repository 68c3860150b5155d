// Two nets, one bad start: squared error wakes late or never.
import type {Tensor} from 'lab';
import {
  add,
  check,
  fixed,
  grad,
  knob,
  matmul,
  mean,
  mul,
  norm,
  normalTensor,
  plot,
  random,
  range,
  scientific,
  sgd,
  sigmoid,
  softplus,
  square,
  sub,
  table,
  tanh,
  tensor,
  twoMoons,
  valueAndGrad,
} from 'lab';

const bias = knob('output bias at first', {
  value: -6,
  min: -10,
  max: 0,
  step: 1,
});
const factor = knob('rate of squared error ×', {
  value: 1,
  options: [1, 10, 100, 1000],
});
const seed = knob('seed', {value: 1, min: 1, max: 8, step: 1});

const data = twoMoons(random(seed + 1), 40, 0.1);
const X = tensor(data.x);
const Y = tensor(data.y);
const n = 12;
const steps = 300;

/** The same start for both: outputs far below 0. */
export function makeNet(bias: number) {
  const dice = random(seed + 3);
  return {
    W: normalTensor(dice, [2, n], 1),
    b: normalTensor(dice, [n], 0.5),
    w: normalTensor(dice, [n], 1 / Math.sqrt(n)),
    c: tensor([bias]),
  };
}
type Net = ReturnType<typeof makeNet>;

/** One logit for each row of X. */
export function logits({W, b, w, c}: Net) {
  return add(matmul(tanh(add(matmul(X, W), b)), w), c);
}
/** The two losses, of logits z. */
export const losses = {
  squared: (z: Tensor) =>
    mul(0.5, mean(square(sub(sigmoid(z), Y)))), // [squared-slope]
  'cross-entropy': (z: Tensor) =>
    mean(sub(softplus(z), mul(Y, z))), // [log-slope]
};
type Name = keyof typeof losses;
const names = Object.keys(losses) as Name[];

function train(name: Name, rate: number) {
  const net = makeNet(bias);
  const descent = sgd({rate});
  const error: number[] = [];
  const first: number[] = [];
  let misses = 0;
  for (const _ of range(steps)) {
    const {grad: g} = valueAndGrad((at: Net) =>
      losses[name](logits(at)),
    )(net);
    const p = sigmoid(logits(net)).data;
    const e = data.y.map((y, i) => Math.abs(p[i] - y));
    first.push(norm(g.W).data[0]);
    error.push(e.reduce((s, v) => s + v, 0) / 40);
    misses = e.filter((v) => v > 0.5).length;
    descent.step(net, g);
  }
  return {error, first, misses};
}
const runs = [
  train('squared', factor),
  train('cross-entropy', 1),
];
const each = (f: (run: (typeof runs)[0]) => number[]) =>
  Object.fromEntries(
    names.map((name, k) => [name, f(runs[k])]),
  );
plot({
  columns: 2,
  x: {label: 'step', values: range(steps)},
  panels: [
    {
      title: 'mean error |p − y|',
      y: {domain: [0, 0.6]},
      lines: each((run) => run.error),
    },
    {
      title: 'gradient in the first layer',
      y: {log: true},
      lines: each((run) => run.first),
    },
  ],
});
table({
  columns: [
    '',
    'first gradient',
    'steps until 0.4',
    'last mean error',
    'wrong',
  ],
  rows: names.map((name, k) => {
    const when = runs[k].error.findIndex((e) => e < 0.4);
    return [
      name,
      scientific(runs[k].first[0], 2),
      when < 0 ? '> 300' : when,
      fixed(runs[k].error[steps - 1], 2),
      runs[k].misses,
    ];
  }),
});
const z = logits(makeNet(bias));
const p = sigmoid(z).data;
const slopes = names.map((name) => grad(losses[name])(z).data);
check(
  'at the start each slope in z is p(1 − p) times the other',
  slopes[0].every(
    (v, i) =>
      Math.abs(v - slopes[1][i] * p[i] * (1 - p[i])) < 1e-12,
  ),
);
check(
  'cross-entropy has left the start after 50 steps',
  runs[1].error[50] < 0.25,
);
check(
  'from −8 or below, at the same rate, the square never does',
  factor > 1 || bias > -8 || runs[0].error[steps - 1] > 0.45,
);
