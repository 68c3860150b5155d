// An RBM learns bars and stripes; its likelihood is exact.
import {add, check, concat, each, exp, full, images} from 'lab';
import {iterate, knob, less, logSumExp, matmul} from 'lab';
import {mean, mul, normalTensor, plot, progress} from 'lab';
import {random, range, sigmoid, softplus, sub, sum} from 'lab';
import {table, tensor, transpose} from 'lab';
import {uniformTensor, zeros, type Tensor} from 'lab';

const k = knob('Gibbs steps k', 1, [1, 5, 1]);
const hidden = knob('hidden units', 10, [2, 16, 1]);
const dice = random(1);

/** P(h = 1 | v) and P(v = 1 | h): a whole layer at a time */
export const up = ({W, c}: RBM, v: Tensor) =>
  sigmoid(add(c, matmul(v, W))); // [layers]
export const down = ({W, b}: RBM, h: Tensor) =>
  sigmoid(add(b, matmul(h, transpose(W)))); // [layers]
/** −F(v), for each row of v */
export const logTilde = ({W, b, c}: RBM, v: Tensor) =>
  // [free-energy]
  add(matmul(v, b), sum(softplus(add(c, matmul(v, W))), 1));

const gibbs = (m: RBM, v: Tensor) =>
  flip(down(m, flip(up(m, v)))); // [block-gibbs]
/** Mean of −∂F/∂θ over the rows of v */
export function phase(m: RBM, v: Tensor) {
  const h = up(m, v);
  const W = mul(matmul(transpose(v), h), 1 / v.shape[0]);
  return {W, b: mean(v, 0), c: mean(h, 0)}; // [two-phases]
}

// --- picture ---
const flip = (p: Tensor) =>
  less(uniformTensor(dice, p.shape), p);
type RBM = {W: Tensor; b: Tensor; c: Tensor};
const bits = (code: number, n: number) =>
  range(n).map((i) => (code >> i) & 1);
const all = tensor(range(512).map((code) => bits(code, 9)));
const lines = range(8).map((code) => bits(code, 3));
const across = lines.map((l) => l.flatMap((p) => [p, p, p]));
const stripes = lines.map((l) => [...l, ...l, ...l]);
const data = tensor([...across, ...stripes.slice(1, 7)]); // 14
const rows = concat([data, data]);
const logP = (m: RBM) =>
  sub(logTilde(m, data), logSumExp(logTilde(m, all)));
const start = {
  W: normalTensor(random(2), [9, hidden], 0.1),
  ...{b: zeros(9), c: zeros(hidden)},
};
// Best exact log p of 0.2, 0.5, 1, 2 for k = 1, over 3 seeds.
const rates = {CD: 1, PCD: 0.5};
const steps = 800;
const runs = each(rates, (rate, name) => {
  let [m, v]: [RBM, Tensor] = [start, rows];
  const curve: number[] = [];
  for (const t of range(steps)) {
    if (t % 40 === 0) curve.push(mean(logP(m)).item());
    if (name === 'CD') v = rows; // PCD: the chains go on
    for (const _ of range(k)) v = gibbs(m, v);
    const [pos, neg] = [phase(m, rows), phase(m, v)];
    const eta = rate * (1 - t / steps);
    m = each(m, (p, key) =>
      add(p, mul(eta, sub(pos[key], neg[key]))),
    );
    progress(t + 1, steps, name);
  }
  return {m, curve};
});
const score = each(runs, ({m}) => mean(logP(m)).item());
plot({
  x: {label: 'step', values: range(0, steps, 40)},
  y: {label: 'exact mean log p(v)'},
  lines: each(runs, ({curve}) => curve),
  rules: {'−log 14': {y: -Math.log(14)}},
});
table({
  columns: ['mean log p', 'mass on the 14'],
  rows: each(runs, ({m}, name) => [
    score[name],
    sum(exp(logP(m))).item(),
  ]),
  digits: 2,
});
const chain = iterate(29, flip(full([1, 9], 0.5)), (v) =>
  gibbs(runs.CD.m, v),
);
images({
  images: chain.map((v) => Array.from(v.data)),
  columns: 15,
  range: [0, 1],
});
const last = Object.values(score);
const below = last.every((v) => v < -Math.log(14));
check('an exact log p is below −log 14', below);
const well = last.every((v) => v > -4.5);
check('both put mass on the pictures', hidden < 8 || well);
