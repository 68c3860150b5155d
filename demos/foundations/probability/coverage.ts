// How often does it hold θ? Counted over all outcomes.
import {check, cumulative, div, dot, each} from 'lab';
import {iterate, knob, linspace, plot} from 'lab';
import {range, sub, sum, table} from 'lab';

const n = knob('flips n', 20, [2, 100, 1]);
const a = knob('prior strength a', 1, [1, 20, 1]);
const [z, p] = [1.96, linspace(0.00125, 0.99875, 400)];

const chance = p.map((t) => binomial(n, t)); // P(k | θ)
const prior = p.map((t) => (t * (1 - t)) ** (a - 1));
const below = range(n + 1).map((k) => {
  const belief = prior.map((w, i) => w * chance[i][k]); // [posterior]
  const upTo = sub(cumulative(belief), div(belief, 2));
  return div(upTo, sum(belief));
});
const near = (k: number, t: number, v: number) =>
  (k / n - t) ** 2 <= (z ** 2 * v * (1 - v)) / n;

type Holds = (k: number, t: number, i: number) => boolean;
const answers: {[name: string]: Holds} = {
  'variance at k/n': (k, t) => near(k, t, k / n),
  confidence: (k, t) => near(k, t, t), // [confidence]
  credible: (k, _, i) => Math.abs(below[k][i] - 0.5) < 0.475,
};
/** For each θ the chance of a k whose answer holds it. */
const covered = each(answers, (holds) => {
  const share = (t: number, i: number) =>
    sum(chance[i].filter((_, k) => holds(k, t, i)));
  return p.map(share); // [count-cover]
});

// --- picture ---
/** The chances of 0 … n heads, each from the one before. */
export function binomial(n: number, p: number) {
  return iterate(
    n,
    (1 - p) ** n,
    (chance, k) => (chance * (n - k) * p) / ((k + 1) * (1 - p)),
  );
}
plot({
  x: {label: 'θ', values: p},
  y: {label: 'share that holds θ', domain: [0, 1]},
  lines: covered,
  rules: {'0.95': {y: 0.95}},
});
const over = (c: number[]) => dot(c, prior) / sum(prior);
table({
  columns: [
    'at θ = 0.1',
    'least, 0.1 to 0.9',
    'mean over the prior',
  ],
  rows: each(covered, (c) => [
    (c[39] + c[40]) / 2,
    Math.min(...c.slice(40, 360)),
    over(c),
  ]),
  digits: 2,
});
check(
  'over the prior, the credible interval holds θ in 0.95',
  Math.abs(over(covered.credible) - 0.95) < 0.01, // the grid
);
