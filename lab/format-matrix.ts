import {formatNumber} from './numbers';

const MOST_ROWS = 24;
const MOST_COLUMNS = 16;

/** What lab knows of a tensor where it only shows it: a shape and the numbers, row by row. */
export interface TensorLike {
  shape: readonly number[];
  data: Float64Array;
}

interface Matrix {
  rows: number;
  columns: number;
  at: (i: number, j: number) => number;
}

/** Whether `value` looks like a tensor of lab: a shape, and as many numbers as the shape asks for. */
export function isTensor(value: unknown): value is TensorLike {
  if (typeof value !== 'object' || value === null) return false;
  const {shape, data} = value as {shape?: unknown; data?: unknown};
  if (!Array.isArray(shape) || !(data instanceof Float64Array)) return false;
  return shape.reduce((product: number, n: number) => product * n, 1) === data.length;
}

/** A list of equally long lists of numbers, as a matrix; undefined if it is none. */
export function matrixOf(list: ArrayLike<unknown>): Matrix | undefined {
  const columns = lengthOf(list[0]);
  if (!columns) return undefined;
  for (let i = 1; i < list.length; i++) {
    if (lengthOf(list[i]) !== columns) return undefined;
  }
  const at = (i: number, j: number) => (list[i] as ArrayLike<number>)[j];
  // Only what will be shown is looked at, so that a long list costs little.
  for (const i of pick(list.length, MOST_ROWS)) {
    for (const j of pick(columns, MOST_COLUMNS)) {
      if (i !== undefined && j !== undefined && typeof at(i, j) !== 'number') return undefined;
    }
  }
  return {rows: list.length, columns, at};
}

function lengthOf(row: unknown): number | undefined {
  if (Array.isArray(row)) return row.length;
  return row instanceof Float64Array || row instanceof Float32Array ? row.length : undefined;
}

/** The rows below each other, decimal points aligned, those of a large matrix left out in the middle. */
export function alignRows({rows, columns, at}: Matrix): string {
  const shownRows = pick(rows, MOST_ROWS);
  const aligned = pick(columns, MOST_COLUMNS).map((j) =>
    align(
      shownRows.flatMap((i) => {
        if (i === undefined) return [];
        return j === undefined ? '…' : formatNumber(at(i, j));
      }),
    ),
  );
  let next = 0;
  const lines = shownRows.map((i) => {
    if (i === undefined) return `… ${rows - shownRows.length + 1} more rows …`;
    const line = aligned.map((column) => column[next]).join(' ');
    next++;
    return `[${line.trimEnd().slice(0, -1)}]`;
  });
  return `[${lines.join(',\n ')}]`;
}

/** Indices 0…n − 1, with one undefined standing for those left out. */
function pick(n: number, most: number): (number | undefined)[] {
  if (n <= most) return Array.from({length: n}, (_, i) => i);
  const head = Array.from({length: most - 3}, (_, i) => i);
  return [...head, undefined, n - 2, n - 1];
}

/** The texts with a comma each, padded so that their points stand below each other. */
function align(column: string[]): string[] {
  const before = column.map((text) => (/^-?\d+/.exec(text)?.[0] ?? text).length);
  const left = Math.max(...before);
  const padded = column.map((text, i) => `${' '.repeat(left - before[i])}${text},`);
  const width = Math.max(...padded.map((text) => text.length));
  return padded.map((text) => text.padEnd(width));
}
