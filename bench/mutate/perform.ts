import {connect, modules, packNames, paper} from 'virtual:lab';
import type {KnobSpec} from 'lab/output';
import {compile} from '../../runner/compile';
import {makeConsole} from '../../runner/console';
import {execute} from '../../runner/execute';
import {createStore} from '../../runner/store';
import {countTimers} from '../../runner/timers';
import type {DemoRun, NodeJob} from '../../plugins/demos/run/types';

const native = {setTimeout: globalThis.setTimeout};
let stray: (thrown: unknown) => void = () => {};
const timers = countTimers(native, (thrown) => stray(thrown));
process.on('unhandledRejection', (thrown) => stray(thrown));
process.on('uncaughtException', (thrown) => stray(thrown));

/** Gets the exports of a demo, after its last line. */
const keep = 'mutate:exports';

/** Runs a demo in this very worker as the build does, and keeps what it exports if it came to its end. */
export async function perform(job: NodeJob): Promise<DemoRun & {exported?: object}> {
  const compiled = compile(job.code);
  if ('error' in compiled) return {items: [], knobs: [], draws: false, ms: 0, ...compiled};
  const store = createStore();
  const knobs: KnobSpec[] = [];
  let exported: object | undefined;
  Object.assign(globalThis, timers.timers);
  const ended = await execute(`${compiled.js}\n;require('${keep}')(exports);`, job, {
    modules: {...modules, [keep]: (exports: object) => (exported = exports)},
    names: packNames,
    locate: () => Promise.resolve(undefined),
    connect,
    console: makeConsole(paper),
    timers,
    later: (callback, ms) => void native.setTimeout(callback, ms),
    now: () => performance.now(),
    onStray: (listener) => {
      stray = listener;
    },
    emit: (key, item) => store.emit(key, item),
    declare: (spec) => {
      knobs.push(structuredClone(spec));
    },
  });
  connect(undefined); // as in Vitest, its functions have no host now
  stray = () => {};
  return {items: store.items(), knobs, ...ended, ...(!ended.error && exported && {exported})};
}
