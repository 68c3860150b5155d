import {expectFields} from './expect-fields';
import {formatValue} from './format';
import {emit} from './host';
import {fixed, Formatted} from './numbers';
import type {TableItem} from './output';
import {toPiece} from './print';

/** What an author writes to `table`. */
export interface TableSpec {
  title?: string;
  /** The headings; left out, there are none. Of named rows that of the names may be left out. */
  columns?: readonly string[];
  /** Lists of cells; or cells, or one cell, under the name of each row, which becomes its first cell. */
  rows: readonly (readonly unknown[])[] | Readonly<Record<string, unknown>>;
  /** Digits after the point, one number for all columns or one for each. Columns of whole numbers stay as they are. */
  digits?: number | readonly number[];
}

/**
 * Shows a table. A string in it is a sentence or label, a number is formatted: with `digits` after the point, or one by
 * one with `fixed` and `scientific`. Rows can be named: `table({columns: ['loss'], rows: each(runs, (run) => run.loss)})`.
 * @example
 * table({columns: ['n', '√n'], rows: range(1, 5).map((n) => [n, Math.sqrt(n)]), digits: 2});
 * const rows = {circle: [Math.PI, 2 * Math.PI], square: [4, 8]};
 * table({columns: ['area', 'rim'], rows, digits: 3});
 */
export function table(spec: TableSpec) {
  if (typeof spec !== 'object' || spec === null) {
    throw new TypeError(
      `table(spec): expected an object such as {columns, rows}, but it is ${formatValue(spec)}.`,
    );
  }
  expectFields(spec, {title: 1, columns: 1, rows: 1, digits: 1}, 'table');
  const {title, columns, digits} = spec;
  if (columns !== undefined && !Array.isArray(columns)) {
    throw new TypeError(
      `table({columns, rows}): columns should be a list of strings, but is ${formatValue(columns)}.`,
    );
  }
  const isNamed = !Array.isArray(spec.rows);
  const rows = listRows(spec.rows);
  const headings = headingsOf(columns, rows, isNamed);
  rows.forEach((row, i) => {
    if (row.length === headings.length) return;
    throw new RangeError(
      `table: rows[${i}] should be a list of ${headings.length} cells, one for each column, but is ${row.length} cells.`,
    );
  });
  const shown = rounded(rows, digits, headings.length, isNamed);
  const item: TableItem = {
    kind: 'table',
    columns: headings,
    rows: shown.map((row) => row.map(toPiece)),
  };
  emit(title === undefined ? item : {...item, title});
}

function listRows(rows: unknown): unknown[][] {
  if (typeof rows !== 'object' || rows === null) {
    throw new TypeError(
      `table({columns, rows}): rows should be a list of lists or a record of named rows, but is ${formatValue(rows)}.`,
    );
  }
  if (!Array.isArray(rows)) {
    return Object.entries(rows).map(([name, cells]) => [name, ...[cells as unknown].flat()]);
  }
  return rows.map((row: unknown, i) => {
    if (Array.isArray(row)) return row as unknown[];
    throw new RangeError(
      `table: rows[${i}] should be a list of cells, one for each column, but is ${formatValue(row)}.`,
    );
  });
}

function headingsOf(
  columns: readonly string[] | undefined,
  rows: unknown[][],
  isNamed: boolean,
): string[] {
  const width = rows[0]?.length ?? columns?.length ?? 0;
  if (!columns) return new Array<string>(width).fill('');
  const headings = columns.map(String);
  return isNamed && headings.length === width - 1 ? ['', ...headings] : headings;
}

/** A column with a fraction in it has the same digits in every row. */
function rounded(
  rows: unknown[][],
  digits: number | readonly number[] | undefined,
  width: number,
  isNamed: boolean,
): unknown[][] {
  const first = isNamed ? 1 : 0;
  const list = Array.isArray(digits) ? (digits as number[]) : undefined;
  if (list && list.length !== width && list.length !== width - first) {
    throw new RangeError(
      `table: digits should be one number or ${width - first}, one for each column of cells, but there are ${list.length}.`,
    );
  }
  const odd = (list ?? [digits as number | undefined]).find(
    (d) => d !== undefined && !(Number.isInteger(d) && d >= 0 && d <= 100),
  );
  if (odd !== undefined) {
    throw new RangeError(
      `table: digits should be whole numbers from 0 to 100, but there is ${formatValue(odd)}.`,
    );
  }
  // Digits of named rows may begin with their first cell.
  const skipped = list ? width - list.length : 0;
  return rows.map((row) =>
    row.map((cell, j) => {
      if (typeof cell !== 'number') return cell;
      if (Number.isNaN(cell) || Math.abs(cell) === Infinity) return formatEnd(cell);
      const isWhole = digits === undefined || rows.every((other) => !isFraction(other[j]));
      return isWhole ? cell : fixed(cell, list ? (list[j - skipped] ?? 0) : (digits as number));
    }),
  );
}

function isFraction(cell: unknown): boolean {
  return typeof cell === 'number' && Number.isFinite(cell) && !Number.isInteger(cell);
}

/** Never arrived, or no number at all. */
function formatEnd(x: number): Formatted {
  return new Formatted(Number.isNaN(x) ? 'NaN' : x > 0 ? '∞' : '−∞');
}
