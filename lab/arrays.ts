import {came, expectFinite, expectNumber, expectNumbers, expectWhole} from './arguments';
import {LARGEST_TENSOR} from './shape';

/**
 * `n` evenly spaced numbers from `a` to `b`, both included. Throws unless n ≥ 1.
 * @example
 * print(linspace(0, 1, 5));
 */
export function linspace(a: number, b: number, n: number): number[] {
  expectFinite('linspace: a', a);
  expectFinite('linspace: b', b);
  return spaced(a, b, expectWhole('linspace: n', n, 1));
}

function spaced(a: number, b: number, n: number): number[] {
  if (n === 1) return [a];
  const last = n - 1;
  const fits = Number.isFinite((b - a) * last); // else the ends are weighed instead
  return Array.from({length: n}, (_, i) => {
    if (i === last) return b;
    return fits ? a + ((b - a) * i) / last : a * (1 - i / last) + b * (i / last);
  });
}

/**
 * `n` numbers from `a` to `b`, both included, each a constant factor apart. Throws unless both are > 0.
 * @example
 * print(logspace(0.001, 100, 6));
 */
export function logspace(a: number, b: number, n: number): number[] {
  expectFinite('logspace: a', a);
  expectFinite('logspace: b', b);
  if (!(a > 0 && b > 0))
    throw new RangeError(`logspace: both ends must be > 0, got ${a} and ${b}.`);
  const between = spaced(Math.log(a), Math.log(b), expectWhole('logspace: n', n, 1));
  return between.map((t, i) => (i === 0 ? a : i === n - 1 ? b : Math.exp(t)));
}

/**
 * The whole numbers 0 … n − 1; with two arguments from `a` to before `b`; with a third, in steps of `step`, which
 * may be negative but not 0. An entry that is `b` up to rounding is left out.
 * @example
 * print(range(5), range(2, 6));
 * print(range(0, 10, 3), range(3, 0, -1));
 */
export function range(n: number): number[];
export function range(a: number, b: number, step?: number): number[];
export function range(a: number, b?: number, step = 1): number[] {
  if (b === undefined) expectWhole('range: n', a);
  const [from, to] = b === undefined ? [0, a] : [a, b];
  expectNumber('range: from', from);
  expectNumber('range: to', to);
  expectNumber('range: step', step);
  const exact = (to - from) / step;
  const whole = Math.round(exact);
  // What rounding of the two ends and of the quotient may add to the number of steps.
  const rounding =
    2 * Number.EPSILON * ((Math.abs(from) + Math.abs(to)) / Math.abs(step) + Math.abs(exact));
  const length = Math.max(0, Math.abs(exact - whole) <= rounding ? whole : Math.ceil(exact));
  if (step === 0 || !Number.isFinite(step) || !(length < LARGEST_TENSOR))
    throw new RangeError(`range: from ${from} to ${to} in steps of ${step} is no list of numbers.`);
  return Array.from({length}, (_, i) => from + i * step);
}

/**
 * Running sums: entry i is x₀ + … + xᵢ.
 * @example
 * print(cumulative([1, 2, 3, 4]));
 */
export function cumulative(x: readonly number[]): number[] {
  let total = 0;
  return Array.from(expectNumbers('cumulative: x', x), (v) => (total += v));
}

/**
 * The value below which a share `q` (0 … 1) of the numbers lies, linear between neighbours. NaN if one of them is
 * NaN, as in NumPy.
 * @example
 * const x = range(101);
 * print(quantile(x, 0.25), quantile(x, 0.5), quantile(x, 0.95));
 */
export function quantile(x: readonly number[], q: number): number {
  expectNumbers('quantile: x', x);
  if (x.length === 0) throw new RangeError('quantile: there are no numbers.');
  if (typeof q !== 'number' || !(q >= 0 && q <= 1))
    throw new RangeError(`quantile: q must lie in 0 … 1, got ${came(q)}.`);
  if (x.some(Number.isNaN)) return NaN;
  const sorted = Float64Array.from(x).sort();
  const at = q * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.ceil(at);
  const [low, high, share] = [sorted[below], sorted[above], at - below];
  if (low === high || share === 0) return low; // nothing between: ∞ − ∞ is not asked for
  const gap = high - low;
  const isWide = gap === Infinity && Number.isFinite(low) && Number.isFinite(high);
  return isWide ? (1 - share) * low + share * high : low + share * gap;
}
