// Three answers to the same tosses; with many tosses, one.
import {check, div, dot, each, knob, linspace, plot} from 'lab';
import {range, sum, table} from 'lab';

const heads = knob('heads k', 3, [1, 100, 1]);
const tails = knob('tails', 0, [0, 100, 1]);
const a = knob('prior a = b', 2, [1, 50, 1]);
const p = knob('true p', 0.7, [0, 1, 0.01]);

type Estimate = (k: number, n: number) => number;
export const estimates: Record<string, Estimate> = {
  ML: (k, n) => k / n, // [three-answers]
  MAP: (k, n) => (k + a - 1) / (n + 2 * a - 2),
  Bayes: (k, n) => (k + a) / (n + 2 * a),
};

/** P(k heads) for k = 0 … n, one toss after another */
export function binomial(n: number, p: number) {
  let row = [1];
  for (let i = 0; i < n; i++)
    row = [...row, 0].map(
      (v, k) => v * (1 - p) + (k ? row[k - 1] * p : 0),
    );
  return row;
}
/** √E(estimate − p)², over all outcomes of n tosses */
export function error(f: Estimate, n: number, p: number) {
  const squares = range(n + 1).map((k) => (f(k, n) - p) ** 2);
  return Math.sqrt(dot(binomial(n, p), squares)); // [little-and-much]
}

// --- picture ---
const at = linspace(0, 1, 201);
/** A Beta density on the grid, by a sum. */
const density = (a: number, b: number) => {
  const f = at.map((t) => t ** (a - 1) * (1 - t) ** (b - 1));
  return div(f, sum(f) / 200);
};
const tosses = range(1, 61);
const found = each(estimates, (f) => f(heads, heads + tails));
plot({
  columns: 2,
  panels: {
    density: {
      x: {label: 'θ', values: at},
      lines: {
        prior: density(a, a),
        posterior: density(heads + a, tails + a),
      },
      rules: each(found, (x, _, i) => ({x, tone: i + 2})),
    },
    'typical error': {
      x: {label: 'n', values: tosses},
      lines: each(estimates, (f) =>
        tosses.map((n) => error(f, n, p)),
      ),
    },
  },
});
table({
  columns: ['estimate', 'error, n = 3', 'n = 300'],
  rows: each(estimates, (f, name) => [
    found[name],
    error(f, 3, p),
    error(f, 300, p),
  ]),
  digits: 3,
});
check(
  'MAP and Bayes lie between ML and the prior mean ½',
  Object.values(found).every(
    (v) =>
      Math.abs(v - 0.5) <= Math.abs(found.ML - 0.5) + 1e-12,
  ),
);
