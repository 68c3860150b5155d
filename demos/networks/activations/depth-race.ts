// The deeper the net, the further sigmoid falls behind.
import type {Tensor} from 'lab';
import {add, best, check, div, each, equal, exp} from 'lab';
import {grad, knob, matmul, maximum, mean} from 'lab';
import {meanSquaredError, neg, norm, normalTensor} from 'lab';
import {plot, random, range, sgd, table, tanh} from 'lab';
import {tensor, train, twoMoons, zeros} from 'lab';

const depth = knob('depth', 6, [2, 12, 1]);
const rates = [0.03, 0.1, 0.3];
const {x, y} = twoMoons(random(2), 40, 0.1);
const [X, Y] = [tensor(x), tensor(y.map((k) => [2 * k - 1]))];
type Unit = (z: Tensor) => Tensor;

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
export function forward(net: Net, g: Unit) {
  const a = [X];
  for (const {W, b} of net) {
    const z = add(matmul(a[a.length - 1], W), b);
    a.push(a.length < net.length ? g(z) : z);
  }
  return a.slice(1);
}
/** Gradients of each layer's weights at first, then losses. */
export function fit(g: Unit, gain: number, eta: number) {
  const net = makeNet(gain, depth);
  const loss = (net: Net) =>
    meanSquaredError(forward(net, g)[depth], Y);
  const first = grad(loss)(net).map(({W}) => norm(W).item());
  const losses = train(80, net, sgd({rate: eta}), loss);
  return {eta, net, first, losses, last: losses[79]};
}

// --- picture ---
export const units: Record<string, Unit> = {
  sigmoid: (z) => div(1, add(1, exp(neg(z)))),
  tanh: (z) => tanh(z),
  ReLU: (z) => maximum(0, z),
};
const gains = {sigmoid: 1, tanh: 1, ReLU: Math.SQRT2};
const runs = each(gains, (gain, name) => {
  const fits = rates.map((eta) => fit(units[name], gain, eta));
  return best(fits, (run) => run.last).choice;
});
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
table({
  columns: ['best η', 'loss', 'exact zeros'],
  rows: each(runs, ({eta, last, net}, name) => {
    const hidden = forward(net, units[name]).slice(0, -1);
    const zero = hidden.map((a) => mean(equal(a, 0)).item());
    return [eta, last, mean(zero)];
  }),
  digits: 2,
});
const {sigmoid, tanh: tanhs, ReLU} = runs;
check(
  'sigmoid hands down the smallest gradient',
  sigmoid.first[0] < Math.min(tanhs.first[0], ReLU.first[0]),
);
check(
  'sigmoid ends with the largest loss, each at its best rate',
  sigmoid.last > Math.max(tanhs.last, ReLU.last),
);
