import {came, expectIndices, expectList, expectWhole} from './arguments';
import {record} from './tape';
import {allocate} from './memory';
import {
  aroundAxis,
  assertShape,
  resolveAxis,
  sameShape,
  shapeError,
  shapeText,
  sizeOf,
  type Shape,
} from './shape';
import {expectTensor, like, listOf, Tensor, toTensor, type Like, type Numeric} from './tensor';

/**
 * The same numbers in another shape; one axis may be −1 and is worked out. Derivative: reshaped back.
 * @example
 * print(reshape(range(6), [2, 3]));
 * print(reshape(range(6), [3, -1]).shape);
 */
export function reshape(x: Numeric, shape: Shape): Tensor {
  const t = toTensor(x, 'reshape');
  const to = shapeFor(t, shape);
  if (sameShape(t.shape, to)) return t;
  return record(new Tensor(to, t.data), [t], [(g) => reshape(g, t.shape)]);
}

/** A copy of the shape asked for, with its −1 worked out. */
function shapeFor(t: Tensor, shape: Shape): Shape {
  const open = Array.isArray(shape) ? shape.indexOf(-1) : -1;
  const to = open < 0 ? shape : shape.map((n, axis) => (axis === open ? 1 : n));
  assertShape('reshape', to); // a second −1 is none
  const known = sizeOf(to);
  const rest = open < 0 || known === 0 ? 1 : t.size / known;
  if (known * rest !== t.size || !Number.isInteger(rest))
    throw shapeError('reshape', t.shape, shape, `the numbers must be as many (${t.size})`);
  return to.map((n, axis) => (axis === open ? rest : n + 0));
}

/**
 * Xᵀ: rows become columns. With `order`, axis i of the result is axis order[i] of x. Derivative: the inverse order.
 * @example
 * print(transpose([[1, 2, 3], [4, 5, 6]]));
 * print(transpose(zeros(2, 3, 4), [2, 0, 1]).shape);
 */
export function transpose<A extends number[][] | number[][][] | number[][][][] | Tensor>(
  x: A,
  order?: number[],
): Like<A> {
  const t = toTensor(x, 'transpose');
  const axes = order
    ? Array.from(expectList('transpose: order', order), (a) =>
        resolveAxis('transpose', t.shape, a as number),
      )
    : t.shape.map((_, i) => t.rank - 1 - i);
  if (axes.length !== t.rank || new Set(axes).size !== t.rank)
    throw new RangeError(
      `transpose: order ${came(order)} must name each axis of shape ${shapeText(t.shape)} once.`,
    );
  const out = new Tensor(
    axes.map((a) => t.shape[a]),
    allocate(t.size),
  );
  permute(t, axes, out.data);
  const back = axes.map((_, i) => axes.indexOf(i));
  return like(record(out, [t], [(g) => transpose(g, back)]), x);
}

function permute(x: Tensor, axes: number[], out: Float64Array): void {
  const step = axes.map((a) => sizeOf(x.shape.slice(a + 1)));
  const n = axes.map((a) => x.shape[a]);
  const last = axes.length - 1;
  if (last < 0) return void (out[0] = x.data[0]);
  let at = 0;
  const walk = (axis: number, from: number) => {
    if (axis < last) for (let i = 0; i < n[axis]; i++) walk(axis + 1, from + i * step[axis]);
    else for (let i = 0; i < n[last]; i++) out[at++] = x.data[from + i * step[last]];
  };
  walk(0, 0);
}

/**
 * The part of x from `start` to before `end` along one axis (default 0); negative positions count
 * from the end, and what lies beyond an end is left out, as in NumPy. Derivative: zeros around the gradient.
 * @example
 * const x = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
 * print(slice(x, 1));
 * print(slice(x, -2, undefined, 1));
 */
export function slice<A extends Exclude<Numeric, number>>(
  x: A,
  start: number,
  end?: number,
  axis = 0,
): Like<A> {
  const t = toTensor(x, 'slice');
  const along = resolveAxis('slice', t.shape, axis);
  expectWhole('slice: start', start);
  if (end !== undefined) expectWhole('slice: end', end);
  const {outer, n, inner} = aroundAxis(t.shape, along);
  const clamp = (at: number) => Math.max(0, Math.min(n, at < 0 ? n + at : at));
  const from = clamp(start);
  const length = Math.max(0, clamp(end ?? n) - from);
  const shape = t.shape.map((m, i) => (i === along ? length : m));
  const out = new Tensor(shape, allocate(outer * length * inner));
  for (let o = 0; o < outer; o++)
    out.data.set(
      t.data.subarray((o * n + from) * inner, (o * n + from + length) * inner),
      o * length * inner,
    );
  return like(record(out, [t], [(g) => pad(g, along, from, n - from - length)]), x);
}

/**
 * Zeros around x along one axis: `before` in front of it and `after` behind. Derivative: `slice`.
 * @example
 * print(pad(tensor([[1, 2], [3, 4]]), 1, 2, 0));
 */
export function pad(x: Tensor, axis: number, before: number, after: number): Tensor {
  const along = resolveAxis('pad', expectTensor('pad: x', x).shape, axis);
  expectWhole('pad: before', before, 0);
  expectWhole('pad: after', after, 0);
  if (before === 0 && after === 0) return x;
  const {outer, n, inner} = aroundAxis(x.shape, along);
  const length = before + n + after;
  const shape = x.shape.map((m, i) => (i === along ? length : m));
  assertShape('pad', shape);
  const out = new Tensor(shape, allocate(outer * length * inner));
  for (let o = 0; o < outer; o++)
    out.data.set(
      x.data.subarray(o * n * inner, (o + 1) * n * inner),
      (o * length + before) * inner,
    );
  return record(out, [x], [(g) => slice(g, before, before + n, along)]);
}

/**
 * Joins along an existing axis (default 0); the other axes must agree. Derivative: each its `slice`.
 * @example
 * print(concat([[[1, 2]], [[3, 4], [5, 6]]]));
 * print(concat([[[1], [2]], [[3], [4]]], 1));
 */
export function concat<A extends Exclude<Numeric, number>>(parts: A[], axis = 0): Like<A> {
  const list = tensorsIn('concat', parts);
  const along = resolveAxis('concat', list[0].shape, axis);
  return like(join('concat', list, along), ...parts);
}

function tensorsIn(operation: string, parts: Numeric[]): Tensor[] {
  const list = Array.from(expectList(`${operation}: parts`, parts), (part) =>
    toTensor(part as Numeric, operation),
  );
  if (list.length === 0) throw new RangeError(`${operation}: there is nothing to join.`);
  return list;
}

function join(operation: string, list: Tensor[], along: number): Tensor {
  const first = list[0].shape;
  for (const {shape} of list)
    if (shape.length !== first.length || shape.some((n, i) => i !== along && n !== first[i]))
      throw shapeError(operation, first, shape, `they may differ along axis ${along} only`);
  const starts = [0];
  for (const {shape} of list) starts.push(starts[starts.length - 1] + shape[along]);
  const total = starts[list.length];
  const shape = first.map((n, i) => (i === along ? total : n));
  assertShape(operation, shape);
  const out = new Tensor(shape, allocate(sizeOf(shape)));
  const {outer, inner} = aroundAxis(shape, along);
  list.forEach((t, k) => {
    const run = t.shape[along] * inner;
    for (let o = 0; o < outer; o++)
      out.data.set(t.data.subarray(o * run, (o + 1) * run), (o * total + starts[k]) * inner);
  });
  const pullbacks = list.map((_, k) => (g: Tensor) => slice(g, starts[k], starts[k + 1], along));
  return record(out, list, pullbacks);
}

/**
 * Joins tensors of one shape along a new axis of the result (default in front, −1 the last).
 * @example
 * print(stack([[1, 2], [3, 4]]));
 * print(stack([[1, 2], [3, 4]], 1));
 */
export function stack(parts: Numeric[], axis = 0): Tensor {
  const list = tensorsIn('stack', parts);
  const along = resolveAxis('stack', [...list[0].shape, list.length], axis);
  for (const {shape} of list)
    if (!sameShape(shape, list[0].shape))
      throw shapeError('stack', list[0].shape, shape, 'all parts must have one shape');
  const widened = list.map((t) =>
    reshape(t, [...t.shape.slice(0, along), 1, ...t.shape.slice(along)]),
  );
  return join('stack', widened, along);
}

/**
 * The rows of x at `indices` (a list or vector of whole numbers): shape [indices, …rest of x]. An embedding
 * look-up is `take(table, ids)`. Derivative: gradients are added up at the rows they came from.
 * @example
 * const embedding = [[0, 0], [1, 1], [2, 4]];
 * print(take(embedding, [2, 0, 2]));
 */
export function take<A extends Exclude<Numeric, number>>(
  x: A,
  indices: ArrayLike<number> | Tensor,
): Like<A> {
  const t = toTensor(x, 'take');
  const {n, inner} = aroundAxis(t.shape, resolveAxis('take', t.shape, 0));
  const list = expectIndices('take: indices', listOf('take: indices', indices), n);
  const shape = [list.length, ...t.shape.slice(1)];
  assertShape('take', shape);
  const out = new Tensor(shape, allocate(list.length * inner));
  for (let i = 0; i < list.length; i++)
    for (let j = 0; j < inner; j++) out.data[i * inner + j] = t.data[list[i] * inner + j];
  return like(record(out, [t], [(g, into) => scatter(g, list, n, into)]), x);
}

/** Adds row i of x into row indices[i] of n rows of zeros (or of `into`): the adjoint of `take`. Derivative: `take`. */
export function scatter(x: Tensor, indices: ArrayLike<number>, n: number, into?: Tensor): Tensor {
  const {inner} = aroundAxis(x.shape, 0);
  const out = into ?? new Tensor([n, ...x.shape.slice(1)], allocate(n * inner));
  for (let i = 0; i < indices.length; i++)
    for (let j = 0; j < inner; j++) out.data[indices[i] * inner + j] += x.data[i * inner + j];
  return record(out, [x], [(g) => take(g, indices)]);
}
