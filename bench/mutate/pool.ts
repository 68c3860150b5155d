import {Worker} from 'node:worker_threads';
import type {Answer, Job} from './verdict';

/** Judges versions of demos, so many at once as it has workers. */
export interface Pool {
  ask(job: Job, limitMs: number): Promise<Answer>;
  /** Ends its workers; what still waits, and what is asked later, is rejected. */
  close(): Promise<void>;
}

/** Where a worker runs; none before it is needed. */
interface Place {
  worker?: Worker;
}

/** A pool whose workers start when they are first needed, and again after one had to be ended. */
export function openPool(program: string, siteDir: string, size = 2): Pool {
  const places = Array.from({length: size}, (): Place => ({}));
  const idle = [...places];
  const waiting: ((place: Place) => void)[] = [];
  let closed = false;
  const start = () =>
    new Worker(program, {
      eval: true,
      workerData: {siteDir},
      resourceLimits: {maxOldGenerationSizeMb: 768},
      stdout: true,
      stderr: true,
    });
  return {
    async ask(job, limitMs) {
      const place = idle.pop() ?? (await new Promise<Place>((resolve) => waiting.push(resolve)));
      if (closed) throw new Error('The pool is closed.');
      place.worker ??= start();
      const answer = await askWorker(place.worker, job, limitMs);
      if (answer.error?.name === 'NoAnswer') {
        await place.worker.terminate();
        place.worker = undefined;
      }
      const next = waiting.shift();
      if (next) next(place);
      else idle.push(place);
      return answer;
    },
    async close() {
      closed = true;
      for (const wake of waiting.splice(0)) wake({});
      for (const {worker} of places) await worker?.terminate();
    },
  };
}

/** Never rejects: a worker that died or does not answer in time gave the answer `NoAnswer`. */
function askWorker(worker: Worker, job: Job, limitMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const started = performance.now();
    const done = (answer: Answer) => {
      clearTimeout(clock);
      worker.off('message', done).off('error', onError).off('exit', onExit);
      resolve(answer);
    };
    const onError = ({message}: Error) => fail(message);
    const onExit = () => fail('The worker ended.');
    const fail = (message: string) =>
      done({
        checks: {},
        output: '',
        error: {name: 'NoAnswer', message},
        ...(job.test !== undefined && {failedTest: {name: 'all tests', message}}),
        passed: [],
        rounds: {run: 0, tests: 0},
        ms: performance.now() - started,
      });
    const clock = setTimeout(() => fail(`No end after ${limitMs / 1000} seconds.`), limitMs);
    worker.on('message', done).on('error', onError).on('exit', onExit);
    worker.postMessage(job);
  });
}
