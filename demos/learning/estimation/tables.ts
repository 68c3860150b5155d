// A Dirichlet process: the data decide how many clusters exist.
import {
  check,
  cumulative,
  knob,
  logspace,
  mean,
  plot,
} from 'lab';
import {random, range, sum, table} from 'lab';

const alpha = knob('α', 2, [0.2, 10, 0.2]);

/** Behind i examples, the next opens a cluster of its own. */
export const opens = (i: number) => alpha / (alpha + i); // [new-cluster]

const most = 10000;
/** The expected number of clusters among the first n */
const expected = cumulative(range(most).map(opens));

const dice = random(1);
/** One data set: how many clusters its first n occupy */
export const history = () =>
  cumulative(
    range(most).map((i) => Number(dice.uniform() < opens(i))),
  );
const histories = range(20).map(history);

// --- picture ---
const n = logspace(1, most, 41).map((v) => Math.round(v));
const at = (counts: number[]) => n.map((n) => counts[n - 1]);
const formula = (n: number) => alpha * Math.log(1 + n / alpha);
plot({
  x: {label: 'n', values: n, log: true},
  lines: {
    'data sets': {
      y: histories.slice(0, 5).map(at),
      tone: 'muted',
      step: true,
    },
    expected: at(expected),
  },
  formulas: {'α ln(1 + n/α)': n.map(formula)},
});
table({
  columns: ['n', 'expected', 'mean of 20', 'α ln(1 + n/α)'],
  rows: [10, 100, 1000, 10000].map((n) => [
    n,
    expected[n - 1],
    mean(histories.map((h) => h[n - 1])),
    formula(n),
  ]),
  digits: 1,
});
const ends = histories.map((h) => h[most - 1]);
// The clusters of a data set are a sum of independent coins.
const spread = Math.sqrt(
  sum(range(most).map((i) => opens(i) * (1 - opens(i)))) / 20,
);
check(
  'the mean of the data sets is as expected',
  Math.abs(mean(ends) - expected[most - 1]) < 5 * spread,
);
