// Bayes' rule for two equally wide normal clouds is a sigmoid.
import {check, fixed, knob, linspace, plot, print} from 'lab';

const s1 = knob('σ₁', 1, [0.6, 2, 0.1]);
const prior = knob('p(y = 1)', 0.5, [0.1, 0.9, 0.1]);
const base = knob('base', ['e', '2', '10']);
const [m0, m1, s0] = [-1, 1, 1];

export function normal(x: number, m: number, s: number) {
  return Math.exp(-(((x - m) / s) ** 2) / 2) / s; // / √2π
}
export function bayes(x: number) {
  const [p0, p1] = [normal(x, m0, s0), normal(x, m1, s1)];
  return (prior * p1) / (prior * p1 + (1 - prior) * p0); // [posterior-odds]
}
/** The log-odds of clouds that are both as wide as s0. */
const w = (m1 - m0) / s0 ** 2; // [shared-width]
const v =
  Math.log(prior / (1 - prior)) -
  (m1 ** 2 - m0 ** 2) / (2 * s0 ** 2); // [shared-width]

/** The same line in another unit: log b instead of ln. */
export function sigmoidOf(z: number, b: number) {
  return 1 / (1 + b ** -z);
}
const b = base === 'e' ? Math.E : Number(base);
const unit = Math.log(b); // [base-is-a-unit]
const model = (x: number) =>
  sigmoidOf((w / unit) * x + v / unit, b);

// --- picture ---
const x = linspace(-5, 5, 101);
plot({
  x: {label: 'x', values: x},
  y: {domain: [0, 1]},
  lines: {
    'p(x | 0)': x.map((u) => normal(u, m0, s0) / 2.5),
    'p(x | 1)': x.map((u) => normal(u, m1, s1) / 2.5),
    'p(1 | x)': bayes,
  },
  formulas: {'σ(wx + v)': model},
});
const off = x.map((u) => Math.abs(bayes(u) - model(u)));
print('w in this base:', fixed(w / unit, 3));
print('largest difference:', fixed(Math.max(...off), 3));
print('p(1 | −5):', fixed(bayes(-5), 3));
check('the posterior is the sigmoid', Math.max(...off) < 1e-12);
