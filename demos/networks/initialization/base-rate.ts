// The output bias can know the base rate before the first step.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';

const {abs, exp, log, log1p} = Math;
const pi = knob('π', {
  value: 0.02,
  min: 0.005,
  max: 0.5,
  step: 0.005,
});
const eta = knob('η', {
  value: 0.5,
  min: 0.1,
  max: 2,
  step: 0.1,
});

const sigmoid = (z: number) => 1 / (1 + exp(-z));
/** −log of the probability that sigmoid(z) gives to y. */
const nll = (z: number, y: number) =>
  (y ? 0 : z) + log1p(exp(-abs(z))) + (z < 0 ? -z : 0);

/** H(π), the least loss of a constant prediction. */
export function entropy(pi: number) {
  return -pi * log(pi) - (1 - pi) * log(1 - pi);
}
/** log π / (1 − π): the bias whose sigmoid is π. */
export function logOdds(pi: number) {
  return log(pi / (1 - pi)); // [log-odds]
}

// 1000 examples; the rare class is shifted by 2 along x₁.
const dice = random(9);
const y = range(1000).map((k) => Number(k < 1000 * pi));
const rate = y.reduce((t, yk) => t + yk, 0) / 1000;
const x = y.map((yk) => [
  dice.normal() + 2 * yk,
  dice.normal(),
]);
const steps = 100;

/** Mean loss of σ(w·x + b) and its gradient. */
export function loss(w: number[], b: number) {
  const sum = {value: 0, w: [0, 0], b: 0};
  x.forEach((xk, k) => {
    const z = w[0] * xk[0] + w[1] * xk[1] + b;
    const e = (sigmoid(z) - y[k]) / 1000;
    sum.value += nll(z, y[k]) / 1000;
    sum.b += e;
    xk.forEach((v, i) => (sum.w[i] += e * v));
  });
  return sum;
}

function train(b: number) {
  let w = [0, 0];
  const path = {losses: [] as number[], rates: [] as number[]};
  for (let k = 0; k <= steps; k++) {
    const at = loss(w, b);
    path.losses.push(at.value);
    const mean = x.reduce(
      (t, xk) => t + sigmoid(w[0] * xk[0] + w[1] * xk[1] + b),
      0,
    );
    path.rates.push(mean / 1000);
    w = w.map((wi, i) => wi - eta * at.w[i]);
    b -= eta * at.b;
  }
  return path;
}

const starts = {'b = 0': 0, 'b = log-odds': logOdds(rate)};
const names = Object.keys(starts);
const runs = Object.values(starts).map(train);
const each = (f: (run: (typeof runs)[0]) => number[]) =>
  Object.fromEntries(
    names.map((name, k) => [name, f(runs[k])]),
  );
plot({
  columns: 2,
  x: {label: 'step', values: range(steps + 1)},
  panels: [
    {
      title: 'loss',
      lines: each((r) => r.losses),
      rules: {'H(π)': {y: entropy(rate)}},
      y: {domain: [0, 0.75]},
    },
    {
      title: 'mean prediction',
      lines: each((r) => r.rates),
      rules: {π: {y: rate}},
      y: {domain: [0, 0.6]},
    },
  ],
});
table({
  columns: ['', 'first loss', 'last loss'],
  rows: names.map((name, k) => [
    name,
    fixed(runs[k].losses[0], 3),
    fixed(runs[k].losses[steps], 3),
  ]),
});
const close = (u: number, v: number) => abs(u - v) < 1e-9;
check(
  'b = 0 starts at log 2, the log-odds start at H(π)',
  close(runs[0].losses[0], log(2)) &&
    close(runs[1].losses[0], entropy(rate)),
);
check(
  'at the log-odds nothing pulls at the bias',
  close(loss([0, 0], logOdds(rate)).b, 0),
);
