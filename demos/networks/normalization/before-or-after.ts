// Before a ReLU, BN folds into the layer below; after, above.
import {add, check, div, each, erf, fixed, isClose} from 'lab';
import {knob, log, matmul, mean, mul, plot, pow} from 'lab';
import {print, random, range, relu, std, sub, sum} from 'lab';
import {table, variance} from 'lab';

const n = knob('inputs n', {
  value: 16,
  options: [1, 4, 16, 64],
});
const gamma = knob('γ', 1, [0.5, 2, 0.25]);
const beta = knob('β', 0, [-2, 2, 0.5]);

const scale = (z: number[]) => Math.sqrt(variance(z) + 1e-5);
/** γ(z − μ)/√(σ² + ε) + β */
export function batchNorm(z: number[], g: number, b: number) {
  return add(mul(g / scale(z), sub(z, mean(z))), b);
}
/** w′ = γw/s, b′ = β + γ(b − μ)/s: one layer for two. */
export function fold(w: number[], b: number, bn: Affine) {
  const {mu, s, g, beta} = bn;
  return {w: mul(g / s, w), b: beta + (g / s) * (b - mu)}; // [fold]
}

const dice = random(3);
// 1000 examples of n one-sided, skewed numbers
const x = range(1000).map(() =>
  mul(-1, log(sub(1, dice.uniform(n)))),
);
const w = dice.normal(n);
const b = -sum(w); // mean of z ≈ 0
const z = add(matmul(x, w), b); // [sums-are-rounder]
const before = relu(batchNorm(z, gamma, beta));
const after = batchNorm(relu(z), gamma, beta); // [standard-inputs]

// --- picture ---
type Affine = Record<'mu' | 's' | 'g' | 'beta', number>;
/** The third standardised moment. */
export function skewness(v: number[]) {
  return mean(pow(div(sub(v, mean(v)), std(v)), 3));
}
const bins = 30;
plot({
  columns: 3,
  panels: {
    'z = wᵀx + b': {histogram: {z: {samples: z, bins}}},
    'φ(BN(z))': {histogram: {before: {samples: before, bins}}},
    'BN(φ(z))': {histogram: {after: {samples: after, bins}}},
  },
});
const row = (v: number[]) => [
  mean(v),
  std(v),
  skewness(v),
  mean(v.map((vi) => (vi === 0 ? 1 : 0))),
];
table({
  columns: ['', 'mean', 'deviation', 'skewness', 'zeros'],
  rows: each({z, before, after}, row),
  digits: 2,
});
const zeros = (1 + erf(-beta / gamma / Math.SQRT2)) / 2;
print('zeros if z were normal, Φ(−β/γ):', fixed(zeros, 2));
const below = fold(w, b, {
  mu: mean(z),
  s: scale(z),
  g: gamma,
  beta,
});
check(
  'before: one layer w′, b′ below it does it all',
  isClose(relu(add(matmul(x, below.w), below.b)), before),
);
// the next layer is v · after + c
const [v, c] = [-1.3, 0.4];
const r = relu(z);
const bn = {s: scale(r), g: gamma, beta: v * beta + c};
const above = fold([v], 0, {...bn, mu: v * mean(r)});
check(
  'after: it folds into the next layer instead',
  isClose(
    add(mul(above.w[0], r), above.b),
    add(mul(v, after), c),
  ),
);
check(
  'after: mean β and deviation γ reach the next layer',
  isClose(mean(after), beta) &&
    isClose(std(after), gamma, 1e-2), // ε/σ²
);
