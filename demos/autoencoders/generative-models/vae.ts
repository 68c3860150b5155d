// A VAE trains on a bound; in one dimension we see the gap.
import {adam, add, check, cumulative, exp, fixed} from 'lab';
import {glorotNormal, knob, linspace, log} from 'lab';
import {logSumExp, matmul, mean, mul, neg} from 'lab';
import {normalTensor, plot, print, progress, random} from 'lab';
import {range, slice, square, sub, sum, table, tanh} from 'lab';
import {tensor, train, transpose, zeros} from 'lab';
import type {Tensor} from 'lab';

const width = knob('hidden units', 16, [1, 32, 1]);
type Net = Record<string, Tensor>;

/** log p(z) + log p(x | z) */
export const joint = (dec: Net, x: Tensor, z: Tensor) =>
  add(logN(z, tensor([[0, 0]])), logN(x, run(dec, z)));
/** log p(x, z) − log q(z | x), with z = m + eˢ ε from q */
export function bound(
  {enc, dec}: Record<string, Net>,
  x: Tensor,
) {
  const q = run(enc, x);
  const [m, s] = halves(q);
  const z = add(m, mul(exp(s), normalTensor(dice, m.shape)));
  return sub(joint(dec, x, z), logN(z, q)); // [elbo-bound]
}
/** log ∫ p(x, z) dz: a sum over a grid of z */
export const logP = (dec: Net, x: Tensor) =>
  logSumExp(add(joint(dec, transpose(x), grid), log(0.05)), 0);

// --- picture ---
const dice = random(1);
const run = ({A, a, B, b}: Net, x: Tensor) =>
  add(matmul(tanh(add(matmul(x, A), a)), B), b);
/** log N(x; m, e²ˢ), where y holds m and s */
const logN = (x: Tensor, y: Tensor) => {
  const [m, s] = halves(y);
  const z = mul(sub(x, m), exp(neg(s)));
  return sub(mul(-0.5, square(z)), add(s, 0.9189));
};
const halves = (y: Tensor) =>
  [0, 1].map((j) => slice(y, j, j + 1, 1));
const grid = tensor(linspace(-6, 6, 241).map((z) => [z]));
const draw = () =>
  dice.uniform() < 0.35
    ? 0.3 * dice.normal() - 1.5
    : 0.6 * dice.normal() + 1;
const data = (n: number) =>
  tensor(range(n).map(() => [draw()]));
const net = (): Net => ({
  ...{A: glorotNormal(dice, [1, width]), a: zeros(width)},
  ...{B: glorotNormal(dice, [width, 2]), b: zeros(2)},
});
const nets = {enc: net(), dec: net()};
const steps = 600;
// Best W₁ of 0.005, 0.01, 0.02, 0.05, over three seeds.
const rate = (t: number) => 0.05 * (1 - t / steps);
train(steps, nets, adam({rate}), (nets, t) => {
  progress(t + 1, steps, 'training');
  return neg(mean(bound(nets, data(64))));
});
const x = linspace(-3.975, 3.975, 160);
const column = tensor(x.map((x) => [x]));
const p = Array.from(exp(logP(nets.dec, column)).data);
const some = range(50).map(() => bound(nets, column).data);
const low = x.map((_, i) => mean(some.map((b) => b[i])));
const normal = (z: number, s: number) =>
  exp((-z * z) / (2 * s * s)) / (s * Math.sqrt(2 * Math.PI));
const truth = x.map(
  (x) =>
    0.35 * normal(x + 1.5, 0.3) + 0.65 * normal(x - 1, 0.6),
);
const area = (y: number[]) => 0.05 * sum(y);
plot({
  x: {label: 'x', values: x},
  lines: {'p(x)': p, 'e^bound': exp(low)},
  formulas: {'p*(x)': truth},
});
table({
  columns: ['mean over p*'],
  rows: {
    'log p*(x)': area(mul(truth, log(truth))),
    'log p(x)': area(mul(truth, log(p))),
    bound: area(mul(truth, low)),
  },
  digits: 2,
});
const gap = cumulative(sub(p, truth)).map(Math.abs);
print('W₁:', fixed(0.05 * area(gap), 2));
check(
  'the bound is below log p on average',
  area(mul(truth, sub(log(p), low))) > 0,
);
check('p has area 1', Math.abs(area(p) - 1) < 0.02);
