/** Inside a Node worker: runs demos with the same `execute` as the browser, one after another. Bundled by `bundle.ts`. */
import {Script} from 'node:vm';
import {parentPort, workerData} from 'node:worker_threads';
import {connect, modules, packNames, paper} from 'virtual:lab';
import type {KnobSpec} from 'lab/output';
import {compile} from '../../../runner/compile';
import {makeClock} from '../../../runner/clock';
import {makeConsole} from '../../../runner/console';
import {execute} from '../../../runner/execute';
import {createStore} from '../../../runner/store';
import {countTimers} from '../../../runner/timers';
import type {NodeJob, DemoRun} from './types';

const native = {setTimeout: globalThis.setTimeout};
let stray: (thrown: unknown) => void = () => {};
const timers = countTimers(native, (thrown) => stray(thrown));
Object.assign(globalThis, timers.timers);
const clock = makeClock(performance.now.bind(performance));
process.on('unhandledRejection', (thrown) => stray(thrown));
process.on('uncaughtException', (thrown) => stray(thrown));

async function run(job: NodeJob): Promise<DemoRun> {
  const compiled = compile(job.code);
  if ('error' in compiled) {
    return {items: [], knobs: [], draws: false, ms: 0, error: compiled.error};
  }
  const store = createStore();
  Object.assign(globalThis, {console: makeConsole(paper, clock.now)});
  const knobs: KnobSpec[] = [];
  const ended = await execute(compiled.js, job, {
    modules,
    names: packNames,
    locate,
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
  });
  return {items: store.items(), knobs, ...ended};
}

async function runAll(jobs: NodeJob[]) {
  for (const job of jobs) parentPort?.postMessage(await run(job));
}

void runAll(workerData as NodeJob[]);

/** The line of a syntax error, from the first line of its stack. */
function locate(program: string): Promise<number | undefined> {
  try {
    new Script(program, {filename: 'demo.ts'});
    return Promise.resolve(undefined);
  } catch (thrown) {
    const stack = thrown instanceof Error ? thrown.stack : undefined;
    const line = /^demo\.ts:(\d+)/.exec(stack ?? '')?.[1];
    return Promise.resolve(line === undefined ? undefined : Number(line));
  }
}
