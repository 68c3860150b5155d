/** From what authors hand over (lists, typed arrays, tensors) to plain lists of numbers. */
import {formatValue} from './format';
import {isTensor, type TensorLike} from './format-matrix';
import type {Numbers, PairList, Pairs} from './plot-spec';

/** Whether `value` is a list of numbers in one of its forms (strings make a list of categories). */
export function isNumbers(value: unknown): value is Numbers {
  if (isTensor(value)) return true;
  return (
    (Array.isArray(value) && typeof value[0] !== 'string') ||
    (ArrayBuffer.isView(value) && !(value instanceof DataView))
  );
}

/** A copy of `values` as a plain list; what is not finite becomes NaN, a gap. `where` names the series. */
export function numbersOf(values: unknown, where: string): number[] {
  if (!isNumbers(values)) {
    throw new TypeError(`${where}: expected a list of numbers, but it is ${formatValue(values)}.`);
  }
  if (isTensor(values) && values.shape.length > 1) {
    throw new TypeError(
      `${where}: expected a list of numbers, but it is a tensor of shape ${values.shape.join('×')}.`,
    );
  }
  const list: ArrayLike<unknown> = isTensor(values) ? values.data : values;
  return Array.from(list, (x, i) => {
    if (x === null || x === undefined) return NaN;
    if (isTensor(x) && x.data.length === 1) return finite(x.data[0]);
    if (typeof x !== 'number') {
      throw new TypeError(`${where}[${i}]: expected a number, but it is ${formatValue(x)}.`);
    }
    return finite(x);
  });
}

function finite(x: number): number {
  return Number.isFinite(x) ? x : NaN;
}

/** Whether `value` is a list of lists: rows. */
export function isNested(value: unknown): value is readonly ArrayLike<number>[] {
  return Array.isArray(value) && value.length > 0 && typeof value[0] === 'object';
}

/** Whether `value` is a list of points: lists or tensors of numbers, or a tensor with two axes. */
export function isPairs(value: unknown): value is PairList {
  if (isTensor(value)) return value.shape.length > 1;
  return Array.isArray(value) && value.length > 0 && listOf(value[0]) !== undefined;
}

/** The numbers of a list, a typed array or a tensor with one axis. */
function listOf(value: unknown): ArrayLike<number> | undefined {
  if (isTensor(value)) return value.shape.length === 1 ? value.data : undefined;
  return isNumbers(value) ? (value as ArrayLike<number>) : undefined;
}

/** Coordinates from two lists or from a list of pairs. */
export function pairsOf(pairs: Pairs, where: string): {x: number[]; y: number[]} {
  if (isTensor(pairs)) return rowsOf(pairs, where);
  if (isList(pairs)) {
    const points = pairs.map((pair, i) => {
      const point = listOf(pair);
      if (point?.length === 2) return point;
      throw new TypeError(
        `${where}[${i}]: expected a pair [x, y], but it is ${formatValue(pair)}.`,
      );
    });
    return {
      x: numbersOf(
        points.map((point) => point[0]),
        `${where} (x)`,
      ),
      y: numbersOf(
        points.map((point) => point[1]),
        `${where} (y)`,
      ),
    };
  }
  if (typeof pairs !== 'object' || pairs === null) {
    throw new TypeError(
      `${where}: expected {x, y} or a list of pairs, but it is ${formatValue(pairs)}.`,
    );
  }
  if ('xy' in pairs) return pairsOf(pairs.xy, `${where}.xy`);
  const x = numbersOf(pairs.x, `${where}.x`);
  const y = numbersOf(pairs.y, `${where}.y`);
  sameLength(where, {x, y});
  return {x, y};
}

function isList<T>(value: T): value is Extract<T, readonly unknown[]> {
  return Array.isArray(value);
}

function rowsOf({shape, data}: TensorLike, where: string) {
  const [n, two] = shape;
  if (shape.length !== 2 || two !== 2) {
    throw new TypeError(
      `${where}: expected points in an n×2 tensor, but its shape is ${shape.join('×')}.`,
    );
  }
  const column = (j: number) => Array.from({length: n}, (_, i) => data[2 * i + j]);
  return {x: numbersOf(column(0), where), y: numbersOf(column(1), where)};
}

/** Throws unless all lists are equally long. */
export function sameLength(where: string, lists: Record<string, ArrayLike<unknown>>) {
  const entries = Object.entries(lists);
  if (new Set(entries.map(([, list]) => list.length)).size <= 1) return;
  const lengths = entries.map(([key, list]) => `${key} has ${list.length}`).join(', ');
  throw new RangeError(
    `${where}: ${entries.map(([key]) => key).join(', ')} should be equally long, but ${lengths}.`,
  );
}
