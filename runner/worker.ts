/** The program of the sandboxed worker: waits for a job, runs it, tells the frame what comes of it. */
import {catchStrays, listen, now, post, resisted, setNative, timers} from './scope';
import {connect, internals, modules, paper, packNames} from 'virtual:lab';
import type {ErrorItem} from 'lab/output';
import {createBudget, toJson} from './budget';
import {compile} from './compile';
import {makeClock} from './clock';
import {makeConsole} from './console';
import {execute, lineOf} from './execute';
import {Fault, fault} from './faults';
import {guardMemory} from './memory';
import {createOutbox} from './outbox';
import {limits, type FrameToWorker, type Job} from './protocol';

const clock = makeClock(now);
const scope: Record<string, unknown> = globalThis;
scope.performance = clock;
const memory = guardMemory(scope, limits.memory, (bytes) => {
  const [size, most] = [bytes, limits.memory].map((n) => `${Math.round(n / 1e6)} MB`);
  return new Fault(fault('TooMuchMemory', {size, most}));
});
const later = (callback: () => void, ms: number) => void setNative(callback, ms);

listen((data) => {
  // The frame alone can post here.
  const message = data as FrameToWorker;
  if (message.type === 'ping') post('{"type":"pong"}');
  else if (message.type === 'pack') addPack(message.name, message.text);
  else void run(message.job);
});

function addPack(name: string, text: string): void {
  const module = {exports: {}};
  const require = (path: string) => internals[path] ?? modules[path];
  new Function('require', 'module', text)(require, module);
  modules[name] = module.exports;
}

async function run(job: Job): Promise<void> {
  if (resisted.length > 0) {
    return fail(0, false, fault('Unsafe', {names: resisted.join(', ')}));
  }
  const compiled = job.compiled === undefined ? compile(job.code) : {js: job.compiled};
  if ('error' in compiled) return fail(0, false, compiled.error);
  const text = job.compiled === undefined ? toJson(compiled.js) : '""';
  post(`{"type":"began","compiled":${text}}`);

  memory.restart();
  // A demo may have made its own of it in an earlier run, and then keeps that.
  Reflect.set(scope, 'console', makeConsole(paper, clock.now));
  let over = false;
  const end = (error: ErrorItem): never => {
    if (!over) {
      over = true;
      outbox.flush();
      const line = lineOf(new Error());
      fail(now() - start, false, line === undefined ? error : {...error, line});
    }
    throw new Error(error.message);
  };
  const outbox = createOutbox(post, now, later);
  const budget = createBudget();
  let knobs = 0;
  const start = now();
  const ended = await execute(compiled.js, job, {
    modules,
    names: packNames,
    connect,
    timers,
    later,
    now,
    locate,
    onStray: catchStrays,
    emit(key, item) {
      const taken = budget.take(key, item);
      if ('error' in taken) end(taken.error);
      else if (!over) outbox.put(key, taken.text);
    },
    declare(spec) {
      const json = toJson(spec);
      if (++knobs > limits.knobs) end(fault('TooManyKnobs'));
      else if (json === undefined || json.length > limits.text) end(fault('BadItem'));
      else if (!over) post(`{"type":"knob","spec":${json}}`);
    },
  });
  if (over) return;
  over = true;
  outbox.flush();
  if (ended.error) fail(ended.ms, ended.draws, ended.error);
  else {
    const at = ended.endedAt === undefined ? '' : `,"endedAt":${ended.endedAt}`;
    const heavy = memory.taken() > limits.keptMemory;
    post(`{"type":"done","heavy":${heavy},"ms":${ended.ms},"draws":${ended.draws}${at}}`);
  }
}

function fail(ms: number, draws: boolean, error: ErrorItem): void {
  const json = toJson(error);
  const text =
    json === undefined || json.length > 3 * limits.text
      ? '{"kind":"error","name":"Error","message":"The error cannot be shown."}'
      : json;
  post(`{"type":"failed","ms":${ms},"draws":${draws},"error":${text}}`);
}

/** The line of a syntax error, which V8 tells in an `error` event alone. */
function locate(program: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    catchStrays((_, line) => resolve(line));
    setNative(program, 0);
    setNative(() => resolve(undefined), 20);
  });
}

// The first transformation is slow; the spare worker does it before anyone waits.
compile("import {a} from 'lab';\nexport const b: number = a`c`;");
post('{"type":"loaded"}');
