import {Worker} from 'node:worker_threads';
import type {ErrorItem} from 'lab/output';
import {fault} from '../../../runner/faults';
import {limits} from '../../../runner/protocol';
import type {DemoRun, NodeJob} from './types';

/** Runs one demo in a worker of its own, to its end or to the time limit; never rejects. */
export async function runInNode(
  program: string,
  job: NodeJob,
  options: {timeoutMs?: number} = {},
): Promise<DemoRun> {
  const [run] = await runAllInNode(program, [job], options);
  return run;
}

/**
 * Runs demos one after another in one worker: for many small ones, which would spend their time on starting.
 * One that breaks the worker fails alone; those after it get another worker. Never rejects.
 */
export async function runAllInNode(
  program: string,
  jobs: NodeJob[],
  options: {timeoutMs?: number} = {},
): Promise<DemoRun[]> {
  const runs: DemoRun[] = [];
  while (runs.length < jobs.length) {
    runs.push(...(await runUntilBroken(program, jobs.slice(runs.length), options)));
  }
  return runs;
}

/** The runs of the first jobs, or of all; the last one may be what broke the worker. */
function runUntilBroken(
  program: string,
  jobs: NodeJob[],
  {timeoutMs = limits.runMs}: {timeoutMs?: number},
): Promise<DemoRun[]> {
  return new Promise((resolve) => {
    const runs: DemoRun[] = [];
    let started = performance.now();
    const worker = new Worker(program, {
      workerData: jobs,
      resourceLimits: {maxOldGenerationSizeMb: 1024},
      stdout: true,
      stderr: true,
    });
    const finish = () => {
      clearTimeout(clock);
      resolve(runs);
      void worker.terminate();
    };
    const fail = (error: ErrorItem) => {
      const ms = performance.now() - started;
      if (runs.length < jobs.length) runs.push({items: [], knobs: [], draws: false, ms, error});
      finish();
    };
    const watch = () =>
      setTimeout(
        () =>
          fail({
            ...fault('TimeLimit'),
            message: `Still running after ${timeoutMs / 1000} seconds.`,
          }),
        timeoutMs,
      );
    let clock = watch();
    worker.on('message', (run: DemoRun) => {
      clearTimeout(clock);
      runs.push(run);
      if (runs.length === jobs.length) return finish();
      started = performance.now();
      clock = watch();
    });
    worker.once('error', (error) => {
      const memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      fail(memory ? fault('NoAnswer') : {kind: 'error', name: error.name, message: error.message});
    });
    worker.once('exit', () => fail(fault('NoAnswer')));
  });
}
