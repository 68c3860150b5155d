import {came} from './arguments';
import {div, equal, mul, sub, where} from './arithmetic';
import {record} from './tape';
import {abs, exp, log, pow, sign} from './elementwise';
import {max, sum, topOf} from './reduce';
import {resolveAxis} from './shape';
import {like, Tensor, toTensor, type Like, type Numeric} from './tensor';

/**
 * eˣⁱ / Σⱼ eˣʲ along an axis (default the last), with the maximum taken out first so that nothing overflows.
 * @example
 * print(softmax([1, 2, 3]));
 * print(softmax([1001, 1002, 1003]));
 * print(softmax([[0, 0], [0, Math.log(3)]]));
 */
export function softmax<A extends Exclude<Numeric, number>>(x: A, axis = -1): Like<A> {
  const t = toTensor(x, 'softmax');
  resolveAxis('softmax', t.shape, axis);
  if (t.size === 0) return like(t, x);
  const constant = new Tensor(t.shape, t.data);
  const e = exp(sub(constant, max(constant, axis, {keep: true})));
  const y = div(e, sum(e, axis, {keep: true}));
  const pullback = (g: Tensor) => {
    const gy = mul(g, y);
    return sub(gy, mul(y, sum(gy, axis, {keep: true})));
  };
  return like(record(y, [t], [pullback]), x);
}

/**
 * ln softmax(x) = x − logSumExp(x) along an axis (default the last), without underflow; as exact for large x as for
 * small.
 * @example
 * const x = [0, 1000];
 * print(logSoftmax(x), log(softmax(x)));
 */
export function logSoftmax<A extends Exclude<Numeric, number>>(x: A, axis = -1): Like<A> {
  const t = toTensor(x, 'logSoftmax');
  return like(logShares(t, resolveAxis('logSoftmax', t.shape, axis)), x);
}

/** (x − max) − ln Σ e^(x − max): taking the maximum off last would round away the logarithm beside it. */
export function logShares(x: Tensor, axis: number): Tensor {
  const kept = x.shape.map((n, i) => (i === axis ? 1 : n));
  const below = sub(x, topOf(x, kept, [axis]));
  return sub(below, log(sum(exp(below), axis, {keep: true})));
}

/**
 * The norm ‖x‖ₚ = (Σ |xᵢ|ᵖ)^(1/p) of all numbers of x; p = 2 if left out, p = Infinity the largest |xᵢ|,
 * p = 0 the count of numbers that are not 0 (no derivative). Of a matrix with p = 2 this is the Frobenius norm. Where
 * a norm has no derivative (at 0, for p = 1 wherever an xᵢ is 0), lab's is a subgradient: 0 for those entries.
 * @example
 * const x = [3, -4];
 * print(norm(x, 1), norm(x), norm(x, Infinity), norm(x, 0));
 */
export function norm<A extends Numeric>(x: A, p = 2): A extends Tensor ? Tensor : number {
  const t = toTensor(x, 'norm');
  if (typeof p !== 'number' || !(p >= 0))
    throw new RangeError(`norm: p must be ≥ 0, got ${came(p)}.`);
  if (p === 0)
    return like(new Tensor([], Float64Array.of(t.data.filter((v) => v !== 0).length)), x);
  if (p === Infinity) return like(t.size === 0 ? sum(t) : max(abs(t)), x);
  if (p === 1) return like(sum(abs(t)), x);
  const out = new Tensor([], Float64Array.of(lengthOf(t.data, p)));
  return like(record(out, [t], [(g) => mul(g, direction(t, out, p))]), x);
}

/** ∂‖x‖ₚ/∂xᵢ = sign(xᵢ) (|xᵢ| / ‖x‖)^(p−1); 0 where xᵢ is 0, which has no slope for p < 1 and in x = 0. */
function direction(x: Tensor, length: Tensor, p: number): Tensor {
  if (length.data[0] === 0) return new Tensor(x.shape, new Float64Array(x.size));
  const share = div(x, length);
  if (p === 2) return share;
  const isZero = equal(x, 0);
  const slope = mul(sign(x), pow(abs(where(isZero, 1, share)), p - 1));
  return where(isZero, 0, slope);
}

/** ‖x‖ₚ. Powers that overflow or vanish are taken of x over its largest size instead. */
export function lengthOf(x: ArrayLike<number>, p = 2): number {
  let [total, top] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const size = Math.abs(x[i]);
    total += p === 2 ? size * size : size ** p;
    top = Number.isNaN(size) ? NaN : Math.max(top, size);
  }
  const root = (sum: number) => (p === 2 ? Math.sqrt(sum) : sum ** (1 / p));
  if (total > 1e-200 && total < Infinity) return root(total);
  if (!(top > 0 && top < Infinity)) return top; // 0, ∞, NaN
  total = 0;
  for (let i = 0; i < x.length; i++) total += (Math.abs(x[i]) / top) ** p;
  return top * root(total);
}
