// Autoregressive and flow: two ways to have log p(x) exactly.
import {adam, add, check, cumulative, div, each} from 'lab';
import {exp, full, glorotNormal, knob, linspace} from 'lab';
import {log, matmul, mean, mul, neg, plot, progress} from 'lab';
import {random, range, reshape, softplus, square} from 'lab';
import {sub, sum, table, take, tanh, tensor, train} from 'lab';
import {zeros, type Tensor} from 'lab';

const n = knob('bits', 5, [1, 5, 1]);
type Net = Record<string, Tensor>;

/** log p of the cell that holds x, over the cell's width */
export function autoregressive({A, a, B, b}: Net, x: Tensor) {
  const h = tanh(add(matmul(seen, A), a));
  const logit = mul(own, add(matmul(h, B), b));
  const bits = neg(softplus(neg(logit)));
  const p = sum(reshape(bits, [2 ** n, n]), 1); // [chain-rule]
  const cells = Array.from(x.data, cellOf);
  return add(take(p, cells), log(2 ** n / 8));
}
/** log N(f(x); 0, 1) + log f′(x); f rises from −∞ to ∞ */
export function flow({u, s, m, c}: Net, x: Tensor) {
  const y = add(mul(x, exp(s)), m);
  const t = tanh(y);
  const f = sum(mul(exp(u), add(t, mul(0.01, y))), 1);
  const slope = mul(exp(add(u, s)), sub(1.01, square(t)));
  const logN = sub(mul(-0.5, square(add(f, c))), 0.9189);
  return add(logN, log(sum(slope, 1))); // [change-of-variables]
}
// --- picture ---
/** What bit i may see: the bits before it, and i itself */
export const before = (cell: number, i: number) =>
  range(n).flatMap((j) => [
    j < i ? bit(cell, j) : 0,
    +(j === i),
  ]);
const bit = (cell: number, i: number) =>
  2 * ((cell >> (n - 1 - i)) & 1) - 1;
const eachBit = (f: (cell: number, i: number) => number[]) =>
  tensor(
    range(2 ** n).flatMap((c) => range(n).map((i) => f(c, i))),
  );
const seen = eachBit(before);
const own = eachBit((c, i) => [bit(c, i)]);
const cellOf = (x: number) => {
  const inside = Math.min(3.99, Math.max(-4, x)) + 4;
  return Math.floor((inside / 8) * 2 ** n);
};
const dice = random(1);
const draw = () => {
  const [m, s] = dice.uniform() < 0.35 ? [-1.5, 0.3] : [1, 0.6];
  return [m + s * dice.normal()];
};
const m = tensor([range(8).map((j) => j - 3.5)]);
const nets = {
  autoregressive: {
    ...{A: glorotNormal(dice, [2 * n, 16]), a: zeros(16)},
    ...{B: glorotNormal(dice, [16, 1]), b: zeros(1)},
  },
  flow: {u: full([1, 8], -1), s: zeros(1, 8), m, c: zeros(1)},
};
const logP = {autoregressive, flow};
const steps = 600;
const rate = (t: number) => 0.02 * (1 - t / steps);
const x = linspace(-3.975, 3.975, 160);
const found = each(logP, (logP, name) => {
  train(steps, nets[name] as Net, adam({rate}), (net, t) => {
    progress(t + 1, steps, name);
    return neg(mean(logP(net, tensor(range(64).map(draw)))));
  });
  return Array.from(
    exp(logP(nets[name], tensor(x.map((x) => [x])))).data,
  );
});
const normal = (z: number, s: number) =>
  Math.exp((-z * z) / (2 * s * s)) / (2.5066 * s);
const truth = x.map(
  (x) =>
    0.35 * normal(x + 1.5, 0.3) + 0.65 * normal(x - 1, 0.6),
);
const area = (p: number[]) => 0.05 * sum(p);
plot({
  x: {label: 'x', values: x},
  lines: found,
  formulas: {'p*(x)': truth},
});
const gap = (p: number[]) =>
  cumulative(sub(p, truth)).map((F) => 0.05 * Math.abs(F));
table({
  columns: ['KL', 'W₁'],
  rows: each(found, (p) => [
    area(mul(truth, log(div(truth, p)))),
    area(gap(p)),
  ]),
  digits: 3,
});
const areas = Object.values(found).map(area);
const near1 = areas.every((a) => Math.abs(a - 1) < 0.01);
check('areas are 1', near1);
