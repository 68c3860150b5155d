// Before the bend BN folds into the layer; after it, not.
import {
  check,
  erf,
  fixed,
  knob,
  plot,
  print,
  random,
  range,
  table,
} from 'lab';

const n = knob('inputs n', {
  value: 16,
  options: [1, 4, 16, 64],
});
const gamma = knob('γ', {
  value: 1,
  min: 0.5,
  max: 2,
  step: 0.25,
});
const beta = knob('β', {value: 0, min: -2, max: 2, step: 0.5});
const epsilon = 1e-5;
const m = 1000;

const average = (v: number[]) =>
  v.reduce((sum, vi) => sum + vi, 0) / v.length;
const variance = (v: number[]) => {
  const mu = average(v);
  return average(v.map((vi) => (vi - mu) ** 2));
};
const relu = (z: number) => Math.max(0, z);

/** γ(z − μ)/√(σ² + ε) + β */
export function batchNorm(
  z: number[],
  gamma: number,
  beta: number,
) {
  const [mu, s] = [
    average(z),
    Math.sqrt(variance(z) + epsilon),
  ];
  return z.map((zi) => (gamma * (zi - mu)) / s + beta);
}

/** w′ = γw/s, b′ = β + γ(b − μ)/s, with μ and σ of wᵀx + b. */
export function fold(
  w: number[],
  b: number,
  mu: number,
  sigma2: number,
  gamma: number,
  beta: number,
) {
  const k = gamma / Math.sqrt(sigma2 + epsilon); // [fold]
  return {w: w.map((wj) => k * wj), b: beta + k * (b - mu)};
}

const dice = random(3);
// inputs as a layer below leaves them: one-sided and skewed
const x = range(m).map(() =>
  range(n).map(() => -Math.log(1 - dice.uniform())),
);
const w = dice.normal(n);
const b = -w.reduce((sum, wj) => sum + wj, 0); // mean of z ≈ 0
const dot = (u: number[], v: number[]) =>
  u.reduce((sum, ui, i) => sum + ui * v[i], 0);
const z = x.map((xi) => dot(w, xi) + b);
const before = batchNorm(z, gamma, beta).map(relu);
const after = batchNorm(z.map(relu), gamma, beta);

/** The third standardised moment. */
export function skewness(v: number[]) {
  const [mu, sd] = [average(v), Math.sqrt(variance(v))];
  return average(v.map((vi) => ((vi - mu) / sd) ** 3));
}
const bins = (name: string, samples: number[]) => ({
  histogram: {[name]: {samples, bins: 30}},
});
plot({
  columns: 3,
  panels: [
    {title: 'z = wᵀx + b', ...bins('z', z)},
    {title: 'φ(BN(z))', ...bins('before', before)},
    {title: 'BN(φ(z))', ...bins('after', after)},
  ],
});
const zeros = (v: number[]) =>
  v.filter((vi) => vi === 0).length / m;
const row = (v: number[]) => [
  fixed(average(v), 2),
  fixed(Math.sqrt(variance(v)), 2),
  fixed(skewness(v), 2),
  fixed(zeros(v), 2),
];
table({
  columns: ['', 'mean', 'deviation', 'skewness', 'zeros'],
  rows: [
    ['z', ...row(z)],
    ['before', ...row(before)],
    ['after', ...row(after)],
  ],
});
const phi = (1 + erf(-beta / gamma / Math.SQRT2)) / 2;
print('share of zeros expected, Φ(−β/γ):', fixed(phi, 2));
const folded = fold(w, b, average(z), variance(z), gamma, beta);
check(
  'before: one layer w′, b′ does it all',
  x.every(
    (xi, i) =>
      Math.abs(relu(dot(folded.w, xi) + folded.b) - before[i]) <
      1e-9,
  ),
);
check(
  'after: mean β and deviation γ reach the next layer',
  variance(z.map(relu)) < 1e-3 ||
    (Math.abs(average(after) - beta) < 1e-9 &&
      Math.abs(variance(after) - gamma ** 2) <
        0.011 * gamma ** 2), // ε/σ² ≤ 0.01
);
const v = -1.3;
const next = fold(
  [v],
  0,
  v * average(z.map(relu)),
  variance(z.map(relu)),
  gamma,
  beta,
);
check(
  'after: it folds into the next layer instead',
  z.every(
    (zi, i) =>
      Math.abs(
        v * after[i] -
          (next.w[0] * relu(zi) + v * beta + next.b - beta),
      ) < 1e-9,
  ),
);
