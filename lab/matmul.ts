import {mul} from './arithmetic';
import {reshape} from './arrange';
import {record} from './tape';
import {sumTo} from './broadcast';
import {allocate} from './memory';
import {accumulateProduct} from './product';
import {sum} from './reduce';
import {assertShape, broadcastShapes, sameShape, shapeError, sizeOf, type Shape} from './shape';
import {like, Tensor, toTensor} from './tensor';

type Vector = number[];
type Matrix = number[][];

/** What a product of plain matrices and vectors is; a tensor if either factor is one. */
export type Product<A, B> = A extends Tensor
  ? Tensor
  : B extends Tensor
    ? Tensor
    : A extends Matrix
      ? B extends Matrix
        ? Matrix
        : Vector
      : B extends Matrix
        ? Vector
        : number;

/**
 * The matrix product: (n × k)·(k × m) is n × m, entry (i, j) = Σₚ aᵢₚ bₚⱼ. A vector stands as a row
 * on the left and as a column on the right, and its axis drops out; vector by vector is ⟨a, b⟩. Axes before the
 * last two are a batch and broadcast. Throws if the inner lengths differ.
 * @example
 * const A = [[1, 2], [3, 4]];
 * print(matmul(A, A));
 * print(matmul(A, [1, 1]), matmul([1, 1], A));
 */
export function matmul<A extends Vector | Matrix | Tensor, B extends Vector | Matrix | Tensor>(
  a: A,
  b: B,
): Product<A, B> {
  const x = toTensor(a, 'matmul');
  const y = toTensor(b, 'matmul');
  if (x.rank === 0 || y.rank === 0)
    throw shapeError('matmul', x.shape, y.shape, 'a scalar has no rows or columns; use mul');
  const left = x.rank === 1 ? reshape(x, [1, x.size]) : x;
  const right = y.rank === 1 ? reshape(y, [y.size, 1]) : y;
  if (left.shape[left.rank - 1] !== right.shape[right.rank - 2])
    throw shapeError('matmul', x.shape, y.shape, 'the inner two lengths must be equal');
  const out = product(left, right, false, false);
  const batch = out.shape.slice(0, -2);
  const [n, m] = out.shape.slice(-2);
  return like(
    reshape(out, [...batch, ...(x.rank === 1 ? [] : [n]), ...(y.rank === 1 ? [] : [m])]),
    a,
    b,
  );
}

/**
 * The products of two stacks of matrices, each read as its transpose where asked: this way no
 * derivative needs a transposed copy. C = A·B has dA = G·Bᵀ and dB = Aᵀ·G, summed over the
 * repeated part of a batch. Adds to `into`, if that has the shape of the result.
 */
export function product(a: Tensor, b: Tensor, ta: boolean, tb: boolean, into?: Tensor): Tensor {
  const [ra, ca] = a.shape.slice(-2);
  const [rb, cb] = b.shape.slice(-2);
  const [n, k, m] = [ta ? ca : ra, ta ? ra : ca, tb ? rb : cb];
  const batch = broadcastShapes('matmul', a.shape.slice(0, -2), b.shape.slice(0, -2));
  const shape = [...batch, n, m];
  assertShape('matmul', shape);
  const isSum = into !== undefined && sameShape(into.shape, shape);
  const out = isSum ? into : new Tensor(shape, allocate(sizeOf(shape)));
  const startsA = batchStarts(a.shape, batch);
  const startsB = batchStarts(b.shape, batch);
  for (let i = 0; i < startsA.length; i++)
    accumulateProduct(
      out.data,
      i * n * m,
      {data: a.data, start: startsA[i], row: ta ? 1 : ca, column: ta ? ca : 1},
      {data: b.data, start: startsB[i], row: tb ? 1 : cb, column: tb ? cb : 1},
      n,
      k,
      m,
    );
  return record(
    out,
    [a, b],
    [
      (g, into) =>
        sumTo(ta ? product(b, g, tb, true, into) : product(g, b, false, !tb, into), a.shape),
      (g, into) =>
        sumTo(tb ? product(g, a, true, ta, into) : product(a, g, !ta, false, into), b.shape),
    ],
  );
}

/** Where each matrix of the batch starts in a tensor that may repeat some of them. */
function batchStarts(shape: Shape, batch: Shape): number[] {
  if (batch.length === 0) return [0];
  const own = shape.slice(0, -2);
  const area = sizeOf(shape.slice(-2));
  if (sameShape(own, batch)) return Array.from({length: sizeOf(batch)}, (_, i) => i * area);
  const lead = batch.length - own.length;
  return Array.from({length: sizeOf(batch)}, (_, i) => {
    let start = 0;
    for (let axis = batch.length - 1, stride = area, rest = i; axis >= 0; axis--) {
      const at = rest % batch[axis];
      rest = (rest - at) / batch[axis];
      if (axis < lead) continue;
      if (own[axis - lead] > 1) start += at * stride;
      stride *= own[axis - lead];
    }
    return start;
  });
}

/**
 * The inner product ⟨a, b⟩ = Σ aᵢ bᵢ of two vectors of equal length.
 * @example
 * print(dot([1, 2, 3], [4, 5, 6]), dot([3, 4], [-4, 3]));
 */
export function dot<A extends Vector | Tensor, B extends Vector | Tensor>(
  a: A,
  b: B,
): A extends Tensor ? Tensor : B extends Tensor ? Tensor : number {
  const x = toTensor(a, 'dot');
  const y = toTensor(b, 'dot');
  if (x.rank !== 1 || !sameShape(x.shape, y.shape))
    throw shapeError('dot', x.shape, y.shape, 'two vectors of equal length are wanted');
  return like(sum(mul(x, y)), a, b);
}

/**
 * The outer product abᵀ: entry (i, j) = aᵢ bⱼ.
 * @example
 * print(outer([1, 2, 3], [10, 20]));
 */
export function outer<A extends Vector | Tensor, B extends Vector | Tensor>(
  a: A,
  b: B,
): A extends Tensor ? Tensor : B extends Tensor ? Tensor : Matrix {
  const x = toTensor(a, 'outer');
  const y = toTensor(b, 'outer');
  if (x.rank !== 1 || y.rank !== 1)
    throw shapeError('outer', x.shape, y.shape, 'two vectors are wanted');
  assertShape('outer', [x.size, y.size]);
  return like(mul(reshape(x, [x.size, 1]), y), a, b);
}
