import {appendFileSync, mkdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** Texts that are kept from one run to the next, by key. */
export interface Store {
  get: (key: string) => string | undefined;
  set: (key: string, value: string) => void;
}

const root = path.resolve(__dirname, '../../node_modules/.cache');

/**
 * A file of lines `[key, value]` below `folder`, read once and only ever added to, so that several processes
 * can share it: a line that another one is just writing does not parse, and counts as missing.
 */
export function openStore(name: string, folder = root): Store {
  const file = path.join(folder, `${name}.ndjson`);
  const known = new Map<string, string>();
  for (const line of readLines(file)) {
    const entry = parse(line);
    if (entry) known.set(...entry);
  }
  return {
    get: (key) => known.get(key),
    set(key, value) {
      known.set(key, value);
      try {
        mkdirSync(path.dirname(file), {recursive: true});
        // The line ends before as well: it must not be joined to one that was never finished.
        appendFileSync(file, `\n${JSON.stringify([key, value])}\n`);
      } catch {
        // A folder that cannot be written to keeps nothing, which costs time and no more.
      }
    },
  };
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function parse(line: string): [string, string] | undefined {
  if (line === '') return undefined;
  try {
    const entry: unknown = JSON.parse(line);
    return Array.isArray(entry) && entry.length === 2 ? (entry as [string, string]) : undefined;
  } catch {
    return undefined;
  }
}
