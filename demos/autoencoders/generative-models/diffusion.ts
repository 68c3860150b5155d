// Diffusion: learn to guess the noise, then walk back.
import {abs, adam, add, check, concat, fixed} from 'lab';
import {glorotNormal, knob, linspace, matmul, mean} from 'lab';
import {mul, normalTensor, plot, print, progress} from 'lab';
import {random, range, sqrt, square, sub, tanh} from 'lab';
import {tensor, train, zeros, type Tensor} from 'lab';

const T = knob('steps T', 40, [1, 100, 1]);
const dice = random(1);
const noise = (n: number) => normalTensor(dice, [n, 1]);
type Net = Record<string, Tensor>;

/** ᾱ_t: how much of the variance of x₀ is left in x_t */
export const kept = (t: number) => Math.cos((1.5 * t) / T) ** 2;

/** Mean (ε̂ − ε)² at x_t = √ᾱ x₀ + √(1 − ᾱ) ε */
function loss(net: Net, x0: Tensor) {
  const t = range(x0.shape[0]).map(() => 1 + dice.integer(T));
  const a = tensor(t.map((t) => [kept(t)]));
  const e = noise(t.length); // [forward-noise]
  const xt = add(mul(sqrt(a), x0), mul(sqrt(sub(1, a)), e));
  return mean(square(sub(guess(net, xt, t), e))); // [forward-noise]
}
/** x_t → x_{t−1}, by the guess e of the noise */
export function back(x: Tensor, e: Tensor, t: number) {
  const [now, next] = [kept(t), kept(t - 1)];
  const beta = 1 - now / next;
  const m = sub(x, mul(beta / Math.sqrt(1 - now), e));
  const sd = Math.sqrt((beta * (1 - next)) / (1 - now));
  const fresh = noise(x.shape[0]); // [reverse-step]
  return add(mul(1 / Math.sqrt(1 - beta), m), mul(sd, fresh));
}

// --- picture ---
/** ε̂(x_t, t) */
function guess({A, a, B, b}: Net, x: Tensor, t: number[]) {
  const time = t.map((t) => [
    Math.cos((1.5 * t) / T),
    Math.sin((1.5 * t) / T),
  ]);
  const h = tanh(
    add(matmul(concat([x, tensor(time)], 1), A), a),
  );
  return add(matmul(h, B), b);
}
const draw = () =>
  dice.uniform() < 0.35
    ? 0.3 * dice.normal() - 1.5
    : 0.6 * dice.normal() + 1;
const data = (n: number) =>
  tensor(range(n).map(() => [draw()]));
const net = {
  ...{
    A: glorotNormal(dice, [3, 24]),
    a: normalTensor(dice, [24]),
  },
  ...{B: glorotNormal(dice, [24, 1]), b: zeros(1)},
};
const steps = 600;
// Best W₁ of 0.005, 0.01, 0.02, 0.05, over three seeds.
const rate = (t: number) => 0.05 * (1 - t / steps);
train(steps, net, adam({rate}), (net, t) => {
  progress(t + 1, steps, 'training');
  return loss(net, data(64));
});
const n = 2000;
const path = [noise(n)];
for (const t of range(T, 0, -1)) {
  const e = guess(net, path[0], Array<number>(n).fill(t));
  path.unshift(back(path[0], e, t));
}
const sorted = (v: Tensor) =>
  Array.from(v.data).sort((a, b) => a - b);
const real = sorted(data(n));
const apart = (v: Tensor) => mean(abs(sub(sorted(v), real)));
const bins = linspace(-3.5, 3.5, 51);
const show = (t: number) => ({
  label: `t = ${t}`,
  histogram: {
    data: {samples: real, bins, density: true},
    model: {samples: path[t].data, bins, density: true},
  },
});
plot({
  x: {label: 'x_t', domain: [-3.5, 3.5]},
  y: {domain: [0, 0.6]},
  frames: range(5).map((i) =>
    show(Math.round((T * (4 - i)) / 4)),
  ),
});
print('W₁, model:', fixed(apart(path[0]), 2));
print('W₁, more data:', fixed(apart(data(n)), 2));
check(
  'the walk back comes near the data',
  apart(path[0]) < 0.2,
);
