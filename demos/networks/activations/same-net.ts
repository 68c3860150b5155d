// One net, two units, each trained at its best rate.
import {abs, add, best, check, div, each, equal} from 'lab';
import {erf, exp, grad, heNormal, knob, less} from 'lab';
import {matmul, maximum, mean, meanSquaredError} from 'lab';
import {mul, neg, norm, plot, random, range, sgd} from 'lab';
import {sum, table, tanh, tensor, train, twoMoons} from 'lab';
import {zeros, type Tensor} from 'lab';

type Unit = (z: Tensor) => Tensor;
const {x, y} = twoMoons(random(2), 40, 0.1);
const [X, Y] = [tensor(x), tensor(y.map((k) => [2 * k - 1]))];
const sizes = [2, 12, 12, 12, 1];
const rates = [0.05, 0.1, 0.2, 0.4];

/** The same dice for every unit, so the same first weights. */
export function makeNet() {
  const dice = random(1);
  return range(4).map((l) => ({
    W: heNormal(dice, [sizes[l], sizes[l + 1]]),
    b: zeros(sizes[l + 1]),
  }));
}
/** z of each layer; the last is the output. */
export function forward([low, ...rest]: Net, g: Unit) {
  const z = [add(matmul(X, low.W), low.b)];
  for (const {W, b} of rest)
    z.push(add(matmul(g(z[z.length - 1]), W), b));
  return z;
}
/** Gradients of each layer's weights at first, then losses. */
export function fit(g: Unit, eta: number) {
  const net = makeNet();
  const loss = (net: Net) =>
    meanSquaredError(forward(net, g)[3], Y);
  const first = grad(loss)(net).map(({W}) => norm(W).item());
  const losses = train(120, net, sgd({rate: eta}), loss);
  return {eta, net, first, losses, last: losses[119]};
}
// --- picture ---
type Net = ReturnType<typeof makeNet>;
const s = (z: Tensor) => div(1, add(1, exp(neg(z))));
const Phi = (z: Tensor) =>
  div(add(1, erf(div(z, 2 ** 0.5))), 2);
export const units: Record<string, Unit> = {
  sigmoid: s,
  tanh: (z) => tanh(z),
  ReLU: (z) => maximum(0, z),
  'leaky ReLU': (z) => maximum(z, mul(0.1, z)),
  SiLU: (z) => mul(z, s(z)),
  GELU: (z) => mul(z, Phi(z)),
};
const options = Object.keys(units);
const first = knob('first unit', options);
const second = knob('second unit', {value: 'ReLU', options});
const chosen = first === second ? [first] : [first, second];
const runs = each(chosen, (name) => {
  const fits = rates.map((eta) => fit(units[name], eta));
  return best(fits, (run) => run.last).choice;
});
plot({
  panels: {
    'gradient at the start': {
      x: {label: 'layer', values: range(1, 5)},
      y: {log: true},
      lines: each(runs, (run) => run.first),
    },
    loss: {
      x: {label: 'step'},
      y: {log: true},
      lines: each(runs, (run) => run.losses),
    },
  },
});
/** 1 where a hidden unit's slope is below 0.05. */
export function blocked(net: Net, g: Unit) {
  const slope = grad((z: Tensor) => sum(g(z)));
  const hidden = forward(net, g).slice(0, 3);
  return hidden.map((z) => less(abs(slope(z)), 0.05));
}
const share = (of: Tensor[]) =>
  mean(of.map((f) => mean(f).item()));
table({
  columns: ['best η', 'loss', '|g′| < 0.05', 'on all data'],
  rows: each(runs, ({eta, last, net}, name) => {
    const flat = blocked(net, units[name]);
    const dead = flat.map((f) => equal(mean(f, 0), 1));
    return [eta, last, share(flat), 36 * share(dead)];
  }),
  digits: [2, 2, 2, 0],
});
check(
  'the loss falls',
  Object.values(runs).every((run) => run.last < run.losses[0]),
);
