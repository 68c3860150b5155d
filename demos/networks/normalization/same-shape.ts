// BN fixes mean and variance, never the shape.
import {add, check, div, isClose, knob, linspace} from 'lab';
import {mean, mul, plot, pow, random, range, square} from 'lab';
import {std, sub, table} from 'lab';

const kinds = ['two modes', 'skewed', 'uniform', 'normal'];
const data = knob('data', kinds);
const gamma = knob('γ', 1, [0.5, 3, 0.5]);
const beta = knob('β', 0, [-3, 3, 0.5]);

/** x̂ = (x − μ)/√(σ² + ε), of one feature. */
export function standardise(x: number[]) {
  const centred = sub(x, mean(x)); // [batch-statistics]
  const variance = mean(square(centred));
  return div(centred, Math.sqrt(variance + 1e-5));
}
/** y = γx̂ + β */
export function forward(x: number[], g: number, b: number) {
  return add(mul(g, standardise(x)), b);
}
/** The k-th moment of the standardised numbers. */
export function moment(v: number[], k: number) {
  return mean(pow(div(sub(v, mean(v)), std(v)), k)); // [shape-stays]
}

const dice = random(1);
const draw = [
  () => (dice.uniform() < 0.35 ? 2 : 8) + 0.8 * dice.normal(),
  () => -3 * Math.log(1 - dice.uniform()),
  () => 10 * dice.uniform(),
  () => 5 + 2 * dice.normal(),
];
const x = range(400).map(draw[kinds.indexOf(data)]);
const y = forward(x, gamma, beta);

// --- picture ---
// the same stretch of both axes, the same bins
const u = standardise(x);
const far = linspace(Math.min(-3, ...u), Math.max(3, ...u), 31);
const before = add(mul(std(x), far), mean(x));
const after = add(mul(gamma, far), beta);
const bell = (v: number) =>
  Math.exp(-(((v - beta) / gamma) ** 2) / 2) /
  (gamma * Math.sqrt(2 * Math.PI));
plot({
  columns: 2,
  panels: {
    before: {
      x: {label: 'x'},
      histogram: {x: {samples: x, bins: before, density: true}},
    },
    after: {
      x: {
        label: 'y',
        values: linspace(after[0], after[30], 81),
      },
      histogram: {y: {samples: y, bins: after, density: true}},
      formulas: {'N(β, γ²)': bell},
    },
  },
});
const row = (v: number[]) => [
  mean(v),
  std(v),
  moment(v, 3),
  moment(v, 4) - 3,
];
table({
  columns: ['', 'mean', 'deviation', 'skewness', 'kurtosis'],
  rows: {x: row(x), y: row(y)},
  digits: 2,
});
check(
  'mean β and deviation γ',
  isClose(mean(y), beta) && isClose(std(y), gamma, 1e-4), // ε takes a little
);
check(
  'the shape is unchanged: skewness, kurtosis and the rest',
  [3, 4, 5].every((k) =>
    isClose(moment(x, k), moment(y, k), 1e-6),
  ),
);
check(
  'no value is further out than √(m − 1)',
  u.every((v) => Math.abs(v) <= Math.sqrt(x.length - 1)),
);
