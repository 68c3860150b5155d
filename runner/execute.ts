/**
 * Runs a compiled demo: the one piece of code that Node at build time and the browser's worker
 * share, so that both show the same.
 */
import type {ErrorItem, Host, Item, KnobSpec, KnobValue} from 'lab/output';
import {countWrapperLines, demoFile, describeError} from './errors';
import {fault, faults} from './faults';
import {acceptKnob} from './knobs';
import type {KnobValues} from './protocol';
import type {CountedTimers} from './timers';

/** How a run is connected to its surroundings. */
export interface Surroundings {
  /** Everything that a demo can import, by name: `lab`, `lab/digits` … */
  modules: Readonly<Record<string, unknown>>;
  /** The names of all that could be imported. */
  names: readonly string[];
  /** The `connect` of the very lab that is in `modules`. */
  connect(host: Host | undefined): void;
  /** Stands for `console`: prints as `print` does. */
  console: object;
  timers: CountedTimers;
  /** The engine's own, uncounted. */
  later(callback: () => void, ms: number): void;
  now(): number;
  /** Finds the line of a syntax error in a program that the engine refuses. */
  locate(program: string): Promise<number | undefined>;
  /** Gets errors that nobody awaited; called once per run. */
  onStray(listener: (thrown: unknown) => void): void;
  emit(key: number, item: Item): void;
  declare(spec: KnobSpec): void;
}

export interface Ended {
  ms: number;
  draws: boolean;
  error?: ErrorItem;
}

type Body = (require: (name: string) => unknown, exports: object, console: object) => Promise<void>;

const AsyncFunction = (async () => {}).constructor as new (...source: string[]) => Body;
const wrapperLines = countWrapperLines();

/** The innermost line of the demo that an error came from. */
export function lineOf(error: Error): number | undefined {
  return describeError(error, wrapperLines).line;
}

/** Makes a function of compiled code; throws a SyntaxError for what the transformer let through. */
function link(js: string): Body {
  return new AsyncFunction('require', 'exports', 'console', `${js}\n//# sourceURL=${demoFile}`);
}

/** Runs a demo to its end: top level finished, no timer left, nothing thrown. */
export async function execute(
  js: string,
  {knobs, seed}: {knobs: KnobValues; seed: number},
  around: Surroundings,
): Promise<Ended> {
  let open = true;
  let draws = false;
  const host: Host = {
    emit: (key, item) => {
      if (open) around.emit(key, item);
    },
    knob: (spec): KnobValue => {
      if (open) around.declare(spec);
      return acceptKnob(spec, Object.hasOwn(knobs, spec.label) ? knobs[spec.label] : undefined);
    },
    seed: () => {
      draws = true;
      return seed;
    },
  };
  around.connect(host);
  const start = around.now();
  const {error, at} = await settle(js, around);
  open = false;
  around.timers.clear();
  const ms = at - start;
  return error ? {ms, draws, error} : {ms, draws};
}

interface Settled {
  error?: ErrorItem;
  /** When the last thing happened. */
  at: number;
}

async function settle(js: string, around: Surroundings): Promise<Settled> {
  let body: Body;
  try {
    body = link(js);
  } catch (thrown) {
    return {error: await explainRefused(thrown, js, around), at: around.now()};
  }
  return new Promise((resolve) => {
    const end = (error?: ErrorItem) => resolve({error, at: around.now()});
    const fail = (thrown: unknown) => end(describeError(thrown, wrapperLines));
    around.onStray(fail);
    let finished: number | undefined;
    let idle = 0;
    const look = (): void => {
      const waits = around.timers.waiting() > 0;
      if (finished !== undefined && !waits) return resolve({at: finished});
      idle = waits ? 0 : idle + 1;
      // The event loop has turned four times and there is nothing left that could wake the demo.
      if (idle > 3) return end(fault('NeverSettles'));
      around.later(look, finished === undefined ? 50 : 5);
    };
    start(body, around).then(() => {
      finished = around.now();
      // One turn of the event loop, for what was started and not awaited.
      around.later(look, 0);
    }, fail);
    around.later(look, 50);
  });
}

async function start(body: Body, {modules, names, console}: Surroundings): Promise<void> {
  const require = (name: string): unknown => {
    if (Object.hasOwn(modules, name)) return modules[name];
    const known = names.join(', ');
    const error = new Error(`${faults.ImportError} There is no “${name}”; there are ${known}.`);
    error.name = 'ImportError';
    throw error;
  };
  await body(require, {}, console);
}

/** Only some engines say where in a text their SyntaxError is; `locate` finds it in the others. */
async function explainRefused(
  thrown: unknown,
  js: string,
  around: Surroundings,
): Promise<ErrorItem> {
  const error = describeError(thrown, wrapperLines);
  const line = await around.locate(`(async function (require, exports, console) {\n${js}\n})`);
  const last = js.split('\n').length;
  if (line === undefined || line < 2) return error;
  return {...error, line: Math.min(line - 1, last)};
}
