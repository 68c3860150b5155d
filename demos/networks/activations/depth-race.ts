// The deeper the net, the further sigmoid falls behind.
import type {Tensor} from 'lab';
import {add, check, div, each, equal, exp, fixed} from 'lab';
import {grad, knob, matmul, maximum, mean} from 'lab';
import {meanSquaredError, neg, norm, normalTensor} from 'lab';
import {plot, print, random, range, sgd, tanh} from 'lab';
import {tensor, train, twoMoons, zeros} from 'lab';

const depth = knob('depth', 6, [2, 12, 1]);
const eta = knob('η', 0.1, [0.02, 0.14, 0.02]);
export const units = {
  sigmoid: (z: Tensor) => div(1, add(1, exp(neg(z)))),
  tanh: (z: Tensor) => tanh(z),
  ReLU: (z: Tensor) => maximum(0, z),
};
const {x, y} = twoMoons(random(2), 40, 0.1);
const [X, Y] = [tensor(x), tensor(y.map((k) => [2 * k - 1]))];

/** Weights of deviation gain/√(inputs), by the same dice. */
export function makeNet(gain: number, depth: number) {
  const dice = random(1);
  return range(depth + 1).map((l) => {
    const [from, to] = [l > 0 ? 12 : 2, l < depth ? 12 : 1];
    const std = gain / Math.sqrt(from);
    const W = normalTensor(dice, [from, to], std);
    return {W, b: zeros(to)};
  });
}
type Net = ReturnType<typeof makeNet>;

/** The hidden activations and, last, the output. */
export function forward(net: Net, g: (z: Tensor) => Tensor) {
  const a = [X];
  for (const {W, b} of net) {
    const z = add(matmul(a[a.length - 1], W), b);
    a.push(a.length < net.length ? g(z) : z);
  }
  return a.slice(1);
}

const runs = each(units, (g, name) => {
  const net = makeNet(name === 'ReLU' ? Math.SQRT2 : 1, depth);
  const loss = (net: Net) =>
    meanSquaredError(forward(net, g)[depth], Y);
  const first = grad(loss)(net).map(({W}) => norm(W).item());
  const losses = train(80, net, sgd({rate: eta}), loss);
  return {first, losses, end: forward(net, g)};
});

// --- picture ---
plot({
  panels: {
    'gradient at the start': {
      x: {label: 'layer', values: range(1, depth + 2)},
      y: {log: true},
      lines: each(runs, (run) => run.first),
    },
    loss: {
      x: {label: 'step'},
      y: {domain: [0, 1.5]},
      lines: each(runs, (run) => run.losses),
    },
  },
});
const silent = each(runs, ({end}) =>
  mean(end.slice(0, -1).map((a) => mean(equal(a, 0)).item())),
);
print('share of exact zeros, ReLU:', fixed(silent.ReLU, 1));
const {sigmoid, tanh: tanhs, ReLU} = runs;
check(
  'sigmoid hands down the smallest gradient',
  sigmoid.first[0] < Math.min(tanhs.first[0], ReLU.first[0]),
);
check(
  'only ReLU makes exact zeros',
  silent.sigmoid + silent.tanh === 0 && silent.ReLU > 0,
);
