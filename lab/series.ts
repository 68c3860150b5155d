/** From what authors hand over (lists, typed arrays, tensors) to plain lists of numbers. */
import {formatValue} from './format';
import {isTensor} from './format-matrix';
import type {Numbers, Pairs} from './plot-spec';

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
    if (typeof x !== 'number') {
      throw new TypeError(`${where}[${i}]: expected a number, but it is ${formatValue(x)}.`);
    }
    return Number.isFinite(x) ? x : NaN;
  });
}

/** Whether `value` is a list of lists: points as pairs, or rows. */
export function isNested(value: unknown): value is ArrayLike<number>[] {
  return Array.isArray(value) && value.length > 0 && typeof value[0] === 'object';
}

/** Coordinates from two lists or from a list of pairs. */
export function pairsOf(pairs: Pairs, where: string): {x: number[]; y: number[]} {
  if (isTensor(pairs)) {
    const [n, two] = pairs.shape;
    if (pairs.shape.length !== 2 || two !== 2) {
      throw new TypeError(
        `${where}: expected points in an n×2 tensor, but its shape is ${pairs.shape.join('×')}.`,
      );
    }
    const column = (j: number) => Array.from({length: n}, (_, i) => pairs.data[2 * i + j]);
    return {x: numbersOf(column(0), where), y: numbersOf(column(1), where)};
  }
  if (Array.isArray(pairs)) {
    pairs.forEach((pair: unknown, i) => {
      if (Array.isArray(pair) && pair.length === 2) return;
      throw new TypeError(
        `${where}[${i}]: expected a pair [x, y], but it is ${formatValue(pair)}.`,
      );
    });
    return {
      x: numbersOf(
        pairs.map((pair) => pair[0]),
        `${where} (x)`,
      ),
      y: numbersOf(
        pairs.map((pair) => pair[1]),
        `${where} (y)`,
      ),
    };
  }
  if (typeof pairs !== 'object' || pairs === null) {
    throw new TypeError(
      `${where}: expected {x, y} or a list of pairs, but it is ${formatValue(pairs)}.`,
    );
  }
  const x = numbersOf(pairs.x, `${where}.x`);
  const y = numbersOf(pairs.y, `${where}.y`);
  sameLength(where, {x, y});
  return {x, y};
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
