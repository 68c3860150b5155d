import {record} from './tape';
import {allocate} from './memory';
import {aroundAxis, broadcastShapes, sameShape, shapeError, sizeOf, type Shape} from './shape';
import {Tensor} from './tensor';

/** Repeats x along its axes of length 1 (and in front) up to `shape`. Derivative: `sumTo`. */
export function broadcastTo(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x;
  if (!sameShape(broadcastShapes('broadcastTo', x.shape, shape), shape))
    throw shapeError('broadcastTo', x.shape, shape, 'the second must be the larger one');
  return record(new Tensor(shape, repeat(x, shape)), [x], [(g) => sumTo(g, x.shape)]);
}

/** Sums x over the axes that broadcasting from `shape` would have repeated. Derivative: `broadcastTo`. */
export function sumTo(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x;
  return record(new Tensor(shape, accumulate(x, shape)), [x], [(g) => broadcastTo(g, x.shape)]);
}

/** The shape with ones in front, so that it has `rank` axes. */
function padded(shape: Shape, rank: number): number[] {
  return [...new Array<number>(rank - shape.length).fill(1), ...shape];
}

function repeat(x: Tensor, shape: Shape): Float64Array {
  let from = x.data;
  if (from.length === 1) return allocate(sizeOf(shape)).fill(from[0]);
  const current = padded(x.shape, shape.length);
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    if (current[axis] === shape[axis]) continue;
    current[axis] = shape[axis];
    const {outer, n, inner} = aroundAxis(current, axis);
    const to = allocate(outer * n * inner);
    for (let o = 0, at = 0; o < outer; o++)
      for (let i = 0; i < n; i++) for (let j = 0; j < inner; j++) to[at++] = from[o * inner + j];
    from = to;
  }
  return from;
}

function accumulate(x: Tensor, shape: Shape): Float64Array {
  let from = x.data;
  const target = padded(shape, x.rank);
  const current = [...x.shape];
  for (let axis = 0; axis < target.length; axis++) {
    if (current[axis] === target[axis]) continue;
    const {outer, n, inner} = aroundAxis(current, axis);
    current[axis] = 1;
    const to = allocate(outer * inner);
    for (let o = 0, at = 0; o < outer; o++)
      for (let i = 0; i < n; i++) for (let j = 0; j < inner; j++) to[o * inner + j] += from[at++];
    from = to;
  }
  return from;
}
