import {connect, modules, packNames, paper} from 'virtual:lab';
import type {KnobSpec} from 'lab/output';
import {makeClock} from '../../runner/clock';
import {compile} from '../../runner/compile';
import {given} from '../../runner/compile/modules';
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

const clock = makeClock(performance.now.bind(performance));
const [load] = given;
/** Gets what a demo exports, after its last line. */
const keep = 'mutate:exports';

/** Runs a demo in this very worker as the build does, and keeps these names of it if it came to its end. */
export async function perform(
  job: NodeJob,
  exports: readonly string[] = [],
): Promise<DemoRun & {exported?: object}> {
  const compiled = compile(job.code);
  if ('error' in compiled) return {items: [], knobs: [], draws: false, ms: 0, ...compiled};
  const store = createStore();
  const knobs: KnobSpec[] = [];
  let exported: object | undefined;
  Object.assign(globalThis, timers.timers, {console: makeConsole(paper, clock.now)});
  const ended = await execute(
    `${compiled.js}\n;${load}('${keep}')({${exports.join(', ')}});`,
    job,
    {
      modules: {...modules, [keep]: (kept: object) => (exported = kept)},
      names: packNames,
      locate: () => Promise.resolve(undefined),
      connect,
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
    },
  );
  connect(undefined); // as in Vitest, its functions have no host now
  stray = () => {};
  return {items: store.items(), knobs, ...ended, ...(!ended.error && exported && {exported})};
}
