/** What lab computes, once more on nested lists in the simplest way: to compare with, never fast. */
import {Tensor} from 'lab';

export type Nest = number | Nest[];

export const plain = (x: unknown): Nest =>
  x instanceof Tensor ? x.toArray() : ArrayBuffer.isView(x) ? Array.from(x as never) : (x as Nest);

export const depth = (x: Nest): number => (Array.isArray(x) ? 1 + (x.length ? depth(x[0]) : 0) : 0);

export const flat = (x: Nest): number[] => (Array.isArray(x) ? x.flatMap(flat) : [x]);

export const each = (x: Nest, f: (v: number) => number): Nest =>
  Array.isArray(x) ? x.map((v) => each(v, f)) : f(x);

/** f of two nests, numbers and single entries repeated. */
export function both(a: Nest, b: Nest, f: (a: number, b: number) => number): Nest {
  const [da, db] = [depth(a), depth(b)];
  if (da === 0 && db === 0) return f(a as number, b as number);
  if (da < db) return (b as Nest[]).map((v) => both(a, v, f));
  if (da > db) return (a as Nest[]).map((v) => both(v, b, f));
  const [x, y] = [a as Nest[], b as Nest[]];
  if (x.length !== y.length && x.length !== 1 && y.length !== 1) throw new Error('do not fit');
  const n = x.length === 1 ? y.length : x.length;
  return Array.from({length: n}, (_, i) =>
    both(x[x.length === 1 ? 0 : i], y[y.length === 1 ? 0 : i], f),
  );
}

/** A reduction of everything, or of the lists along one axis. */
export function reduced(x: Nest, axis: unknown, f: (list: number[]) => number): Nest {
  if (axis === undefined) return f(flat(x));
  const axes = [axis].flat() as number[];
  if (axes.length !== 1) return axes.length === 0 ? each(x, (v) => f([v])) : NaN;
  const at = axes[0] < 0 ? axes[0] + depth(x) : axes[0];
  const along = (list: Nest[]): Nest =>
    Array.isArray(list[0])
      ? list[0].map((_, i) => along(list.map((row) => (row as Nest[])[i])))
      : f(list as number[]);
  const down = (y: Nest, left: number): Nest =>
    left === 0 ? along(y as Nest[]) : (y as Nest[]).map((v) => down(v, left - 1));
  return down(x, at);
}

/** Whether two nests have the same form and numbers, up to rounding; NaN stands only for NaN. */
export function same(a: Nest, b: Nest, tolerance = 1e-9): boolean {
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((v, i) => same(v, b[i], tolerance))
    );
  if (Object.is(a, b) || a === b) return true;
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b), 1e-300);
}
