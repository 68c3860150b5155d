/**
 * Runs a compiled demo: the one piece of code that Node at build time and the browser's worker
 * share, so that both show the same.
 */
import type {ErrorItem, Host, Item, KnobSpec, KnobValue} from 'lab/output';
import {given} from './compile/modules';
import {countWrapperLines, demoFile, describeError} from './errors';
import {fault} from './faults';
import {makeImport, type Import} from './imports';
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
  /** The line of the `return` at which the top level ended. */
  endedAt?: number;
}

/** A compiled demo; its parameters are `given`. */
type Body = (
  $import: Import,
  $load: (name: string) => Promise<unknown>,
  $end: (line: number) => void,
) => Promise<void>;

const AsyncFunction = (async () => {}).constructor as new (...source: string[]) => Body;
const wrapperLines = countWrapperLines();
const strayMs = 3;

/** The innermost line of the demo that an error came from. */
export function lineOf(error: Error): number | undefined {
  return describeError(error, wrapperLines).line;
}

/** Makes a function of compiled code; throws a SyntaxError for what the transformer let through. */
function link(js: string): Body {
  return new AsyncFunction(...given, `"use strict";${js}\n//# sourceURL=${demoFile}`);
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
  const {error, at, endedAt} = await settle(js, around);
  open = false;
  around.timers.clear();
  const ms = at - start;
  if (error) return {ms, draws, error};
  return endedAt === undefined ? {ms, draws} : {ms, draws, endedAt};
}

interface Settled {
  error?: ErrorItem;
  endedAt?: number;
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
    let endedAt: number | undefined;
    let idle = 0;
    let calm = false;
    const look = (): void => {
      const waits = around.timers.waiting() > 0;
      if (finished !== undefined && !waits) {
        // Engines tell of a promise that was rejected in vain a little after the code that did it.
        if (calm) return resolve({at: finished, endedAt});
        calm = true;
        return around.later(look, strayMs);
      }
      calm = false;
      idle = waits ? 0 : idle + 1;
      // The event loop has turned four times and there is nothing left that could wake the demo.
      if (idle > 3) return end(fault('NeverSettles'));
      around.later(look, finished === undefined ? 50 : 5);
    };
    start(body, around, (line) => (endedAt = line)).then(() => {
      finished = around.now();
      // One turn of the event loop, for what was started and not awaited.
      around.later(look, 0);
    }, fail);
    around.later(look, 50);
  });
}

async function start(
  body: Body,
  {modules, names}: Surroundings,
  end: (line: number) => void,
): Promise<void> {
  const take = makeImport(modules, names);
  // What follows `return` may throw still: it counts only once all else is done.
  await body(take, async (name) => Promise.resolve(take(name)), end);
}

/** Only some engines say where in a text their SyntaxError is; `locate` finds it in the others. */
async function explainRefused(
  thrown: unknown,
  js: string,
  around: Surroundings,
): Promise<ErrorItem> {
  const error = describeError(thrown, wrapperLines);
  const line = await around.locate(
    `(async function (${given.join(', ')}) {\n"use strict";${js}\n})`,
  );
  const last = js.split('\n').length;
  if (line === undefined || line < 2) return error;
  return {...error, line: Math.min(line - 1, last)};
}
