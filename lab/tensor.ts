import {came, expectFinite, expectIndices, expectNumber, expectWhole, wrongKind} from './arguments';
import {record, type Origin} from './tape';
import {assertShape, copyShape, isFilled, sameShape, shapeText, sizeOf, type Shape} from './shape';

/** Plain numbers: a scalar, a vector, a matrix (rows of numbers), or deeper, up to four axes. */
export type Plain = number | number[] | number[][] | number[][][] | number[][][][];

/** What lab's functions take: plain numbers or a tensor. */
export type Numeric = Plain | Tensor;

/** What they give back: a tensor for a tensor, plain numbers of the same form for plain numbers. */
export type Like<A> = A extends Tensor
  ? Tensor
  : A extends number
    ? number
    : A extends (infer E)[]
      ? Like<E>[]
      : never;

/** The same for two arguments that broadcast: a tensor if either is one, else the deeper form. */
export type Both<A, B> = A extends Tensor
  ? Tensor
  : B extends Tensor
    ? Tensor
    : A extends (infer E)[]
      ? B extends (infer F)[]
        ? Both<E, F>[]
        : Like<A>
      : Like<B>;

let looks = 0;

/** How often plain numbers were taken out of tracked tensors: what is computed with those has no derivative. */
export const looksTaken = () => looks;

/**
 * Numbers with a shape: Float64, row by row, the last axis fastest. Operations never change their
 * arguments; only an optimiser's step writes into `data`.
 * @example
 * const x = tensor([[1, 2, 3], [4, 5, 6]]);
 * print(x.shape, x.size, x.at(1, 2));
 * print(x.rows());
 */
export class Tensor {
  /** The gradient that `backward` left here, if this is a parameter. */
  grad?: Tensor;

  constructor(
    readonly shape: Shape,
    readonly data: Float64Array,
    /** Set when derivatives are tracked through this tensor. */
    public origin?: Origin<Tensor>,
  ) {
    if (!(data instanceof Float64Array) || !isFilled(shape, data.length))
      throw new RangeError(
        `Tensor: ${came(data)} does not fill shape ${came(shape)}; make one with tensor(values, shape).`,
      );
  }

  /** The number of axes: 0 for a scalar, 1 for a vector, 2 for a matrix. */
  get rank(): number {
    return this.shape.length;
  }

  /** How many numbers it holds. */
  get size(): number {
    return this.data.length;
  }

  /** Its only number. Throws if there is more than one. */
  item(): number {
    if (this.size !== 1)
      throw new RangeError(
        `item(): shape ${shapeText(this.shape)} holds ${this.size} numbers, not one; use at(…) or mean(…).`,
      );
    this.noteLook();
    return this.data[0];
  }

  /** The number at a place, one index per axis, each counted from 0: `x.at(row, column)`. */
  at(...index: number[]): number {
    const inside = this.shape.every(
      (n, axis) => Number.isInteger(index[axis]) && index[axis] >= 0 && index[axis] < n,
    );
    if (index.length !== this.rank || !inside)
      throw new RangeError(
        `at(${index.map(came).join(', ')}) lies outside shape ${shapeText(this.shape)}.`,
      );
    this.noteLook();
    return this.data[this.shape.reduce((offset, n, axis) => offset * n + index[axis], 0)];
  }

  private noteLook(): void {
    if (this.origin) looks++;
  }

  /** All numbers in one plain list, row by row. */
  values(): number[] {
    this.noteLook();
    return Array.from(this.data);
  }

  /** Plain numbers in the form of the shape: a number, a list, a list of rows … */
  toArray(): Plain {
    this.noteLook();
    return nest(this.data, this.shape, 0, 0) as Plain;
  }

  /** Plain rows of a matrix. Throws for another number of axes. */
  rows(): number[][] {
    if (this.rank !== 2)
      throw new RangeError(`rows(): needs a matrix, got shape ${shapeText(this.shape)}.`);
    return this.toArray() as number[][];
  }

  toString(): string {
    return `Tensor ${shapeText(this.shape)} ${nestText(this.toArray())}`;
  }

  /** `a * b` on tensors would silently give NaN; this says what to write instead. */
  [Symbol.toPrimitive](hint: string): number | string {
    if (hint === 'string') return this.toString();
    if (this.size === 1 && !this.origin) return this.data[0];
    throw new TypeError(
      `A tensor of shape ${shapeText(this.shape)} cannot stand in + − * /; ` +
        'write add(a, b), mul(a, b) …, or take its number with item().',
    );
  }
}

type Nest = number | Nest[];

function nest(data: Float64Array, shape: Shape, axis: number, from: number): Nest {
  if (axis === shape.length) return data[from];
  const inner = sizeOf(shape.slice(axis + 1));
  return Array.from({length: shape[axis]}, (_, i) => nest(data, shape, axis + 1, from + i * inner));
}

/** Every number in full, NaN, ±Infinity and −0 by name: JSON would say null and 0. */
function nestText(x: Nest): string {
  if (typeof x === 'number') return Object.is(x, -0) ? '-0' : String(x);
  return `[${x.map(nestText).join(',')}]`;
}

/**
 * A tensor from plain numbers, its shape read from the nesting; or from a flat list and a shape.
 * `tensor([[1, 2], [3, 4]])` has shape [2, 2]. Throws if rows differ in length, or if the numbers do not fill the
 * shape. Of a tensor with a shape: a copy, through which derivatives pass.
 * @example
 * print(tensor([[1, 2], [3, 4]]));
 * print(tensor([1, 2, 3, 4, 5, 6], [2, 3]));
 */
export function tensor(values: Numeric | ArrayLike<number>, shape?: Shape): Tensor {
  const to = shape === undefined ? undefined : copyShape('tensor', shape);
  const t = toTensor(values as Numeric, 'tensor');
  if (to === undefined) return t;
  if (sizeOf(to) !== t.size)
    throw new RangeError(
      `tensor: ${t.size} number${t.size === 1 ? ' does' : 's do'} not fill shape ${shapeText(to)}, which holds ${sizeOf(to)}; for one number everywhere write full(shape, value).`,
    );
  if (t !== values) return new Tensor(to, t.data);
  return record(new Tensor(to, t.data.slice()), [t], [(g) => tensor(g, t.shape)]);
}

const DEEPEST = 8;

const isList = (x: unknown) =>
  Array.isArray(x) || (ArrayBuffer.isView(x) && !(x instanceof DataView));

function shapeOf(values: Nest, operation: string): Shape {
  const shape: number[] = [];
  for (let v: Nest = values; typeof v === 'object'; v = v[0]) {
    if (!isList(v))
      throw wrongKind(
        `${operation}: an argument`,
        `numbers or lists of numbers${(v as unknown) instanceof Tensor ? ' (stack joins tensors)' : ''}`,
        v,
      );
    shape.push(v.length);
    if (v.length === 0) break;
    if (shape.length > DEEPEST)
      throw new RangeError(`${operation}: lists may be nested ${DEEPEST} deep, these are deeper.`);
  }
  return shape;
}

function fill(
  data: Float64Array,
  values: Nest,
  shape: Shape,
  axis: number,
  from: number,
  operation: string,
): void {
  if (axis === shape.length) {
    if (typeof values !== 'number')
      throw new TypeError(
        `${operation}: expected a number at each place of shape ${shapeText(shape)}, got ${came(values)}.`,
      );
    data[from] = values;
    return;
  }
  const row = values as Nest[];
  if (!isList(row) || row.length !== shape[axis])
    throw new RangeError(
      `${operation}: every list along axis ${axis} must have ${shape[axis]} entries, but one is ${came(row)}.`,
    );
  const inner = sizeOf(shape.slice(axis + 1));
  for (let i = 0; i < row.length; i++)
    fill(data, row[i], shape, axis + 1, from + i * inner, operation);
}

/** The tensor itself, or plain numbers as one; what is neither is refused in the name of `operation`. */
export function toTensor(x: Numeric, operation: string): Tensor {
  if (x instanceof Tensor) return x;
  if (typeof x === 'number') return new Tensor([], Float64Array.of(x));
  if (typeof x !== 'object')
    throw wrongKind(`${operation}: an argument`, 'a number, a list of numbers or a tensor', x);
  const shape = shapeOf(x, operation);
  assertShape(operation, shape);
  const data = new Float64Array(sizeOf(shape));
  fill(data, x, shape, 0, 0, operation);
  return new Tensor(shape, data);
}

/** A tensor, where plain numbers would not do. */
export function expectTensor(where: string, x: unknown): Tensor {
  if (!(x instanceof Tensor)) throw wrongKind(where, 'a tensor (write tensor(…))', x);
  return x;
}

/** The result as it goes back to the caller: plain if no argument was a tensor. */
export function like<R>(result: Tensor, ...args: unknown[]): R {
  return (args.some((a) => a instanceof Tensor) ? result : result.toArray()) as R;
}

/**
 * A tensor of this shape, every number `value`.
 * @example
 * print(full([2, 3], 0.5));
 */
export function full(shape: Shape, value: number): Tensor {
  return filled('full', shape, expectNumber('full: value', value));
}

function filled(operation: string, shape: Shape, value: number): Tensor {
  const to = copyShape(operation, shape);
  return new Tensor(to, new Float64Array(sizeOf(to)).fill(value));
}

/**
 * A tensor of zeros.
 * @example
 * print(zeros(2, 3));
 */
export function zeros(...shape: number[]): Tensor {
  return filled('zeros', shape, 0);
}

/**
 * A tensor of ones.
 * @example
 * print(ones(3), ones(2, 2));
 */
export function ones(...shape: number[]): Tensor {
  return filled('ones', shape, 1);
}

/**
 * The n × n identity matrix.
 * @example
 * print(eye(3));
 */
export function eye(n: number): Tensor {
  const out = filled('eye', [n, n], 0);
  for (let i = 0; i < n; i++) out.data[i * n + i] = 1;
  return out;
}

/**
 * Ones at the labels: n labels in 0…classes−1 become an n × classes matrix.
 * @example
 * print(oneHot([2, 0, 1], 3));
 */
export function oneHot(labels: number[] | Tensor, classes: number): Tensor {
  const n = expectWhole('oneHot: classes', classes, 1);
  const list = expectIndices('oneHot: labels', listOf('oneHot: labels', labels), n);
  const out = filled('oneHot', [list.length, n], 0);
  for (let i = 0; i < list.length; i++) out.data[i * n + list[i]] = 1;
  return out;
}

/** The numbers of a tensor with one axis, or the list itself. */
export function listOf(where: string, x: ArrayLike<number> | Tensor): ArrayLike<number> {
  if (!(x instanceof Tensor)) return x;
  if (x.rank !== 1)
    throw new RangeError(`${where} must have one axis, got a tensor of ${shapeText(x.shape)}.`);
  return x.data;
}

/**
 * Whether two tensors have equal shapes and all numbers within `tolerance` (absolute plus relative). As in NumPy, an
 * infinite number is close to itself only, and NaN to nothing.
 * @example
 * print(0.1 + 0.2 === 0.3, isClose(0.1 + 0.2, 0.3));
 * print(isClose([1, 2], [1, 2.1], 0.2));
 */
export function isClose(a: Numeric, b: Numeric, tolerance = 1e-9): boolean {
  const x = toTensor(a, 'isClose');
  const y = toTensor(b, 'isClose');
  expectFinite('isClose: tolerance', tolerance, 0);
  if (!sameShape(x.shape, y.shape)) return false;
  return x.data.every((xi, i) => {
    const yi = y.data[i];
    if (xi === yi) return true;
    if (!Number.isFinite(xi) || !Number.isFinite(yi)) return false;
    return Math.abs(xi - yi) <= tolerance * (1 + Math.abs(yi));
  });
}
