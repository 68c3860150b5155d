/** Words for what most demos do: run a rule, run it for each of several, tune it, count its steps. */
import {formatValue} from './format';

/**
 * What `f` gives for each name, under that name: `each(['SGD', 'Adam'], (name) => run(name))`. Of a record, what
 * it gives for each entry: `each(runs, (run) => run.losses)`. So `plot`, `table` and the next `each` can take it.
 * Names that are whole numbers come first and in rising order, as in any object.
 * @example
 * const paths = each([0.1, 0.5, 1.9], (eta) => iterate(8, 1, (w) => w - eta * w));
 * plot({x: {label: 't'}, lines: paths});
 * print(each(paths, (path) => path[8]));
 */
export function each<const K extends string | number, R>(
  names: readonly K[],
  f: (name: K, i: number) => R,
): Record<K extends string ? K : string, R>;
export function each<T extends object, R>(
  record: T,
  f: (value: T[keyof T], name: keyof T & string, i: number) => R,
): Record<keyof T & string, R>;
export function each(
  source: object,
  f: (value: never, second: never, i: never) => unknown,
): Record<string, unknown> {
  expectFunction('each(names, f): f', f);
  if (!Array.isArray(source) && !isRecord(source)) {
    throw new TypeError(
      `each(names, f): names should be a list of names or a record such as {a: 1, b: 2}, but it is ${formatValue(source)}.`,
    );
  }
  const call = f as (...args: unknown[]) => unknown;
  if (!Array.isArray(source)) {
    const entries = Object.entries(source);
    return Object.fromEntries(entries.map(([name, v], i) => [name, call(v, name, i)]));
  }
  // A hole in a list is an entry too.
  const names = Array.from<unknown, string>(source, (name, i) => {
    if (typeof name === 'string' || typeof name === 'number') return String(name);
    throw new TypeError(
      `each: names[${i}] should be a string or a number, but it is ${formatValue(name)}.`,
    );
  });
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new RangeError(`each: the name '${twice}' stands twice.`);
  return Object.fromEntries(names.map((name, i) => [name, call(source[i], i)]));
}

function isRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const maker: unknown = Object.getPrototypeOf(value);
  return maker === Object.prototype || maker === null;
}

/**
 * The path of an update rule: `[start, step(start, 0), …]`, `steps` + 1 states long. It ends sooner behind the first
 * state for which `until` holds. States are numbers, lists, tensors or objects; lists are copied into the path.
 * @example
 * const path = iterate(40, [1, 1], (w) => sub(w, mul([0.1, 1.8], w)));
 * print('rows, last:', path.length, path[40]);
 * plot({lines: {'w₁': transpose(path)[0], 'w₂': transpose(path)[1]}});
 */
export function iterate<S>(
  steps: number,
  start: S,
  step: (state: S, t: number) => S,
  until: (state: S, t: number) => boolean = () => false,
): S[] {
  expectSteps('iterate(steps, start, step)', steps);
  expectFunction('iterate(steps, start, step): step', step);
  expectFunction('iterate(steps, start, step, until): until', until);
  const path = [copy(start)];
  let state = start;
  for (let t = 0; t < steps && !until(state, t); t++) {
    state = step(state, t);
    if (state === undefined) {
      throw new TypeError(
        `iterate: step(state, ${t}) returned nothing; it should return the next state.`,
      );
    }
    path.push(copy(state));
  }
  return path;
}

const MOST_STEPS = 10_000_000;

/** Throws unless a run of so many steps may be kept. */
export function expectSteps(where: string, steps: number) {
  if (Number.isInteger(steps) && steps >= 0 && steps <= MOST_STEPS) return;
  throw new RangeError(
    `${where}: steps should be a whole number from 0 to ${MOST_STEPS}, but is ${formatValue(steps)}.`,
  );
}

/** A step may write into the list it is given, or into its rows, without changing the path behind it. */
function copy<S>(state: S, depth = 0): S {
  if (!Array.isArray(state) || depth > 2) return state;
  return state.map((part: unknown) => copy(part, depth + 1)) as S;
}

/**
 * The candidate with the least cost, its cost, and the costs of all in their order: a rate tuned on a grid. A cost
 * that is NaN counts as infinite, so a run that diverged is never chosen; of equals the first is.
 * @example
 * const left = (eta: number) => Math.abs(1 - eta * 3) ** 10;
 * const tuned = best(logspace(0.01, 1, 21), left);
 * print(tuned.choice, tuned.cost, tuned.costs.length);
 */
export function best<T>(
  candidates: readonly T[],
  cost: (candidate: T, i: number) => number,
): {choice: T; cost: number; costs: number[]} {
  expectFunction('best(candidates, cost): cost', cost);
  if (!Array.isArray(candidates) || candidates.length === 0) {
    throw new RangeError(
      `best(candidates, cost): candidates should be a list with at least one entry, but it is ${formatValue(candidates)}.`,
    );
  }
  const costs = candidates.map((candidate: T, i) => {
    const found = cost(candidate, i);
    if (typeof found !== 'number') {
      throw new TypeError(
        `best: the cost of candidates[${i}] should be a number, but it is ${formatValue(found)}.`,
      );
    }
    return Number.isNaN(found) ? Infinity : found;
  });
  const at = costs.reduce((least, c, i) => (c < costs[least] ? i : least), 0);
  return {choice: candidates[at] as T, cost: costs[at], costs};
}

/**
 * How many steps a path or curve takes until `holds` is true, counted from its first entry; Infinity if it never is,
 * so that it compares as late and is printed as ∞ by `table`.
 * @example
 * const losses = iterate(100, 1, (loss) => 0.9 * loss);
 * print(stepsUntil(losses, (loss) => loss < 0.01), stepsUntil(losses, (loss) => loss > 2));
 */
export function stepsUntil<T>(path: readonly T[], holds: (state: T, t: number) => boolean): number {
  expectFunction('stepsUntil(path, holds): holds', holds);
  if (!Array.isArray(path)) {
    throw new TypeError(
      `stepsUntil(path, holds): path should be a list, but it is ${formatValue(path)}.`,
    );
  }
  const t = path.findIndex((state: T, i) => holds(state, i));
  return t < 0 ? Infinity : t;
}

function expectFunction(what: string, f: unknown) {
  if (typeof f === 'function') return;
  throw new TypeError(`${what} should be a function, but it is ${formatValue(f)}.`);
}
