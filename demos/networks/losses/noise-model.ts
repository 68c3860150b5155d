// The right loss is −log density: of many data it wastes least.
import {check, each, isClose, knob, linspace, mean} from 'lab';
import {norm, plot, quantile, random, range, sum} from 'lab';
import {table} from 'lab';

const noise = knob('noise', [
  'Laplace',
  'Gauss',
  '10 % outliers',
]);
const n = knob('n', 25, [5, 101, 2]);
const dice = random(11);

/** One error, symmetric around 0. */
export const draw = {
  Laplace: () => Math.log(dice.uniform() / dice.uniform()),
  Gauss: () => dice.normal(),
  '10 % outliers': () =>
    (dice.uniform() < 0.1 ? 10 : 1) * dice.normal(),
};

/** The error, cut off at ±δ: the slope of Huber's loss. */
export function clipped(e: number, delta: number) {
  return Math.max(-delta, Math.min(delta, e)); // [huber-clips]
}
/** Where the clipped errors add up to 0, by halving. */
export function huber(y: number[], delta: number) {
  let [low, high] = [Math.min(...y), Math.max(...y)];
  for (const _ of range(30)) {
    const c = (low + high) / 2;
    if (sum(y.map((v) => clipped(v - c, delta))) > 0) low = c;
    else high = c;
  }
  return (low + high) / 2;
}
const estimates = {
  squared: (y: number[]) => mean(y), // [mean-median-quantile]
  absolute: (y: number[]) => quantile(y, 0.5),
  Huber: (y: number[]) => huber(y, 1),
};
const samples = range(1500).map(() =>
  range(n).map(draw[noise]),
);
const errors = each(estimates, (f) => samples.map(f));
const typical = each(errors, (c) => norm(c) / Math.sqrt(1500));

// --- picture ---
const bell = (e: number, s: number) =>
  Math.exp(-(e * e) / (2 * s * s)) / s;
/** −log of the density, up to a constant. */
const cost = {
  Laplace: Math.abs,
  Gauss: (e: number) => (e * e) / 2,
  '10 % outliers': (e: number) =>
    -Math.log((0.9 * bell(e, 1) + 0.1 * bell(e, 10)) / 0.91),
};
plot({
  panels: {
    'losses and −log density': {
      x: {label: 'e', values: linspace(-6, 6, 121)},
      y: {domain: [0, 8]},
      lines: {
        squared: (e) => (e * e) / 2,
        absolute: Math.abs,
        Huber: (e) =>
          Math.abs(e) < 1 ? (e * e) / 2 : Math.abs(e) - 1 / 2,
      },
      formulas: {'−log density': cost[noise]},
    },
    'share of runs with |c| < t': {
      x: {
        label: 't',
        values: linspace(0, 4 / Math.sqrt(n), 81),
      },
      y: {domain: [0, 1]},
      lines: each(
        errors,
        (c) => (t: number) =>
          c.filter((v) => Math.abs(v) < t).length / 1500,
      ),
    },
  },
});
table({
  columns: ['', 'typical error', '× √n'],
  rows: each(typical, (s) => [s, s * Math.sqrt(n)]),
  digits: 2,
});
const {squared, absolute} = typical;
const v = {Laplace: 2, Gauss: 1, '10 % outliers': 10.9}[noise];
check(
  'the mean errs by √(v/n), within 8 %',
  isClose(squared * Math.sqrt(n / v), 1, 0.08),
);
check(
  'absolute beats the square, but for Gauss',
  absolute < squared === (noise !== 'Gauss'),
);
