/** What `console` needs of lab. */
export interface Paper {
  print(...parts: unknown[]): void;
  table(spec: {columns: string[]; rows: unknown[][]}): void;
}

/** A `console` whose `log`, `info`, `warn`, `error`, `debug` and `table` speak as lab does. */
export function makeConsole({print, table}: Paper): object {
  return {
    log: print,
    info: print,
    debug: print,
    warn: print,
    error: print,
    assert: (ok: unknown, ...parts: unknown[]) => {
      if (!ok) print('Assertion failed:', ...parts);
    },
    table: (data: unknown) => {
      const asTable = toTable(data);
      if (asTable) table(asTable);
      else print(data);
    },
  };
}

/** A list of rows, or of objects with the same keys, as columns and rows. */
function toTable(data: unknown): {columns: string[]; rows: unknown[][]} | undefined {
  if (!Array.isArray(data) || data.length === 0) return undefined;
  const list: unknown[] = data;
  const columns = [...new Set(list.flatMap(keysOf))];
  if (columns.length === 0) return undefined;
  const rows = list.map((row, i) => [i, ...columns.map((column) => cell(row, column))]);
  return {columns: ['', ...columns], rows};
}

function keysOf(row: unknown): string[] {
  return typeof row === 'object' && row !== null ? Object.keys(row) : [];
}

function cell(row: unknown, column: string): unknown {
  if (typeof row !== 'object' || row === null || !Object.hasOwn(row, column)) return '';
  return Object.getOwnPropertyDescriptor(row, column)?.value;
}
