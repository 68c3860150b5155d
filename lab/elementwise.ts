import {expectNumber} from './arguments';
import {add, div, less, mul, neg, sub} from './arithmetic';
import {record} from './tape';
import {allocate} from './memory';
import {erf as erfOf, logistic, normalBelow} from './special';
import {like, Tensor, toTensor, type Like, type Numeric} from './tensor';

/** y = f(x) number by number; `slope(x, y)` is f′(x), written with lab's own operations so that it can be differentiated again. */
function unary<A extends Numeric>(
  name: string,
  x: A,
  f: (x: number) => number,
  slope: (x: Tensor, y: Tensor) => Tensor | number,
): Like<A> {
  const t = toTensor(x, name);
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
  return unary('exp', x, Math.exp, (_, y) => y);
}

/**
 * The natural logarithm ln x; −∞ at 0, NaN below.
 * @example
 * print(log([1, Math.E, 0]));
 */
export function log<A extends Numeric>(x: A): Like<A> {
  return unary('log', x, Math.log, (t) => div(1, t));
}

/**
 * ln(1 + x), exact for small x.
 * @example
 * const x = 1e-17;
 * print(log1p(x), Math.log(1 + x));
 */
export function log1p<A extends Numeric>(x: A): Like<A> {
  return unary('log1p', x, Math.log1p, (t) => div(1, add(1, t)));
}

/**
 * eˣ − 1, exact for small x.
 * @example
 * const x = 1e-17;
 * print(expm1(x), Math.exp(x) - 1);
 */
export function expm1<A extends Numeric>(x: A): Like<A> {
  return unary('expm1', x, Math.expm1, (t) => exp(t));
}

/**
 * √x; NaN below 0. The derivative at 0 is ∞.
 * @example
 * print(sqrt([1, 2, 4]));
 */
export function sqrt<A extends Numeric>(x: A): Like<A> {
  return unary('sqrt', x, Math.sqrt, (_, y) => div(0.5, y));
}

/**
 * x².
 * @example
 * print(square([-3, 0.5]));
 */
export function square<A extends Numeric>(x: A): Like<A> {
  return unary(
    'square',
    x,
    (v) => v * v,
    (t) => mul(2, t),
  );
}

/**
 * xᵖ for a constant exponent p. As in NumPy, x⁰ is 1 for every x and 1ᵖ for every p, NaN included.
 * @example
 * print(pow([1, 2, 3], 3), pow(2, -1));
 */
export function pow<A extends Numeric>(x: A, p: number): Like<A> {
  expectNumber('pow: p', p);
  return unary(
    'pow',
    x,
    (v) => (v === 1 || (v === -1 && Math.abs(p) === Infinity) ? 1 : v ** p), // not so in JavaScript
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
  return unary('abs', x, Math.abs, (t) => sign(t));
}

/**
 * −1, 0 or 1. Its derivative is 0.
 * @example
 * print(sign([-3, 0, 4]));
 */
export function sign<A extends Numeric>(x: A): Like<A> {
  return unary('sign', x, Math.sign, () => 0);
}

/**
 * sin x, x in radians.
 * @example
 * print(sin([0, Math.PI / 6, Math.PI / 2]));
 */
export function sin<A extends Numeric>(x: A): Like<A> {
  return unary('sin', x, Math.sin, (t) => cos(t));
}

/**
 * cos x, x in radians.
 * @example
 * print(cos([0, Math.PI / 3, Math.PI]));
 */
export function cos<A extends Numeric>(x: A): Like<A> {
  return unary('cos', x, Math.cos, (t) => neg(sin(t)));
}

/**
 * tanh x = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ).
 * @example
 * const x = [-3, -1, 0, 1, 3];
 * print(tanh(x));
 * print(grad((z) => sum(tanh(z)))(x));
 */
export function tanh<A extends Numeric>(x: A): Like<A> {
  return unary('tanh', x, Math.tanh, (_, y) => sub(1, mul(y, y)));
}

/**
 * The error function 2/√π ∫₀ˣ e^(−t²) dt.
 * @example
 * const inside = (k: number) => erf(k / Math.sqrt(2));
 * print(inside(1), inside(2), inside(3)); // 68, 95, 99.7 %
 */
export function erf<A extends Numeric>(x: A): Like<A> {
  return unary('erf', x, erfOf, (t) => mul(2 / Math.sqrt(Math.PI), exp(neg(square(t)))));
}

/**
 * σ(x) = 1 / (1 + e⁻ˣ), without overflow on either side.
 * @example
 * const x = linspace(-6, 6, 61);
 * plot({x: {label: 'x', values: x}, lines: {σ: sigmoid(x)}});
 * print(sigmoid([-1000, 0, 1000]));
 */
export function sigmoid<A extends Numeric>(x: A): Like<A> {
  return unary('sigmoid', x, logistic, (_, y) => mul(y, sub(1, y)));
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
    'softplus',
    x,
    (v) => Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v))),
    (t) => sigmoid(t),
  );
}

/**
 * max(x, 0). The derivative at 0 is 0. NaN stays NaN, as in PyTorch.
 * @example
 * const x = [-2, -0.5, 0, 3];
 * print(relu(x));
 * print(grad((z) => sum(relu(z)))(x));
 */
export function relu<A extends Numeric>(x: A): Like<A> {
  return unary(
    'relu',
    x,
    (v) => (v <= 0 ? 0 : v), // NaN stays
    (t) => less(0, t),
  );
}

/**
 * x for x > 0, else slope · x. The derivative at 0 is `slope`.
 * @example
 * print(leakyRelu([-2, 0, 3]), leakyRelu([-2, 0, 3], 0.2));
 */
export function leakyRelu<A extends Numeric>(x: A, slope = 0.01): Like<A> {
  expectNumber('leakyRelu: slope', slope);
  return unary(
    'leakyRelu',
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
  expectNumber('elu: alpha', alpha);
  return unary(
    'elu',
    x,
    (v) => (v > 0 ? v : alpha * Math.expm1(v)),
    (t) => add(less(0, t), mul(mul(alpha, exp(clip(t, -Infinity, 0))), sub(1, less(0, t)))),
  );
}

/** No slope of an activation differs from its limit out there; ∞ · 0 would be NaN. */
const FAR = 800;

/**
 * x · σ(x), also called swish; 0 at −∞, its limit.
 * @example
 * print(silu([-10, -1, 0, 2]));
 */
export function silu<A extends Numeric>(x: A): Like<A> {
  return unary(
    'silu',
    x,
    (v) => (v === -Infinity ? 0 : v * logistic(v)),
    (t) => {
      const s = sigmoid(t);
      return add(s, mul(clip(t, -FAR, FAR), mul(s, sub(1, s))));
    },
  );
}

/**
 * x · Φ(x), Φ the standard normal distribution function (the exact form, exact to the far left too); 0 at −∞, its
 * limit. Hendrycks & Gimpel 2016.
 * @example
 * const x = linspace(-4, 4, 41);
 * plot({
 *   x: {label: 'x', values: x},
 *   lines: {gelu: gelu(x), silu: silu(x), relu: relu(x)}});
 */
export function gelu<A extends Numeric>(x: A): Like<A> {
  return unary(
    'gelu',
    x,
    (v) => (v === -Infinity ? 0 : v * normalBelow(v)),
    (t) => add(below(t), mul(clip(t, -FAR, FAR), density(t))),
  );
}

/** Φ, whose derivative is the normal density. */
function below(x: Tensor): Tensor {
  return unary('gelu', x, normalBelow, density);
}

/** e^(−x²/2) / √(2π). */
function density(x: Tensor): Tensor {
  return mul(1 / Math.sqrt(2 * Math.PI), exp(mul(-0.5, square(x))));
}

/**
 * x held between lo and hi; NaN stays NaN. The derivative is 1 inside and 0 outside.
 * @example
 * print(clip([-2, 0.3, 5], 0, 1));
 */
export function clip<A extends Numeric>(x: A, lo: number, hi: number): Like<A> {
  if (!(expectNumber('clip: lo', lo) <= expectNumber('clip: hi', hi)))
    throw new RangeError(`clip: lo must not be above hi, got ${lo} and ${hi}.`);
  return unary(
    'clip',
    x,
    (v) => Math.min(Math.max(v, lo), hi),
    (t) => mul(less(lo, t), less(t, hi)),
  );
}
