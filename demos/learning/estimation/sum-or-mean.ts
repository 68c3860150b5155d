// With a summed loss a prior fades; with a mean it stays.
import {check, cumulative, each, knob, mul, plot} from 'lab';
import {random, range, table} from 'lab';

const c = knob('c', 1, [0, 10, 0.1]);

const dice = random(1);
const x = dice.normal(3000);
const y = x.map((x) => x + dice.normal()); // w = 1, σ = 1
const xx = cumulative(mul(x, x)); // of the first N
const xy = cumulative(mul(x, y));

type Fit = (N: number) => number;
export const fits: Record<string, Fit> = {
  'least squares': (N) => xy[N - 1] / xx[N - 1],
  /** argmin of Σ (y − wx)² + cw² */
  'sum + c w²': (N) => xy[N - 1] / (xx[N - 1] + c), // [closed-form]
  /** argmin of (1/N) Σ (y − wx)² + cw² */
  'mean + c w²': (N) => xy[N - 1] / (xx[N - 1] + N * c), // [mean]
};

// --- picture ---
const N = range(31).map((i) => Math.round(3 * 10 ** (i / 10)));
plot({
  x: {label: 'N', values: N, log: true},
  y: {label: 'w'},
  lines: each(fits, (f) => N.map(f)),
  rules: {truth: {y: 1}},
});
table({
  columns: ['N = 3', 'N = 30', 'N = 3000'],
  rows: each(fits, (f) => [f(3), f(30), f(3000)]),
  digits: 2,
});
const gap = (name: string) =>
  1 - fits[name](3000) / fits['least squares'](3000);
check(
  'summed, the prior has nearly no say at N = 3000',
  Math.abs(gap('sum + c w²') - c / (3000 + c)) < 1e-3,
);
check(
  'averaged, it keeps its share c/(1 + c)',
  Math.abs(gap('mean + c w²') - c / (1 + c)) < 0.06, // five s.d. of Σx²
);
