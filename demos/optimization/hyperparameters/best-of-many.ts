// The best of K equal runs looks better than it is.
import {check, knob, logspace, max, mean, plot} from 'lab';
import {random, range, table} from 'lab';

const K = knob('K', 50, [1, 500, 1]);
const m = knob('validation cases', 500, [100, 5000, 100]);
const truth = 0.9; // every run is right in 90 % of cases
const sigma = Math.sqrt((truth * (1 - truth)) / m); // [standard-error]

const dice = random(3);
/** The best validation accuracy of K equal runs. */
export function bestOf(K: number) {
  return max(dice.normal(K).map((z) => truth + sigma * z));
}
/** An upper bound of its mean: the truth + σ√(2 ln K). */
export function bound(K: number) {
  return truth + sigma * Math.sqrt(2 * Math.log(K)); // [best-of-k]
}
const many = range(2000).map(() => bestOf(K));

// --- picture ---
const counts = logspace(1, 500, 12).map(Math.round);
const bestAt = (k: number) =>
  mean(range(200).map(() => bestOf(k)));
plot({
  panels: {
    'best of K on validation data': {
      x: {label: 'accuracy'},
      histogram: {'best of K': {samples: many, bins: 30}},
      rules: {
        truth: {x: truth, tone: 'ink'},
        bound: {x: bound(K), tone: 'muted'},
      },
    },
    'mean of the best': {
      x: {label: 'K', values: counts, log: true},
      lines: {'best of K': counts.map(bestAt)},
      formulas: {bound: counts.map(bound)},
    },
  },
});
table({
  columns: ['accuracy'],
  rows: {
    'truth, and test data': truth,
    'best of K, on average': mean(many),
    bound: bound(K),
  },
  digits: 3,
});
const noise = (4 * sigma) / Math.sqrt(many.length); // of a mean
check(
  'the best of K looks better than the truth',
  K === 1 || mean(many) > truth + noise,
);
check(
  'on average it stays below the bound',
  mean(many) <= bound(K) + noise,
);
