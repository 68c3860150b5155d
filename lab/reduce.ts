import {add, div, equal, mul, sub, where} from './arithmetic';
import {expectOptions} from './arguments';
import {record} from './tape';
import {broadcastTo, sumTo} from './broadcast';
import {exp, log, square} from './elementwise';
import {allocate} from './memory';
import {aroundAxis, resolveAxis, shapeText, sizeOf, type Shape} from './shape';
import {like, Tensor, toTensor, type Like, type Numeric, type Plain} from './tensor';
import {reshape} from './arrange';

/** The number or tensor that is left after reducing over everything. */
export type Scalar<A> = A extends Tensor ? Tensor : number;

/** What is left of A after reducing along one axis. */
export type Reduced<A> = A extends Tensor ? Tensor : A extends (infer E)[] ? Like<E> : never;

/** The axis to reduce along (−1 is the last), or several; left out: over everything. */
export type Axis = number | number[];

interface Reduction {
  <A extends Numeric>(x: A): Scalar<A>;
  <A extends Numeric>(x: A, axis: number): Reduced<A>;
  (x: Tensor, axis: Axis | undefined, options: {keep?: boolean}): Tensor;
  (x: Tensor, axis?: Axis, options?: {keep?: boolean}): Tensor;
}

/** A reduction of a tensor with all reduced axes kept as length 1, made into one for callers. */
function reduction(reduce: (x: Tensor, kept: Shape, axes: number[]) => Tensor, name: string) {
  return ((x: Numeric, axis?: Axis, options: {keep?: boolean} = {}) => {
    const t = toTensor(x, name);
    const axes =
      axis === undefined
        ? t.shape.map((_, i) => i)
        : [axis].flat().map((a) => resolveAxis(name, t.shape, a));
    if (new Set(axes).size < axes.length)
      throw new RangeError(`${name}: the axes ${shapeText([axis!].flat())} name one twice.`);
    expectOptions(name, options, 'keep');
    const kept = t.shape.map((n, i) => (axes.includes(i) ? 1 : n));
    const out = reduce(t, kept, axes);
    if (options.keep) return like(out, x);
    return like(
      reshape(
        out,
        t.shape.filter((_, i) => !axes.includes(i)),
      ),
      x,
    );
  }) as Reduction;
}

/** How many numbers fall together into one. */
const countIn = (x: Tensor, axes: number[]) => sizeOf(axes.map((axis) => x.shape[axis]));

/** The mean; where a sum of finite numbers would overflow, of numbers that are divided first. */
function centre(x: Tensor, kept: Shape, axes: number[]): Tensor {
  const n = countIn(x, axes);
  const out = div(sumTo(x, kept), n);
  const fits = x.size === 0 || out.data.every(Number.isFinite) || !x.data.every(Number.isFinite);
  return fits ? out : sumTo(div(x, n), kept);
}

/**
 * The sum, over everything or along an axis; `{keep: true}` leaves reduced axes with length 1.
 * @example
 * const x = [[1, 2, 3], [4, 5, 6]];
 * print(sum(x), sum(x, 0), sum(x, 1));
 * print(sum(tensor(x), 1, {keep: true}).shape);
 */
export const sum: Reduction = reduction((x, kept) => sumTo(x, kept), 'sum');

/**
 * The mean, over everything or along an axis; of no numbers NaN.
 * @example
 * const x = [[1, 2, 3], [4, 5, 6]];
 * print(mean(x), mean(x, 0), mean(x, 1));
 */
export const mean: Reduction = reduction(centre, 'mean');

/**
 * The variance (1/n) Σ (x − mean)², over everything or along an axis. Divides by n, not n − 1. Of equal numbers it
 * is exactly 0.
 * @example
 * print(variance([1, 2, 3, 4]));
 * print(variance([[1, 2], [3, 6]], 1));
 */
export const variance: Reduction = reduction(spread, 'variance');

function spread(x: Tensor, kept: Shape, axes: number[]): Tensor {
  const m = centre(x, kept, axes);
  if (x.size > 0) {
    // The mean of equal numbers is rounded, too; what is left would pass for a spread.
    const lo = extreme(bare(x), kept, axes, -1).data;
    const hi = extreme(bare(x), kept, axes, 1).data;
    for (let i = 0; i < m.size; i++) if (lo[i] === hi[i]) m.data[i] = lo[i];
  }
  return div(sumTo(square(sub(x, m)), kept), countIn(x, axes));
}

/** The same numbers, without notes. */
const bare = (x: Tensor) => new Tensor(x.shape, x.data);

/**
 * The standard deviation √variance, over everything or along an axis. For equal numbers, where √ has no slope, the
 * derivative is 0, as in PyTorch.
 * @example
 * print(std([1, 2, 3, 4]), std(random(1).normal(10000)));
 */
export const std: Reduction = reduction((x, kept, axes) => {
  const scale = scaleOf(x, kept, axes);
  if (scale === undefined) return flatRoot(spread(x, kept, axes));
  return mul(flatRoot(spread(div(x, scale), kept, axes)), scale);
}, 'std');

/** √x for x ≥ 0 with slope 0 at 0, so that no 0 · ∞ turns a gradient into NaN. */
export function flatRoot(x: Tensor): Tensor {
  const out = new Tensor(x.shape, x.data.map(Math.sqrt));
  return record(out, [x], [(g) => mul(g, where(equal(out, 0), 0, div(0.5, out)))]);
}

/**
 * For each reduction a power of two near its largest |x|, by which x can be divided without rounding, so that squares
 * neither overflow nor vanish; undefined if all are well inside, as nearly always.
 */
export function scaleOf(x: Tensor, kept: Shape, axes: number[]): Tensor | undefined {
  if (x.size === 0) return undefined;
  const sizes = new Tensor(x.shape, x.data.map(Math.abs));
  const top = extreme(sizes, kept, axes, 1).data;
  const isSafe = (m: number) => m === 0 || !Number.isFinite(m) || (m > 1e-100 && m < 1e140);
  if (top.every(isSafe)) return undefined;
  return new Tensor(
    kept,
    top.map((m) => (isSafe(m) ? 1 : 2 ** Math.max(-1021, Math.floor(Math.log2(m))))),
  );
}

/**
 * The largest number, over everything or along an axis; NaN if one is NaN. Equal largest ones share the gradient.
 * @example
 * const x = [[1, 5, 3], [4, 2, 6]];
 * print(max(x), max(x, 0), max(x, 1));
 */
export const max: Reduction = reduction((x, kept, axes) => extreme(x, kept, axes, 1), 'max');

/**
 * The smallest number, over everything or along an axis; NaN if one is NaN. Equal smallest ones share the gradient.
 * @example
 * const x = [[1, 5, 3], [4, 2, 6]];
 * print(min(x), min(x, 0), min(x, 1));
 */
export const min: Reduction = reduction((x, kept, axes) => extreme(x, kept, axes, -1), 'min');

function extreme(x: Tensor, kept: Shape, axes: number[], direction: 1 | -1): Tensor {
  let {data} = x;
  const shape = [...x.shape];
  for (const axis of axes) {
    const {outer, n, inner} = aroundAxis(shape, axis);
    if (n === 0)
      throw new RangeError(
        `${direction > 0 ? 'max' : 'min'} of no numbers: shape ${shapeText(x.shape)}.`,
      );
    const next = allocate(outer * inner).fill(-direction * Infinity);
    for (let o = 0, at = 0; o < outer; o++)
      for (let i = 0; i < n; i++)
        for (let to = o * inner; to < (o + 1) * inner; to++, at++)
          if (direction * data[at] > direction * next[to] || Number.isNaN(data[at]))
            next[to] = data[at];
    data = next;
    shape[axis] = 1;
  }
  const out = new Tensor(kept, data);
  return record(
    out,
    [x],
    [
      (g) => {
        const winners = equal(x, out);
        return mul(winners, broadcastTo(div(g, sumTo(winners, kept)), x.shape));
      },
    ],
  );
}

/**
 * ln Σ eˣ along an axis (or over everything), with the maximum taken out first so that nothing overflows. Of no
 * numbers it is −∞.
 * @example
 * const x = [1000, 1001, 1002];
 * print(logSumExp(x), log(sum(exp(x))));
 */
export const logSumExp: Reduction = reduction((x, kept, axes) => {
  const top = topOf(x, kept, axes);
  return add(log(sumTo(exp(sub(x, top)), kept)), top);
}, 'logSumExp');

/** The largest numbers as constants (their gradient cancels), 0 where x − top would not be a number. */
export function topOf(x: Tensor, kept: Shape, axes: number[]): Tensor {
  if (countIn(x, axes) === 0) return new Tensor(kept, new Float64Array(sizeOf(kept)));
  const top = extreme(bare(x), kept, axes, 1);
  return new Tensor(
    kept,
    top.data.map((m) => (Number.isFinite(m) ? m : 0)),
  );
}

/**
 * The index of the largest number: of everything, or along an axis. The first one wins, and NaN wins over all
 * numbers, as in NumPy.
 * @example
 * const p = [[0.1, 0.7, 0.2], [0.6, 0.3, 0.1]];
 * print(argmax(p, 1), argmax([3, 9, 4]));
 */
export function argmax(x: Numeric): number;
export function argmax<A extends number[][] | Tensor>(x: A, axis: number): Reduced<A>;
export function argmax(x: Numeric, axis?: number): number | Tensor | Plain {
  const t = toTensor(x, 'argmax');
  if (t.size === 0) throw new RangeError(`argmax of no numbers: shape ${shapeText(t.shape)}.`);
  if (axis === undefined) return firstLargest(t.data, 0, 1, t.size);
  const at = resolveAxis('argmax', t.shape, axis);
  const {outer, n, inner} = aroundAxis(t.shape, at);
  const out = new Tensor(
    t.shape.filter((_, i) => i !== at),
    allocate(outer * inner),
  );
  for (let o = 0; o < outer; o++)
    for (let j = 0; j < inner; j++) {
      out.data[o * inner + j] = firstLargest(t.data, o * n * inner + j, inner, n);
    }
  return like(out, x);
}

function firstLargest(data: Float64Array, from: number, step: number, n: number): number {
  let best = 0;
  for (let i = 0; i < n; i++) {
    const v = data[from + i * step];
    if (Number.isNaN(v)) return i;
    if (v > data[from + best * step]) best = i;
  }
  return best;
}
