import {add, div, equal, mul, sub} from './arithmetic';
import {record} from './autodiff';
import {broadcastTo, sumTo} from './broadcast';
import {exp, log, square, sqrt} from './elementwise';
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
    const t = toTensor(x);
    const axes =
      axis === undefined
        ? t.shape.map((_, i) => i)
        : [axis].flat().map((a) => resolveAxis(name, t.shape, a));
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
const countIn = (x: Tensor, kept: Shape) => x.size / Math.max(1, sizeOf(kept));

/**
 * The sum, over everything or along an axis; `{keep: true}` leaves reduced axes with length 1.
 * @example
 * const x = [[1, 2, 3], [4, 5, 6]];
 * print(sum(x), sum(x, 0), sum(x, 1));
 * print(sum(tensor(x), 1, {keep: true}).shape);
 */
export const sum: Reduction = reduction((x, kept) => sumTo(x, kept), 'sum');

/**
 * The mean, over everything or along an axis.
 * @example
 * const x = [[1, 2, 3], [4, 5, 6]];
 * print(mean(x), mean(x, 0), mean(x, 1));
 */
export const mean: Reduction = reduction(
  (x, kept) => div(sumTo(x, kept), countIn(x, kept)),
  'mean',
);

/**
 * The variance (1/n) Σ (x − mean)², over everything or along an axis. Divides by n, not n − 1.
 * @example
 * print(variance([1, 2, 3, 4]));
 * print(variance([[1, 2], [3, 6]], 1));
 */
export const variance: Reduction = reduction((x, kept) => {
  const n = countIn(x, kept);
  const centred = sub(x, div(sumTo(x, kept), n));
  return div(sumTo(square(centred), kept), n);
}, 'variance');

/**
 * The standard deviation √variance, over everything or along an axis.
 * @example
 * print(std([1, 2, 3, 4]), std(random(1).normal(10000)));
 */
export const std: Reduction = reduction(
  (x, _, axes) => sqrt(variance(x, axes, {keep: true})),
  'std',
);

/**
 * The largest number, over everything or along an axis. Equal largest ones share the gradient.
 * @example
 * const x = [[1, 5, 3], [4, 2, 6]];
 * print(max(x), max(x, 0), max(x, 1));
 */
export const max: Reduction = reduction((x, kept, axes) => extreme(x, kept, axes, 1), 'max');

/**
 * The smallest number, over everything or along an axis. Equal smallest ones share the gradient.
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
    if (n === 0) throw new RangeError(`max or min of no numbers: shape ${shapeText(x.shape)}.`);
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
 * ln Σ eˣ along an axis (or over everything), with the maximum taken out first so that nothing overflows.
 * @example
 * const x = [1000, 1001, 1002];
 * print(logSumExp(x), log(sum(exp(x))));
 */
export const logSumExp: Reduction = reduction((x, kept, axes) => {
  const top = extreme(new Tensor(x.shape, x.data), kept, axes, 1); // a constant: its gradient cancels
  const finite = new Tensor(
    kept,
    top.data.map((m) => (Number.isFinite(m) ? m : 0)),
  );
  return add(log(sumTo(exp(sub(x, finite)), kept)), finite);
}, 'logSumExp');

/**
 * The index of the largest number: of everything, or along an axis. The first one wins.
 * @example
 * const p = [[0.1, 0.7, 0.2], [0.6, 0.3, 0.1]];
 * print(argmax(p, 1), argmax([3, 9, 4]));
 */
export function argmax(x: Numeric): number;
export function argmax<A extends number[][] | Tensor>(x: A, axis: number): Reduced<A>;
export function argmax(x: Numeric, axis?: number): number | Tensor | Plain {
  const t = toTensor(x);
  if (t.size === 0) throw new RangeError(`argmax of no numbers: shape ${shapeText(t.shape)}.`);
  if (axis === undefined) return t.data.reduce((best, v, i) => (v > t.data[best] ? i : best), 0);
  const at = resolveAxis('argmax', t.shape, axis);
  const {outer, n, inner} = aroundAxis(t.shape, at);
  const out = new Tensor(
    t.shape.filter((_, i) => i !== at),
    allocate(outer * inner),
  );
  for (let o = 0; o < outer; o++)
    for (let j = 0; j < inner; j++) {
      let best = 0;
      for (let i = 1; i < n; i++)
        if (t.data[(o * n + i) * inner + j] > t.data[(o * n + best) * inner + j]) best = i;
      out.data[o * inner + j] = best;
    }
  return like(out, x);
}
