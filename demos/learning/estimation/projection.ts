// A family that cannot say the truth: ML ends at the least KL.
import {best, check, each, knob, linspace, mean} from 'lab';
import {plot, random, range, std, sum, table} from 'lab';

const m = knob('m', 1000, [10, 10000], 'log');
const d = knob('distance', 4, [0, 6, 1]);

export const normal = (x: number, mu: number, s: number) =>
  Math.exp(-(((x - mu) / s) ** 2) / 2) /
  (s * Math.sqrt(2 * Math.PI));
/** Two lumps, 0.6 and 0.4 of the mass; the family has one. */
export const truth = (x: number) =>
  0.6 * normal(x, -d / 2, 0.7) + 0.4 * normal(x, d / 2, 0.7);

const x = linspace(-10, 10, 101);
/** ∫ p log(p/q) dx, as a sum of strips 0.2 wide */
export const kl = (p: number[], q: number[]) =>
  0.2 * sum(p.map((pi, i) => pi * Math.log(pi / q[i])));
const p = x.map(truth);
type Fit = {mu: number; s: number};
const at = ({mu, s}: Fit) => x.map((x) => normal(x, mu, s));

// The heavier lump is on the left, so μ need not be positive.
const family = linspace(-3, 0, 31).flatMap((mu) =>
  linspace(0.5, 3.5, 61).map((s) => ({mu, s})),
);
const forward = best(family, (fit) => kl(p, at(fit))); // [closest-member]
const backward = best(family, (fit) => kl(at(fit), p));

// --- picture ---
const dice = random(1);
const side = () => (dice.uniform() < 0.6 ? -d / 2 : d / 2);
const draws = range(m).map(() => side() + 0.7 * dice.normal());
const likely: Fit = {mu: mean(draws), s: std(draws)};
const fits = {
  'maximum likelihood': likely,
  'least KL(p ∥ q)': forward.choice,
  'least KL(q ∥ p)': backward.choice,
};
plot({
  x: {label: 'x', domain: [-6, 6]},
  lines: {
    'truth p': {x, y: p, tone: 'muted'},
    ...each(fits, (fit) => ({x, y: at(fit)})),
  },
});
table({
  columns: ['μ', 's', 'KL(p ∥ q)', 'KL(q ∥ p)'],
  rows: each(fits, (fit) => [
    fit.mu,
    fit.s,
    kl(p, at(fit)),
    kl(at(fit), p),
  ]),
  digits: 2,
});
const spread = Math.sqrt(0.49 + 0.24 * d * d);
check(
  'least KL(p ∥ q) has the mean and spread of p',
  Math.abs(forward.choice.mu + d / 10) < 0.06 &&
    Math.abs(forward.choice.s - spread) < 0.03, // half a step
);
const error = spread / Math.sqrt(m);
check(
  'maximum likelihood is within five standard errors of it',
  Math.abs(likely.mu - forward.choice.mu) < 5 * error + 0.06,
);
