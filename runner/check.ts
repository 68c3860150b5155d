/**
 * Small checkers for data that nobody vouches for: each returns the value with its type, rebuilt from
 * known fields only, or throws a Misfit that says where it does not fit.
 */

/** Says where data does not fit: `panels[0].x.domain should be two numbers`. */
export class Misfit extends Error {}

export type Check<T> = (value: unknown, path: string) => T;

/** What a check makes. */
export type Checked<C> = C extends Check<infer T> ? T : never;

function misfit(path: string, expected: string): never {
  throw new Misfit(`${path} should be ${expected}`);
}

/** A string of at most `longest` characters. */
export function text(longest: number): Check<string> {
  return (value, path) => {
    if (typeof value !== 'string') misfit(path, 'a string');
    if (value.length > longest) misfit(path, `at most ${longest} characters long`);
    return value;
  };
}

/** A finite number. */
export const number: Check<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value : misfit(path, 'a finite number');

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number): Check<number> {
  return (value, path) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? value
      : misfit(path, `a whole number from ${least} to ${most}`);
}

export const flag: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : misfit(path, 'true or false');

/** One of these values, exactly. */
export function oneOf<const T extends string | number | boolean>(...options: T[]): Check<T> {
  return (value, path) => {
    const found = options.find((option) => option === value);
    return found === undefined ? misfit(path, `one of ${options.join(', ')}`) : found;
  };
}

/** A list of at most `most` entries. */
export function list<T>(entry: Check<T>, most: number): Check<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) misfit(path, 'a list');
    if (value.length > most) misfit(path, `a list of at most ${most} entries`);
    return value.map((one: unknown, i) => entry(one, `${path}[${i}]`));
  };
}

/** Numbers and gaps (null, as JSON writes NaN and ±∞). */
export function numbers(most: number): Check<number[]> {
  return (value, path) => {
    if (!Array.isArray(value)) misfit(path, 'a list of numbers');
    if (value.length > most) misfit(path, `a list of at most ${most} numbers`);
    const entries: unknown[] = value;
    for (let i = 0; i < entries.length; i++) {
      const one = entries[i];
      if (typeof one !== 'number' && one !== null) misfit(`${path}[${i}]`, 'a number');
    }
    return value as number[];
  };
}

/** At most `most` texts by name. */
export function texts(entry: Check<string>, most: number): Check<Record<string, string>> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      misfit(path, 'texts by name');
    }
    const entries = Object.entries(value);
    if (entries.length > most) misfit(path, `at most ${most} texts`);
    return Object.fromEntries(entries.map(([key, one]) => [key, entry(one, `${path}.${key}`)]));
  };
}

/** Two numbers, the first not above the second. */
export const interval: Check<[number, number]> = (value, path) => {
  if (!Array.isArray(value) || value.length !== 2) misfit(path, 'two numbers');
  const [low, high] = [number(value[0], `${path}[0]`), number(value[1], `${path}[1]`)];
  return low <= high ? [low, high] : misfit(path, 'two numbers in order');
};

/** The first check that accepts. */
export function either<A, B>(first: Check<A>, second: Check<B>): Check<A | B> {
  return (value, path) => {
    try {
      return first(value, path);
    } catch (thrown) {
      if (!(thrown instanceof Misfit)) throw thrown;
      return second(value, path);
    }
  };
}

type Fields = Record<string, Check<unknown>>;
type Made<F extends Fields, O extends Fields> = {[K in keyof F]: Checked<F[K]>} & {
  [K in keyof O]?: Checked<O[K]>;
};

/** An object with these fields, and perhaps those; everything else is left behind. */
export function object<F extends Fields, O extends Fields>(
  fields: F,
  optional: O,
): Check<Made<F, O>> {
  const all = [...Object.entries(fields), ...Object.entries(optional)];
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      misfit(path, 'an object');
    }
    const given = value as Record<string, unknown>;
    const made: Record<string, unknown> = {};
    for (const [name, check] of all) {
      const present = Object.hasOwn(given, name);
      if (!present && Object.hasOwn(optional, name)) continue;
      made[name] = check(present ? given[name] : undefined, path ? `${path}.${name}` : name);
    }
    return made as Made<F, O>;
  };
}
