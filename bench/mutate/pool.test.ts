import {expect, test} from 'vitest';
import {openPool} from './pool';
import type {Job} from './verdict';

const job: Job = {src: 'a/b/c', code: '', counted: ''};
/** A worker that gives the number of the job, and no answer to `never`. */
const program = `let n = 0; require('node:worker_threads').parentPort.on('message', ({code}) => {
  if (code !== 'never') require('node:worker_threads').parentPort.postMessage({passed: [String(++n)]});
});`;

test('a worker is kept from job to job, and replaced when it does not answer', async () => {
  const pool = openPool(program, '.', 1);
  const [first, second] = await Promise.all([pool.ask(job, 60_000), pool.ask(job, 60_000)]);
  expect([first.passed, second.passed]).toEqual([['1'], ['2']]);
  const none = await pool.ask({...job, code: 'never'}, 50);
  expect(none.error?.name).toBe('NoAnswer');
  expect((await pool.ask(job, 60_000)).passed).toEqual(['1']);
  await pool.close();
});

test('a closed pool starts nothing for what still waits', async () => {
  const pool = openPool(program, '.', 1);
  const never = {...job, code: 'never'};
  const asked = [pool.ask(never, 60_000), pool.ask(job, 60_000), pool.ask(job, 60_000)];
  const [ended] = await Promise.all([Promise.allSettled(asked), pool.close()]);
  expect(ended.map(({status}) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  await expect(pool.ask(job, 60_000)).rejects.toThrow('closed');
});
