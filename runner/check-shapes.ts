/** Checks that look at several fields of one object, or choose by one of them. */
import * as c from './check';

/** The check that the field of this name chooses from the table. */
export function choose<T>(field: string, table: Record<string, c.Check<T>>): c.Check<T> {
  const name = c.oneOf(...Object.keys(table));
  return (value, path) => {
    const found = typeof value === 'object' && value !== null ? value : {};
    const tag: unknown = Object.getOwnPropertyDescriptor(found, field)?.value;
    return table[name(tag, path ? `${path}.${field}` : field)](value, path);
  };
}

/** A list of exactly these two. */
export function pair<A, B>(first: c.Check<A>, second: c.Check<B>): c.Check<[A, B]> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length !== 2) throw new c.Misfit(`${path} should be a pair`);
    return [first(value[0], `${path}[0]`), second(value[1], `${path}[1]`)];
  };
}

/** Throws a Misfit for a list of another length. */
export function expectLength(entries: unknown[], length: number, path: string): void {
  if (entries.length === length) return;
  throw new c.Misfit(`${path} should have ${length} entries, but has ${entries.length}`);
}

/** All of these lists, where present, are equally long. */
export function same<T extends object>(names: (keyof T & string)[], check: c.Check<T>): c.Check<T> {
  return (value, path) => {
    const mark = check(value, path);
    const lists = names.map((name) => mark[name]).filter((entry) => Array.isArray(entry));
    lists.forEach((entry, i) => expectLength(entry, lists[0].length, `${path}.${names[i]}`));
    return mark;
  };
}

/** As many values as cells. */
export function full<T extends {columns: number; rows: number; values: number[]}>(
  check: c.Check<T>,
): c.Check<T> {
  return (value, path) => {
    const mark = check(value, path);
    expectLength(mark.values, mark.columns * mark.rows, `${path}.values`);
    return mark;
  };
}
