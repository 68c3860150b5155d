/**
 * @typedef {{name: string, needs?: string[], alone?: boolean}} Job
 */

/**
 * Runs jobs in their order, `lanes` at a time: a job begins when those that it needs have ended, one that is
 * `alone` when no other is running. `run` never rejects.
 * @template {Job} T
 * @param {T[]} jobs
 * @param {number} lanes
 * @param {(job: T) => Promise<void>} run
 */
export async function schedule(jobs, lanes, run) {
  const chosen = new Set(jobs.map(({name}) => name));
  const ended = new Set();
  const waiting = [...jobs];
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  let isAlone = false;

  const mayBegin = (/** @type {T} */ {needs = [], alone = false}) =>
    !isAlone &&
    running.size < lanes &&
    !(alone && running.size > 0) &&
    needs.every((name) => !chosen.has(name) || ended.has(name));

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(mayBegin);
    if (next < 0) {
      if (running.size === 0) throw new Error('Stages wait for each other.');
      await Promise.race(running.values());
      continue;
    }
    const [job] = waiting.splice(next, 1);
    if (!job) continue;
    isAlone = job.alone ?? false;
    running.set(
      job.name,
      run(job).then(() => {
        running.delete(job.name);
        ended.add(job.name);
        if (job.alone) isAlone = false;
      }),
    );
  }
}
