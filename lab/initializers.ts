import {lengthOf} from './activations';
import {expectDice, expectDraws, expectFinite, expectList, expectWhole} from './arguments';
import {copyShape, shapeText, sizeOf, type Shape} from './shape';
import {Tensor} from './tensor';

/** The part of lab's dice that initialisers draw from. */
interface Source {
  uniform(n: number): ArrayLike<number>;
  normal(n: number): ArrayLike<number>;
}

/**
 * Independent draws from N(0, std²).
 * @example
 * const w = normalTensor(random(1), [100, 50], 0.1);
 * print(w.shape, mean(w), std(w));
 */
export function normalTensor(dice: Source, shape: Shape, std = 1): Tensor {
  return normalDraws('normalTensor', dice, shape, expectFinite('normalTensor: std', std, 0));
}

function normalDraws(operation: string, dice: Source, shape: Shape, std: number): Tensor {
  expectDice(operation, dice, 'normal');
  const to = copyShape(operation, shape);
  return new Tensor(
    to,
    Float64Array.from(expectDraws(operation, dice.normal(sizeOf(to)), sizeOf(to)), (z) => std * z),
  );
}

/**
 * Independent draws, uniform on [lo, hi).
 * @example
 * const w = uniformTensor(random(1), [100, 50], -1, 1);
 * print(mean(w), variance(w)); // 0 and 1/3
 */
export function uniformTensor(dice: Source, shape: Shape, lo = 0, hi = 1): Tensor {
  expectFinite('uniformTensor: lo', lo);
  expectFinite('uniformTensor: hi', hi, lo);
  expectFinite('uniformTensor: hi − lo', hi - lo);
  return uniformDraws('uniformTensor', dice, shape, lo, hi);
}

function uniformDraws(
  operation: string,
  dice: Source,
  shape: Shape,
  lo: number,
  hi: number,
): Tensor {
  expectDice(operation, dice, 'uniform');
  const to = copyShape(operation, shape);
  return new Tensor(
    to,
    Float64Array.from(
      expectDraws(operation, dice.uniform(sizeOf(to)), sizeOf(to)),
      (u) => lo + (hi - lo) * u,
    ),
  );
}

/**
 * How many inputs one unit sees and how many outputs one input reaches. A matrix is [inputs, outputs], as in x·W;
 * a kernel is [outputs, inputs, …taps].
 */
export function fans(operation: string, given: Shape): {fanIn: number; fanOut: number} {
  const shape = copyShape(operation, given);
  if (shape.length < 2)
    throw new RangeError(
      `${operation}: a weight needs two axes or more to have fans, got shape ${shapeText(shape)}.`,
    );
  if (shape.length === 2) return {fanIn: shape[0], fanOut: shape[1]};
  const taps = sizeOf(shape.slice(2));
  return {fanIn: shape[1] * taps, fanOut: shape[0] * taps};
}

/**
 * N(0, 2 / (fanIn + fanOut)): keeps the variance of signals and gradients of linear units. Glorot & Bengio 2010.
 * @example
 * const w = glorotNormal(random(1), [100, 300]);
 * print(std(w), Math.sqrt(2 / 400));
 */
export function glorotNormal(dice: Source, shape: Shape): Tensor {
  const {fanIn, fanOut} = fans('glorotNormal', shape);
  return normalDraws('glorotNormal', dice, shape, Math.sqrt(2 / (fanIn + fanOut)));
}

/**
 * Uniform on ±√(6 / (fanIn + fanOut)), the same variance as `glorotNormal`. Glorot & Bengio 2010.
 * @example
 * const w = glorotUniform(random(1), [100, 300]);
 * print(max(w), Math.sqrt(6 / 400));
 */
export function glorotUniform(dice: Source, shape: Shape): Tensor {
  const {fanIn, fanOut} = fans('glorotUniform', shape);
  const bound = Math.sqrt(6 / (fanIn + fanOut));
  return uniformDraws('glorotUniform', dice, shape, -bound, bound);
}

/**
 * N(0, 2 / fanIn): keeps the mean square of signals through ReLU. He et al. 2015.
 * @example
 * const dice = random(1);
 * let x = normalTensor(dice, [50, 100]);
 * for (const _ of range(10)) x = relu(matmul(x, heNormal(dice, [100, 100])));
 * print('after ten layers:', mean(square(x))); // at first 1
 */
export function heNormal(dice: Source, shape: Shape): Tensor {
  return normalDraws('heNormal', dice, shape, Math.sqrt(2 / fans('heNormal', shape).fanIn));
}

/**
 * Uniform on ±√(6 / fanIn), the same variance as `heNormal`. He et al. 2015.
 * @example
 * const w = heUniform(random(1), [100, 300]);
 * print(max(w), Math.sqrt(6 / 100));
 */
export function heUniform(dice: Source, shape: Shape): Tensor {
  const bound = Math.sqrt(6 / fans('heUniform', shape).fanIn);
  return uniformDraws('heUniform', dice, shape, -bound, bound);
}

/**
 * N(0, 1 / fanIn): keeps the variance of signals through linear units. LeCun et al. 1998.
 * @example
 * const w = lecunNormal(random(1), [100, 300]);
 * print(std(w), Math.sqrt(1 / 100));
 */
export function lecunNormal(dice: Source, shape: Shape): Tensor {
  return normalDraws('lecunNormal', dice, shape, Math.sqrt(1 / fans('lecunNormal', shape).fanIn));
}

/**
 * A random matrix with orthonormal rows or columns, whichever are fewer, by Gram–Schmidt on normal draws.
 * Keeps lengths exactly. Saxe et al. 2014.
 * @example
 * const Q = orthogonal(random(1), [3, 3]);
 * check('QᵀQ = I', isClose(matmul(transpose(Q), Q), eye(3)));
 * print(norm([1, 2, 3]), norm(matmul(Q, [1, 2, 3])));
 */
export function orthogonal(dice: Source, shape: [number, number]): Tensor {
  expectDice('orthogonal', dice, 'normal');
  if (expectList('orthogonal: shape', shape).length !== 2)
    throw new RangeError(`orthogonal: shape must be [rows, columns], got ${shapeText(shape)}.`);
  const n = expectWhole('orthogonal: rows', shape[0], 1);
  const m = expectWhole('orthogonal: columns', shape[1], 1);
  copyShape('orthogonal', shape);
  const [few, many] = n < m ? [n, m] : [m, n];
  const basis: Float64Array[] = [];
  for (let tries = 0; basis.length < few; tries++) {
    if (tries > few + 100)
      throw new RangeError('orthogonal: the dice draw no independent directions.');
    const v = Float64Array.from(expectDraws('orthogonal', dice.normal(many), many));
    for (let pass = 0; pass < 2; pass++)
      // the second pass removes the rounding of the first
      for (const b of basis) {
        const along = v.reduce((total, vi, i) => total + vi * b[i], 0);
        b.forEach((bi, i) => (v[i] -= along * bi));
      }
    const length = lengthOf(v);
    if (length > 1e-6) basis.push(v.map((vi) => vi / length));
  }
  const data = new Float64Array(n * m);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) data[i * m + j] = n < m ? basis[i][j] : basis[j][i];
  return new Tensor([n, m], data);
}
