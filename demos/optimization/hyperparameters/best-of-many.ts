// The best of K equal runs looks better than it is.
import {
  check,
  fixed,
  knob,
  logspace,
  plot,
  random,
  range,
  table,
} from 'lab';

const K = knob('K', {value: 50, min: 1, max: 500, step: 1});
const m = knob('validation cases', {
  value: 500,
  min: 100,
  max: 5000,
  step: 100,
});
const truth = 0.9; // every run is right in 90 % of cases
const sigma = Math.sqrt((truth * (1 - truth)) / m); // [standard-error]
const trials = 2000;

const dice = random(3);
/** The best validation accuracy of K runs that are all the same. */
export function bestOf(K: number) {
  let best = -Infinity;
  for (let k = 0; k < K; k++)
    best = Math.max(best, truth + sigma * dice.normal());
  return best;
}
/** An upper bound of its mean: the truth + σ√(2 ln K). */
export function bound(K: number) {
  return truth + sigma * Math.sqrt(2 * Math.log(K)); // [best-of-k]
}

const many = range(trials).map(() => bestOf(K));
const mean = many.reduce((s, v) => s + v) / trials;
const counts = logspace(1, 500, 12).map(Math.round);
const means = counts.map(
  (k) => range(200).reduce((s) => s + bestOf(k), 0) / 200,
);
plot({
  columns: 2,
  panels: [
    {
      title: 'best of K on validation data',
      x: {label: 'accuracy'},
      histogram: {'best of K': {samples: many, bins: 30}},
      rules: {
        truth: {x: truth, tone: 'ink'},
        bound: {x: bound(K), tone: 'muted'},
      },
    },
    {
      title: 'mean of the best',
      x: {label: 'K', values: counts, log: true},
      lines: {
        'best of K': means,
        bound: {y: counts.map(bound), dash: true, tone: 'ink'},
      },
    },
  ],
});
table({
  columns: ['', 'accuracy'],
  rows: [
    ['truth, and test data', fixed(truth, 3)],
    ['best of K, on average', fixed(mean, 3)],
    ['bound', fixed(bound(K), 3)],
  ],
});
check(
  'the best of K looks better than the truth',
  K === 1 || mean > truth,
);
check(
  'on average it stays below the bound',
  mean <= bound(K) + (4 * sigma) / Math.sqrt(trials), // [best-of-k]
);
