/**
 * The error function, from the series erf x = 2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (1·3·…·(2n+1)), whose
 * terms are all positive, so that nothing cancels. Abramowitz & Stegun 7.1.6. Beyond 6 it is 1 in Float64.
 */
export function erf(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (Math.abs(x) >= 6) return Math.sign(x);
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/**
 * Φ(x), the share of the standard normal distribution below x: erfc(−x/√2) / 2. Far to the left 1 + erf would
 * keep no digit, so there erfc comes from its continued fraction, from the last term inwards. Abramowitz & Stegun 7.1.14.
 */
export function normalBelow(x: number): number {
  const z = -x * Math.SQRT1_2;
  if (!(z > 2)) return 0.5 * (1 + erf(-z));
  let fraction = z;
  for (let n = 120; n > 0; n--) fraction = z + n / 2 / fraction;
  return (0.5 * Math.exp(-z * z)) / (Math.sqrt(Math.PI) * fraction);
}

/** σ(x) = 1 / (1 + e⁻ˣ), without overflow on either side. */
export function logistic(x: number): number {
  const e = Math.exp(-Math.abs(x)); // ≤ 1
  return (x >= 0 ? 1 : e) / (1 + e);
}
