import {div, mul, sub} from './arithmetic';
import {record} from './autodiff';
import {exp, abs, pow, sqrt, square} from './elementwise';
import {logSumExp, max, sum} from './reduce';
import {like, Tensor, toTensor, type Like, type Numeric} from './tensor';

/**
 * eˣⁱ / Σⱼ eˣʲ along an axis (default the last), with the maximum taken out first so that nothing overflows.
 * @example
 * print(softmax([1, 2, 3]));
 * print(softmax([1001, 1002, 1003]));
 * print(softmax([[0, 0], [0, Math.log(3)]]));
 */
export function softmax<A extends Exclude<Numeric, number>>(x: A, axis = -1): Like<A> {
  const t = toTensor(x);
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
 * ln softmax(x) = x − logSumExp(x) along an axis (default the last), without underflow.
 * @example
 * const x = [0, 1000];
 * print(logSoftmax(x), log(softmax(x)));
 */
export function logSoftmax<A extends Exclude<Numeric, number>>(x: A, axis = -1): Like<A> {
  const t = toTensor(x);
  const y = sub(t, logSumExp(t, axis, {keep: true}));
  return like(y, x);
}

/**
 * The norm ‖x‖ₚ = (Σ |xᵢ|ᵖ)^(1/p) of all numbers of x; p = 2 if left out, p = Infinity the largest |xᵢ|,
 * p = 0 the count of numbers that are not 0 (no derivative). Of a matrix with p = 2 this is the Frobenius norm.
 * @example
 * const x = [3, -4];
 * print(norm(x, 1), norm(x), norm(x, Infinity), norm(x, 0));
 */
export function norm<A extends Numeric>(x: A, p = 2): A extends Tensor ? Tensor : number {
  const t = toTensor(x);
  const size = abs(t);
  if (p === 0)
    return like(new Tensor([], Float64Array.of(t.data.filter((v) => v !== 0).length)), x);
  if (p === Infinity) return like(max(size), x);
  if (p === 1) return like(sum(size), x);
  if (p === 2) return like(sqrt(sum(square(t))), x);
  if (!(p > 0)) throw new RangeError(`norm: p must be ≥ 0, got ${p}.`);
  return like(pow(sum(pow(size, p)), 1 / p), x);
}
