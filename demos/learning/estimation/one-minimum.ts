// Likelihood, cross-entropy and KL: one minimiser, other values.
import {best, check, div, dot, each, exp, knob} from 'lab';
import {linspace, log, plot, range, scientific} from 'lab';
import {sum, table} from 'lab';

const counts = knob('counts of 0, 1, 2, 3', {
  value: [1, 2, 2, 5],
  min: 0,
  max: 20,
});
const theta = knob('θ', 0.5, [0.01, 0.99, 0.01]);
const m = Math.max(sum(counts), 1);
const share = counts.map((n) => n / m); // empirical

/** Heads in three tosses: a family with one number, θ. */
export const model = (theta: number) =>
  range(4).map(
    (x) =>
      [1, 3, 3, 1][x] * theta ** x * (1 - theta) ** (3 - x),
  );
/** The product of p over all m draws. */
export const likelihood = (p: number[]) =>
  exp(dot(counts, log(p))); // [log-and-divide]
/** H(p̂, p) = −Σ p̂ log p */
export const crossEntropy = (share: number[], p: number[]) =>
  -dot(share, log(p));
/** KL(p̂ ∥ p) = Σ p̂ log(p̂/p), with 0 log 0 = 0 */
export const kl = (share: number[], p: number[]) =>
  sum(share.map((s, x) => s && s * Math.log(s / p[x]))); // [shift]

// --- picture ---
const grid = linspace(0.01, 0.99, 99);
const of = {
  likelihood: (t: number) => likelihood(model(t)),
  'H(p̂, p)': (t: number) => crossEntropy(share, model(t)),
  'KL(p̂ ∥ p)': (t: number) => kl(share, model(t)),
};
const tops = each(of, (f, name) =>
  best(grid, (t) => (name === 'likelihood' ? -f(t) : f(t))),
);
const x = {label: 'θ', values: grid};
const rules = {θ: {x: theta}};
const {likelihood: top, ...losses} = tops;
plot({
  columns: 2,
  x,
  rules,
  panels: {
    'likelihood, over its top': {
      lines: {likelihood: div(top.costs, top.cost)},
    },
    losses: {
      y: {domain: [0, 3]},
      lines: each(losses, ({costs}) => costs),
    },
  },
});
const shown = (v: number) =>
  v > 0 && v < 1e-3 ? scientific(v, 2) : v;
table({
  columns: ['best θ', 'there', 'at your θ'],
  rows: each(tops, ({choice, cost}, name) => [
    choice,
    shown(Math.abs(cost)),
    shown(of[name](theta)),
  ]),
  digits: [2, 3, 3],
});
check(
  'all three choose the same θ',
  Object.values(tops).every(
    ({choice}) => choice === top.choice,
  ),
);
