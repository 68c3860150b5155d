/** What `console` needs of lab. */
export interface Paper {
  print(...parts: unknown[]): void;
  table(spec: {columns: string[]; rows: unknown[][]}): void;
}

/** Spaces at the beginning of a line would be lost. */
const indent = '\u2003';

/**
 * A `console` for one run, which speaks as lab does: what people type out of habit works, `%s` and
 * groups included; what makes no sense on paper (`clear`, `profile`) does nothing.
 */
export function makeConsole({print, table}: Paper, now: () => number): object {
  let depth = 0;
  const counts = new Map<string, number>();
  const begun = new Map<string, number>();

  const log = (...parts: unknown[]) => {
    const filled = fill(parts);
    if (depth === 0) return print(...filled);
    const [first, ...rest] = filled;
    const space = indent.repeat(depth);
    print(...(typeof first === 'string' ? [space + first] : [space, first]), ...rest);
  };
  const group = (...parts: unknown[]) => {
    if (parts.length > 0) log(...parts);
    depth++;
  };
  const elapsed = (label: string, parts: unknown[]) => {
    const start = begun.get(label);
    if (start === undefined)
      log(`There is no timer “${label}”; console.time('${label}') starts it.`);
    else log(`${label}: ${now() - start} ms`, ...parts);
  };
  return {
    log,
    info: log,
    debug: log,
    warn: log,
    error: log,
    trace: log,
    dir: (value: unknown) => log(value),
    dirxml: log,
    group,
    groupCollapsed: group,
    groupEnd: () => {
      depth = Math.max(0, depth - 1);
    },
    assert: (ok: unknown, ...parts: unknown[]) => {
      if (!ok) log('Assertion failed:', ...fill(parts));
    },
    count: (label = 'default') => {
      const next = (counts.get(String(label)) ?? 0) + 1;
      counts.set(String(label), next);
      log(`${label}: ${next}`);
    },
    countReset: (label = 'default') => void counts.delete(String(label)),
    time: (label = 'default') => void begun.set(String(label), now()),
    timeLog: (label = 'default', ...parts: unknown[]) => elapsed(String(label), parts),
    timeEnd: (label = 'default') => {
      elapsed(String(label), []);
      begun.delete(String(label));
    },
    table: (data: unknown, columns?: unknown) => {
      const asTable = toTable(data, columns);
      if (asTable) table(asTable);
      else log(data);
    },
    clear: () => {},
    profile: () => {},
    profileEnd: () => {},
    timeStamp: () => {},
  };
}

/** Puts arguments in the places of `%s`, `%d` and their like; those left over follow. */
function fill(parts: unknown[]): unknown[] {
  const [text, ...values] = parts;
  if (typeof text !== 'string' || !/%[sdifoOc%]/.test(text)) return parts;
  const filled: unknown[] = [];
  let end = 0;
  let line = '';
  for (const {0: place, index} of text.matchAll(/%[sdifoOc%]/g)) {
    line += text.slice(end, index);
    end = index + 2;
    if (place === '%%') line += '%';
    else if (values.length === 0) line += place;
    else if (place === '%s') line += asText(values.shift());
    else if (place === '%d' || place === '%i') line += whole(values.shift(), place === '%i');
    else if (place === '%f') line += String(parseFloat(String(values.shift())));
    else if (place === '%c') values.shift();
    else {
      // A value that is shown as lab shows it.
      if (line) filled.push(line);
      filled.push(values.shift());
      line = '';
    }
  }
  line += text.slice(end);
  if (line) filled.push(line);
  return [...filled, ...values];
}

function asText(value: unknown): string {
  return typeof value === 'object' && value !== null ? describe(value) : String(value);
}

function describe(value: object): string {
  try {
    return Array.isArray(value) ? `[${value.map(String).join(', ')}]` : JSON.stringify(value);
  } catch {
    return '[object]';
  }
}

function whole(value: unknown, cuts: boolean): string {
  if (typeof value === 'bigint') return String(value);
  return String(cuts ? parseInt(String(value), 10) : Number(value));
}

/** A list or an object of rows as columns and rows, as browsers show it; rows may be plain values. */
function toTable(data: unknown, only: unknown): {columns: string[]; rows: unknown[][]} | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const entries: [unknown, unknown][] =
    data instanceof Map
      ? [...data]
      : data instanceof Set
        ? [...data].map((row, i): [unknown, unknown] => [i, row])
        : Object.entries(data);
  if (entries.length === 0) return undefined;
  const columns = Array.isArray(only)
    ? only.map(String)
    : [...new Set(entries.flatMap(([, row]) => keysOf(row)))];
  const hasPlain = entries.some(([, row]) => keysOf(row).length === 0);
  const rows = entries.map(([key, row]) => [
    String(key),
    ...columns.map((column) => cell(row, column)),
    ...(hasPlain ? [keysOf(row).length === 0 ? row : ''] : []),
  ]);
  return {columns: ['', ...columns, ...(hasPlain ? ['value'] : [])], rows};
}

function keysOf(row: unknown): string[] {
  return typeof row === 'object' && row !== null ? Object.keys(row) : [];
}

function cell(row: unknown, column: string): unknown {
  if (typeof row !== 'object' || row === null || !Object.hasOwn(row, column)) return '';
  return Object.getOwnPropertyDescriptor(row, column)?.value;
}
