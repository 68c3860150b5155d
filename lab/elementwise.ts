import {add, div, less, mul, neg, sub} from './arithmetic';
import {record} from './autodiff';
import {allocate} from './memory';
import {erf as erfOf} from './special';
import {like, Tensor, toTensor, type Like, type Numeric} from './tensor';

/** y = f(x) number by number; `slope(x, y)` is f′(x), written with lab's own operations so that it can be differentiated again. */
function unary<A extends Numeric>(
  x: A,
  f: (x: number) => number,
  slope: (x: Tensor, y: Tensor) => Tensor | number,
): Like<A> {
  const t = toTensor(x);
  const out = new Tensor(t.shape, allocate(t.size));
  for (let i = 0; i < out.size; i++) out.data[i] = f(t.data[i]);
  return like(record(out, [t], [(g) => mul(g, slope(t, out))]), x);
}

/**
 * eˣ.
 * @example
 * print(exp([0, 1, 2]));
 */
export function exp<A extends Numeric>(x: A): Like<A> {
  return unary(x, Math.exp, (_, y) => y);
}

/**
 * The natural logarithm ln x; −∞ at 0, NaN below.
 * @example
 * print(log([1, Math.E, 0]));
 */
export function log<A extends Numeric>(x: A): Like<A> {
  return unary(x, Math.log, (t) => div(1, t));
}

/**
 * ln(1 + x), exact for small x.
 * @example
 * const x = 1e-17;
 * print(log1p(x), Math.log(1 + x));
 */
export function log1p<A extends Numeric>(x: A): Like<A> {
  return unary(x, Math.log1p, (t) => div(1, add(1, t)));
}

/**
 * eˣ − 1, exact for small x.
 * @example
 * const x = 1e-17;
 * print(expm1(x), Math.exp(x) - 1);
 */
export function expm1<A extends Numeric>(x: A): Like<A> {
  return unary(x, Math.expm1, (_, y) => add(y, 1));
}

/**
 * √x; NaN below 0.
 * @example
 * print(sqrt([1, 2, 4]));
 */
export function sqrt<A extends Numeric>(x: A): Like<A> {
  return unary(x, Math.sqrt, (_, y) => div(0.5, y));
}

/**
 * x².
 * @example
 * print(square([-3, 0.5]));
 */
export function square<A extends Numeric>(x: A): Like<A> {
  return unary(
    x,
    (v) => v * v,
    (t) => mul(2, t),
  );
}

/**
 * xᵖ for a constant exponent p.
 * @example
 * print(pow([1, 2, 3], 3), pow(2, -1));
 */
export function pow<A extends Numeric>(x: A, p: number): Like<A> {
  return unary(
    x,
    (v) => v ** p,
    (t) => (p === 0 ? 0 : mul(p, pow(t, p - 1))),
  );
}

/**
 * |x|. The derivative is sign(x), and 0 at 0.
 * @example
 * print(abs([-3, 0, 4]));
 * const slope = grad((x) => sum(abs(x)));
 * print(slope([-3, 0, 4]));
 */
export function abs<A extends Numeric>(x: A): Like<A> {
  return unary(x, Math.abs, (t) => sign(t));
}

/**
 * −1, 0 or 1. Its derivative is 0.
 * @example
 * print(sign([-3, 0, 4]));
 */
export function sign<A extends Numeric>(x: A): Like<A> {
  return unary(x, Math.sign, () => 0);
}

/**
 * sin x, x in radians.
 * @example
 * print(sin([0, Math.PI / 6, Math.PI / 2]));
 */
export function sin<A extends Numeric>(x: A): Like<A> {
  return unary(x, Math.sin, (t) => cos(t));
}

/**
 * cos x, x in radians.
 * @example
 * print(cos([0, Math.PI / 3, Math.PI]));
 */
export function cos<A extends Numeric>(x: A): Like<A> {
  return unary(x, Math.cos, (t) => neg(sin(t)));
}

/**
 * tanh x = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ).
 * @example
 * const x = [-3, -1, 0, 1, 3];
 * print(tanh(x));
 * print(grad((z) => sum(tanh(z)))(x));
 */
export function tanh<A extends Numeric>(x: A): Like<A> {
  return unary(x, Math.tanh, (_, y) => sub(1, mul(y, y)));
}

/**
 * The error function 2/√π ∫₀ˣ e^(−t²) dt.
 * @example
 * const inside = (k: number) => erf(k / Math.sqrt(2));
 * print(inside(1), inside(2), inside(3)); // 68, 95, 99.7 %
 */
export function erf<A extends Numeric>(x: A): Like<A> {
  return unary(x, erfOf, (t) => mul(2 / Math.sqrt(Math.PI), exp(neg(square(t)))));
}

/**
 * σ(x) = 1 / (1 + e⁻ˣ), without overflow on either side.
 * @example
 * const x = linspace(-6, 6, 61);
 * plot({x: {label: 'x', values: x}, lines: {σ: sigmoid(x)}});
 * print(sigmoid([-1000, 0, 1000]));
 */
export function sigmoid<A extends Numeric>(x: A): Like<A> {
  const stable = (v: number) => {
    const e = Math.exp(-Math.abs(v)); // ≤ 1
    return (v >= 0 ? 1 : e) / (1 + e);
  };
  return unary(x, stable, (_, y) => mul(y, sub(1, y)));
}

/**
 * ln(1 + eˣ) = max(x, 0) + ln(1 + e^(−|x|)), a smooth ReLU without overflow.
 * @example
 * const x = linspace(-4, 4, 41);
 * plot({
 *   x: {label: 'x', values: x},
 *   lines: {softplus: softplus(x), 'max(x, 0)': relu(x)}});
 */
export function softplus<A extends Numeric>(x: A): Like<A> {
  return unary(
    x,
    (v) => Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v))),
    (t) => sigmoid(t),
  );
}

/**
 * max(x, 0). The derivative at 0 is 0.
 * @example
 * const x = [-2, -0.5, 0, 3];
 * print(relu(x));
 * print(grad((z) => sum(relu(z)))(x));
 */
export function relu<A extends Numeric>(x: A): Like<A> {
  return unary(
    x,
    (v) => (v > 0 ? v : 0),
    (t) => less(0, t),
  );
}

/**
 * x for x > 0, else slope · x. The derivative at 0 is `slope`.
 * @example
 * print(leakyRelu([-2, 0, 3]), leakyRelu([-2, 0, 3], 0.2));
 */
export function leakyRelu<A extends Numeric>(x: A, slope = 0.01): Like<A> {
  return unary(
    x,
    (v) => (v > 0 ? v : slope * v),
    (t) => add(slope, mul(1 - slope, less(0, t))),
  );
}

/**
 * x for x > 0, else α(eˣ − 1). Clevert et al. 2016.
 * @example
 * print(elu([-10, -1, 0, 2]));
 */
export function elu<A extends Numeric>(x: A, alpha = 1): Like<A> {
  return unary(
    x,
    (v) => (v > 0 ? v : alpha * Math.expm1(v)),
    (t) => add(less(0, t), mul(mul(alpha, exp(clip(t, -Infinity, 0))), sub(1, less(0, t)))),
  );
}

/**
 * x · σ(x), also called swish.
 * @example
 * print(silu([-10, -1, 0, 2]));
 */
export function silu<A extends Numeric>(x: A): Like<A> {
  const t = toTensor(x);
  return like(mul(t, sigmoid(t)), x);
}

/**
 * x · Φ(x), Φ the standard normal distribution function (the exact form). Hendrycks & Gimpel 2016.
 * @example
 * const x = linspace(-4, 4, 41);
 * plot({
 *   x: {label: 'x', values: x},
 *   lines: {gelu: gelu(x), silu: silu(x), relu: relu(x)}});
 */
export function gelu<A extends Numeric>(x: A): Like<A> {
  const t = toTensor(x);
  return like(mul(t, mul(0.5, add(1, erf(mul(t, Math.SQRT1_2))))), x);
}

/**
 * x held between lo and hi. The derivative is 1 inside and 0 outside.
 * @example
 * print(clip([-2, 0.3, 5], 0, 1));
 */
export function clip<A extends Numeric>(x: A, lo: number, hi: number): Like<A> {
  return unary(
    x,
    (v) => Math.min(Math.max(v, lo), hi),
    (t) => mul(less(lo, t), less(t, hi)),
  );
}
