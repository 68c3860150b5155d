// The deeper the net, the further sigmoid falls behind.
import type {Tensor} from 'lab';
import {
  add,
  check,
  div,
  exp,
  fixed,
  knob,
  matmul,
  maximum,
  mean,
  norm,
  normalTensor,
  plot,
  print,
  random,
  range,
  reshape,
  sgd,
  square,
  sub,
  tanh,
  tensor,
  twoMoons,
  valueAndGrad,
  zeros,
} from 'lab';

const depth = knob('depth', {
  value: 6,
  min: 2,
  max: 12,
  step: 1,
});
const eta = knob('η', {
  value: 0.1,
  min: 0.02,
  max: 0.14,
  step: 0.02,
});

/** Each unit, and the gain its first weights are drawn with. */
export const units = {
  sigmoid: {
    g: (z: Tensor) => div(1, add(1, exp(sub(0, z)))),
    gain: 1,
  },
  tanh: {g: (z: Tensor) => tanh(z), gain: 1},
  ReLU: {g: (z: Tensor) => maximum(0, z), gain: Math.SQRT2},
};
type Name = keyof typeof units;
const names = Object.keys(units) as Name[];

const n = 12;
const steps = 80;
const data = twoMoons(random(2), 40, 0.1);
const X = tensor(data.x);
const Y = tensor(data.y.map((k) => 2 * k - 1));

/** Weights of deviation gain/√(inputs); same dice for all units. */
export function makeNet(gain: number, depth: number) {
  const dice = random(1);
  return range(depth + 1).map((l) => {
    const shape = [l === 0 ? 2 : n, l === depth ? 1 : n];
    const std = gain / Math.sqrt(shape[0]);
    return {
      W: normalTensor(dice, shape, std),
      b: zeros(shape[1]),
    };
  });
}
type Net = ReturnType<typeof makeNet>;

/** The hidden activations and, last, the output. */
export function forward(net: Net, g: (z: Tensor) => Tensor) {
  const a = [X];
  net.forEach(({W, b}, l) => {
    const z = add(matmul(a[l], W), b);
    a.push(l < net.length - 1 ? g(z) : z);
  });
  return a.slice(1);
}

function train(name: Name) {
  const {g, gain} = units[name];
  const net = makeNet(gain, depth);
  const loss = (net: Net) => {
    const out = forward(net, g)[depth];
    return mean(square(sub(reshape(out, [40]), Y)));
  };
  const descent = sgd({rate: eta});
  const losses: number[] = [];
  let first: number[] = [];
  for (let step = 0; step < steps; step++) {
    const {value, grad} = valueAndGrad(loss)(net);
    losses.push(value);
    if (step === 0) first = grad.map(({W}) => norm(W).data[0]);
    descent.step(net, grad);
  }
  const hidden = forward(net, g).slice(0, -1);
  const silent = hidden.flatMap((a) => Array.from(a.data));
  const zero = silent.filter((v) => v === 0).length;
  return {losses, first, zeros: zero / silent.length};
}

const runs = names.map(train);
const each = (f: (run: (typeof runs)[0]) => number[]) =>
  Object.fromEntries(
    names.map((name, k) => [name, f(runs[k])]),
  );
plot({
  columns: 2,
  panels: [
    {
      title: 'gradient at the start',
      x: {label: 'layer', values: range(1, depth + 2)},
      y: {log: true},
      lines: each((r) => r.first),
    },
    {
      title: 'loss',
      x: {label: 'step', values: range(steps)},
      y: {domain: [0, 1.5]},
      lines: each((r) => r.losses),
    },
  ],
});
print('share of exact zeros, ReLU:', fixed(runs[2].zeros, 1));
check(
  'sigmoid hands down the smallest gradient',
  runs[0].first[0] <
    Math.min(runs[1].first[0], runs[2].first[0]),
);
check(
  'only ReLU makes exact zeros',
  runs[0].zeros === 0 &&
    runs[1].zeros === 0 &&
    runs[2].zeros > 0,
);
