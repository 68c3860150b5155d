// Two directions of the gradient die, because μ and σ move.
import {add, centralDifference, check, div, dot} from 'lab';
import {knob, mean, mul, norm, plot, random, square} from 'lab';
import {sub, sum, table} from 'lab';

const m = knob('batch m', 40, [2, 40, 1]);
const gamma = knob('γ', 1, [0.5, 3, 0.5]);
const a = knob('weights × a', 1, [0.1, 10], 'log');

/** x̂ = (x − μ)/s with s = √(σ² + ε), of one feature. */
export function standardise(x: number[]) {
  const centred = sub(x, mean(x)); // [batch-statistics]
  const s = Math.sqrt(mean(square(centred)) + 1e-5);
  return {xhat: div(centred, s), s};
}
/** ∂L/∂x, ∂L/∂γ and ∂L/∂β from d = ∂L/∂y. */
export function backward(x: number[], d: number[], g: number) {
  const {xhat, s} = standardise(x);
  const dBeta = sum(d); // [gamma-beta-gradients]
  const dGamma = dot(d, xhat);
  const [mu, nu] = [dBeta / x.length, dGamma / x.length];
  const dx = mul(g / s, sub(sub(d, mu), mul(nu, xhat))); // [input-gradient]
  return {dx, dGamma, dBeta};
}

// L = ½ Σ (y − t)² with y = γx̂, so d = y − t
const dice = random(1);
const x = mul(a, dice.normal(m));
const t = add(dice.normal(m), 1);
const y = (x: number[]) => mul(gamma, standardise(x).xhat);
const loss = (x: number[]) => sum(square(sub(y(x), t))) / 2;
const d = sub(y(x), t);
const {dx} = backward(x, d, gamma);

// --- picture ---
const slopes = centralDifference(loss, x);
const {xhat, s} = standardise(x);
const naive = mul(gamma / s, d);
plot({
  x: {label: 'finite differences', values: slopes},
  points: {'μ, σ held fixed': naive, formula: dx},
});
const one = x.map(() => 1);
const along = (g: number[], v: number[]) =>
  Math.abs(dot(g, v)) / norm(v);
const row = (g: number[]) => [
  norm(g),
  along(g, one),
  along(g, xhat),
];
table({
  columns: ['', 'length', 'along a shift', 'along a stretch'],
  rows: {'μ, σ held fixed': row(naive), formula: row(dx)},
  digits: 2,
});
check(
  'the formula is the slope, by finite differences',
  norm(sub(slopes, dx)) < 1e-4 * norm(naive),
);
const left = 1 - mean(square(xhat)); // ε/s²
check(
  'nothing is left along a shift, and ε/s² along a stretch',
  along(dx, one) < 1e-9 * norm(naive) &&
    Math.abs(along(dx, xhat) - left * along(naive, xhat)) <
      1e-9 * norm(naive),
);
const far = backward(mul(10, x), d, gamma).dx;
check(
  'ten times the input: a tenth of the gradient',
  norm(sub(mul(10, far), dx)) < 3 * left * norm(naive), // [scale-invariance]
);
