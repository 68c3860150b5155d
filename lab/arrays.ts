/**
 * `n` evenly spaced numbers from `a` to `b`, both included. Throws unless n ≥ 1.
 * @example
 * print(linspace(0, 1, 5));
 */
export function linspace(a: number, b: number, n: number): number[] {
  if (!Number.isInteger(n) || n < 1)
    throw new RangeError(`linspace: n must be a whole number ≥ 1, got ${n}.`);
  if (n === 1) return [a];
  const last = n - 1;
  return Array.from({length: n}, (_, i) => (i === last ? b : a + ((b - a) * i) / last));
}

/**
 * `n` numbers from `a` to `b`, both included, each a constant factor apart. Throws unless both are > 0.
 * @example
 * print(logspace(0.001, 100, 6));
 */
export function logspace(a: number, b: number, n: number): number[] {
  if (!(a > 0 && b > 0))
    throw new RangeError(`logspace: both ends must be > 0, got ${a} and ${b}.`);
  const between = linspace(Math.log(a), Math.log(b), n);
  return between.map((t, i) => (i === 0 ? a : i === n - 1 ? b : Math.exp(t)));
}

/**
 * The whole numbers 0 … n − 1; with two arguments from `a` to before `b`; with a third, in steps of `step`, which
 * may be negative but not 0.
 * @example
 * print(range(5), range(2, 6));
 * print(range(0, 10, 3), range(3, 0, -1));
 */
export function range(n: number): number[];
export function range(a: number, b: number, step?: number): number[];
export function range(a: number, b?: number, step = 1): number[] {
  const [from, to] = b === undefined ? [0, a] : [a, b];
  const length = Math.max(0, Math.ceil((to - from) / step));
  if (step === 0 || !(length < 2 ** 24))
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
  return x.map((v) => (total += v));
}

/**
 * The value below which a share `q` (0 … 1) of the numbers lies, linear between neighbours.
 * @example
 * const x = range(101);
 * print(quantile(x, 0.25), quantile(x, 0.5), quantile(x, 0.95));
 */
export function quantile(x: readonly number[], q: number): number {
  if (x.length === 0) throw new RangeError('quantile: there are no numbers.');
  if (!(q >= 0 && q <= 1)) throw new RangeError(`quantile: q must lie in 0 … 1, got ${q}.`);
  const sorted = [...x].sort((a, b) => a - b);
  const at = q * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.ceil(at);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}
