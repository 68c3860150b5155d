// A GAN learns by a game, and says no likelihood.
import {abs, adam, add, check, glorotNormal, grad} from 'lab';
import {knob, linspace, matmul, mean, neg} from 'lab';
import {normalTensor, plot, progress, random, range} from 'lab';
import {sigmoid, softplus, sub, table, tanh, tensor} from 'lab';
import {zeros, type Tensor} from 'lab';

const goal = knob('G maximizes', ['log D', '−log(1 − D)']);
const dice = random(1);
type Net = Record<string, Tensor>;
/** −E log D(x) − E log(1 − D(x′)), D = σ(logit) */
export const judge = (D: Net, real: Tensor, fake: Tensor) =>
  add(
    mean(softplus(neg(run(D, real)))),
    mean(softplus(run(D, fake))), // [game]
  );
/** What G makes small */
export const fool = (G: Net, D: Net, z: Tensor) => {
  const logit = run(D, run(G, z));
  return goal === 'log D'
    ? mean(softplus(neg(logit))) // [game]
    : neg(mean(softplus(logit))); // [game]
};
// --- picture ---
const net = (): Net => ({
  ...{
    A: glorotNormal(dice, [1, 16]),
    a: normalTensor(dice, [16]),
  },
  ...{B: glorotNormal(dice, [16, 1]), b: zeros(1)},
});
const run = ({A, a, B, b}: Net, x: Tensor) =>
  add(matmul(tanh(add(matmul(x, A), a)), B), b);
const draw = () =>
  dice.uniform() < 0.35
    ? 0.3 * dice.normal() - 1.5
    : 0.6 * dice.normal() + 1;
const data = (n: number) =>
  tensor(range(n).map(() => [draw()]));
const noise = (n: number) => normalTensor(dice, [n, 1]);
const sorted = (v: Tensor) =>
  Array.from(v.data).sort((a, b) => a - b);
const real = sorted(data(2000));
/** Mean distance of sorted samples */
const apart = (v: number[]) => mean(abs(sub(v, real)));
const steps = 1200;
// Best W₁ of 0.005, 0.01, 0.02, 0.05, over 4 seeds.
const rate = (t: number) => 0.05 * (1 - t / steps);
const [G, D] = [net(), net()];
const [forD, forG] = [1, 2].map(() => adam({rate, beta1: 0.5}));
const seen: number[][] = [];
for (const t of range(steps)) {
  if (t % 50 === 0) seen.push(sorted(run(G, noise(2000))));
  const fake = run(G, noise(64));
  forD.step(D, grad((D: Net) => judge(D, data(64), fake))(D));
  forG.step(G, grad((G: Net) => fool(G, D, noise(64)))(G));
  progress(t + 1, steps, 'training');
}
const made = sorted(run(G, noise(2000)));
const x = linspace(-3, 3, 121);
const says = sigmoid(run(D, tensor(x.map((x) => [x]))));
const bins = linspace(-3, 3, 41);
plot({
  panels: {
    samples: {
      x: {label: 'x', domain: [-3, 3]},
      histogram: {
        data: {samples: real, bins, density: true},
        G: {samples: made, bins, density: true},
      },
      lines: {'D(x)': {x, y: says.data}},
    },
    'W₁ to the data': {
      x: {label: 'step', values: seen.map((_, i) => 50 * i)},
      y: {domain: [0, 2]},
      lines: {G: seen.map(apart)},
    },
  },
});
const left = (v: number[]) =>
  mean(v.map((x) => Number(x < -0.6)));
table({
  columns: ['W₁', 'share x < −0.6'],
  rows: {
    'more data': [apart(sorted(data(2000))), left(real)],
    G: [apart(made), left(made)],
  },
  digits: 2,
});
const inside = mean(made.map((x) => Number(Math.abs(x) < 3)));
check('G puts its samples where the data are', inside > 0.9);
