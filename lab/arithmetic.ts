import {record} from './tape';
import {broadcastTo} from './broadcast';
import {allocate} from './memory';
import {broadcastShapes} from './shape';
import {like, Tensor, toTensor, type Both, type Like, type Numeric} from './tensor';

/*
 * Arithmetic number by number. Two shapes that differ are broadcast first; that the gradient is
 * then summed back over the repeated axes is the derivative of `broadcastTo`, not of `add`.
 */

type Kernel = (a: Float64Array, b: Float64Array, out: Float64Array) => void;
type Derivative = (g: Tensor, a: Tensor, b: Tensor) => Tensor;

function binary<A extends Numeric, B extends Numeric>(
  name: string,
  a: A,
  b: B,
  kernel: Kernel,
  da: Derivative,
  db: Derivative,
): Both<A, B> {
  const x = toTensor(a, name);
  const y = toTensor(b, name);
  const shape = broadcastShapes(name, x.shape, y.shape);
  const p = broadcastTo(x, shape);
  const q = broadcastTo(y, shape);
  const out = new Tensor(shape, allocate(p.size));
  kernel(p.data, q.data, out.data);
  return like(record(out, [p, q], [(g) => da(g, p, q), (g) => db(g, p, q)]), a, b);
}

/**
 * a + b, broadcast.
 * @example
 * print(add([1, 2, 3], 10));
 * print(add([[1, 2], [3, 4]], [10, 20]));
 */
export function add<A extends Numeric, B extends Numeric>(a: A, b: B): Both<A, B> {
  const kernel: Kernel = (x, y, out) => {
    for (let i = 0; i < out.length; i++) out[i] = x[i] + y[i];
  };
  return binary(
    'add',
    a,
    b,
    kernel,
    (g) => g,
    (g) => g,
  );
}

/**
 * a − b, broadcast.
 * @example
 * print(sub([5, 7], [1, 2]));
 */
export function sub<A extends Numeric, B extends Numeric>(a: A, b: B): Both<A, B> {
  const kernel: Kernel = (x, y, out) => {
    for (let i = 0; i < out.length; i++) out[i] = x[i] - y[i];
  };
  return binary(
    'sub',
    a,
    b,
    kernel,
    (g) => g,
    (g) => neg(g),
  );
}

/**
 * a · b, number by number (the Hadamard product), broadcast.
 * @example
 * print(mul([1, 2, 3], [4, 5, 6]));
 */
export function mul<A extends Numeric, B extends Numeric>(a: A, b: B): Both<A, B> {
  const kernel: Kernel = (x, y, out) => {
    for (let i = 0; i < out.length; i++) out[i] = x[i] * y[i];
  };
  return binary(
    'mul',
    a,
    b,
    kernel,
    (g, _x, y) => mul(g, y),
    (g, x) => mul(g, x),
  );
}

/**
 * a / b, number by number, broadcast.
 * @example
 * print(div([1, 2, 3], 4));
 */
export function div<A extends Numeric, B extends Numeric>(a: A, b: B): Both<A, B> {
  const kernel: Kernel = (x, y, out) => {
    for (let i = 0; i < out.length; i++) out[i] = x[i] / y[i];
  };
  return binary(
    'div',
    a,
    b,
    kernel,
    (g, _x, y) => div(g, y),
    (g, x, y) => neg(div(mul(g, div(x, y)), y)), // y² could overflow
  );
}

/**
 * The larger of a and b, broadcast; NaN if either is. Where they are equal, a gets the gradient.
 * @example
 * print(maximum([-1, 0.5, 2], 0));
 */
export function maximum<A extends Numeric, B extends Numeric>(a: A, b: B): Both<A, B> {
  const kernel: Kernel = (x, y, out) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.max(x[i], y[i]);
  };
  return binary(
    'maximum',
    a,
    b,
    kernel,
    (g, x, y) => mul(g, sub(1, less(x, y))),
    (g, x, y) => mul(g, less(x, y)),
  );
}

/**
 * The smaller of a and b, broadcast; NaN if either is. Where they are equal, a gets the gradient.
 * @example
 * print(minimum([-1, 0.5, 2], 1));
 */
export function minimum<A extends Numeric, B extends Numeric>(a: A, b: B): Both<A, B> {
  const kernel: Kernel = (x, y, out) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.min(x[i], y[i]);
  };
  return binary(
    'minimum',
    a,
    b,
    kernel,
    (g, x, y) => mul(g, sub(1, less(y, x))),
    (g, x, y) => mul(g, less(y, x)),
  );
}

/**
 * 1 where a < b, else 0 (also beside NaN), broadcast. Its derivative is 0.
 * @example
 * print(less([1, 2, 3], 2));
 */
export function less<A extends Numeric, B extends Numeric>(a: A, b: B): Both<A, B> {
  const x = toTensor(a, 'less');
  const y = toTensor(b, 'less');
  const shape = broadcastShapes('less', x.shape, y.shape);
  const q = broadcastTo(y, shape).data;
  return like(
    new Tensor(
      shape,
      broadcastTo(x, shape).data.map((xi, i) => +(xi < q[i])),
    ),
    a,
    b,
  );
}

/**
 * 1 where a = b exactly, else 0 (also beside NaN), broadcast. Its derivative is 0.
 * @example
 * print(equal([1, 2, 3], [1, 0, 3]));
 */
export function equal<A extends Numeric, B extends Numeric>(a: A, b: B): Both<A, B> {
  const x = toTensor(a, 'equal');
  const y = toTensor(b, 'equal');
  const shape = broadcastShapes('equal', x.shape, y.shape);
  const q = broadcastTo(y, shape).data;
  return like(
    new Tensor(
      shape,
      broadcastTo(x, shape).data.map((xi, i) => +(xi === q[i])),
    ),
    a,
    b,
  );
}

/**
 * a where `condition` is not 0 (NaN is not), else b; all three broadcast.
 * @example
 * const x = [-2, -1, 1, 2];
 * print(where(less(x, 0), 0, x));
 */
export function where<A extends Numeric, B extends Numeric>(
  condition: Numeric,
  a: A,
  b: B,
): Both<A, B> {
  const [c, x, y] = [condition, a, b].map((part) => toTensor(part, 'where'));
  const shape = broadcastShapes('where', c.shape, broadcastShapes('where', x.shape, y.shape));
  const mask = broadcastTo(c, shape).data;
  const [p, q] = [broadcastTo(x, shape), broadcastTo(y, shape)];
  const out = new Tensor(
    shape,
    mask.map((m, i) => (m !== 0 ? p.data[i] : q.data[i])),
  );
  const keep = (g: Tensor) => where(c, g, 0);
  return like(record(out, [p, q], [keep, (g) => where(c, 0, g)]), a, b);
}

/**
 * −x.
 * @example
 * print(neg([1, -2, 3]));
 */
export function neg<A extends Numeric>(x: A): Like<A> {
  const t = toTensor(x, 'neg');
  const out = new Tensor(t.shape, allocate(t.size));
  for (let i = 0; i < out.size; i++) out.data[i] = -t.data[i];
  return like(record(out, [t], [(g) => neg(g)]), x);
}
