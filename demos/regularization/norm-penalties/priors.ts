// The Laplace mode sticks to 0; its posterior mean never does.
import {argmax, check, div, dot, each, exp, isClose} from 'lab';
import {knob, linspace, mul, neg, plot, square, sum} from 'lab';
import {table} from 'lab';

const a = knob('a', 0.8, [-4, 4, 0.1]);
const lambda = knob('λ', 1, [0.2, 3, 0.1]);

type Penalty = (w: number, lambda: number) => number;
/** −log p(w), but for constants: N(0, 1/λ), ½λ exp(−λ|w|) */
export const penalties: Record<'Gauss' | 'Laplace', Penalty> = {
  Gauss: (w, lambda) => (lambda * w * w) / 2, // [gaussian]
  Laplace: (w, lambda) => lambda * Math.abs(w), // [laplace]
};

const step = 0.01;
const w = linspace(-40, 40, 8001); // 0 is one of them
/** A density on this grid, made of −log p. */
export function density(energy: (w: number) => number) {
  const p = exp(neg(w.map(energy)));
  return div(p, sum(p) * step);
}
/** p(w | a) ∝ exp(−½(w − a)² − penalty) */
export function posterior(a: number, penalty: Penalty) {
  const misfit = (w: number) => (w - a) ** 2 / 2;
  return density((w) => misfit(w) + penalty(w, lambda)); // [map]
}
export const mode = (p: number[]) => w[argmax(p)];
export const mean = (p: number[]) => dot(w, p) * step;
export const variance = (p: number[]) =>
  dot(square(w), p) * step; // of a prior, which has mean 0

// --- picture ---
const prior = each(penalties, (f) =>
  density((w) => f(w, lambda)),
);
const post = each(penalties, (f) => posterior(a, f));
const data = linspace(-4, 4, 41);
const posteriors = each(penalties, (f) =>
  data.map((ai) => posterior(ai, f)),
);
const near = linspace(3600, 4400, 161); // |w| ≤ 4
const shown = (p: number[]) => near.map((i) => p[i]);
const ofW = {label: 'w', values: near.map((i) => w[i])};
const ofA = {label: 'a', values: data};
plot({
  columns: 2,
  panels: {
    prior: {x: ofW, lines: each(prior, shown)},
    posterior: {
      x: ofW,
      lines: each(post, shown),
      rules: {a: {x: a}},
    },
    'its mode (MAP)': {
      x: ofA,
      lines: each(posteriors, (ps) => ps.map(mode)),
      rules: {a: {x: a}},
    },
    'its mean': {
      x: ofA,
      lines: each(posteriors, (ps) => ps.map(mean)),
      rules: {a: {x: a}},
    },
  },
});
table({
  columns: ['prior variance', 'mode', 'mean'],
  rows: each(post, (p, name) => [
    variance(prior[name as 'Gauss']),
    mode(p),
    mean(p),
  ]),
  digits: 2,
});
const scaled = mul(
  [lambda, lambda ** 2 / 2],
  [variance(prior.Gauss), variance(prior.Laplace)],
);
check(
  'variances: 1/λ and 2/λ²', // [scales]
  isClose(scaled, [1, 1], 0.01), // tails cut at 40, corner on a grid
);
check(
  'Laplace: the mode is 0 exactly for |a| ≤ λ',
  data.every((ai, i) => {
    const isZero = Math.abs(mode(posteriors.Laplace[i])) < 1e-9;
    const gap = Math.abs(ai) - lambda;
    return Math.abs(gap) < 0.02 || isZero === gap < 0;
  }),
);
check(
  'the mean is 0 for a = 0 alone', // [mean-never]
  data.every((ai, i) => {
    const isZero = Math.abs(mean(posteriors.Laplace[i])) < 1e-6;
    return isZero === Math.abs(ai) < 1e-9;
  }),
);
