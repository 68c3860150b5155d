import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {bundleProgram, cacheFolder, writeWhole, type Program} from './bundle';
import {runAllInNode} from './runInNode';
import type {DemoRun, NodeJob} from './types';

export {bundleProgram, type Program} from './bundle';
export {runInNode} from './runInNode';
export type {DemoRun, NodeJob} from './types';

/**
 * The author's own run of every demo, by `src`. A run is kept under `node_modules/.cache/demos` and
 * reused while the demo, lab and the runner stay as they are; runs that failed are not kept.
 */
export async function runDemos(
  siteDir: string,
  demos: {src: string; code: string}[],
  {parallel = 2, timeoutMs}: {parallel?: number; timeoutMs?: number} = {},
): Promise<Record<string, DemoRun>> {
  const program = await bundleProgram(siteDir);
  const runs: Record<string, DemoRun> = {};
  const queue = [...demos];
  const next = async (): Promise<void> => {
    for (let demo = queue.shift(); demo; demo = queue.shift()) {
      const job: NodeJob = {code: demo.code, knobs: {}, seed: 0};
      [runs[demo.src]] = await runKept(siteDir, program, [job], {timeoutMs});
    }
  };
  await Promise.all(Array.from({length: parallel}, next));
  return runs;
}

/** Runs with any knobs and seeds, kept one by one in the same way; those that are not share a worker. */
export async function runKept(
  siteDir: string,
  program: Program,
  jobs: NodeJob[],
  options: {timeoutMs?: number} = {},
): Promise<DemoRun[]> {
  const files = jobs.map((job) => join(cacheFolder(siteDir), `${keyOf(program.hash, job)}.json`));
  const runs = files.map((file) => readKept<DemoRun>(file));
  const missing = jobs.flatMap((_, i) => (runs[i] ? [] : [i]));
  if (missing.length === 0) return runs as DemoRun[];
  const made = await runAllInNode(
    program.file,
    missing.map((i) => jobs[i]),
    options,
  );
  missing.forEach((i, at) => {
    runs[i] = made[at];
    if (!made[at].error) writeWhole(files[i], JSON.stringify(made[at]));
  });
  return runs as DemoRun[];
}

/** The runs of many small demos, in one worker and one file: they are kept while all of them stay as they are. */
export async function runTogether(siteDir: string, codes: string[]): Promise<DemoRun[]> {
  const program = await bundleProgram(siteDir);
  const jobs = codes.map((code): NodeJob => ({code, knobs: {}, seed: 0}));
  const file = join(cacheFolder(siteDir), `${keyOf(program.hash, jobs)}.json`);
  const kept = readKept<DemoRun[]>(file);
  if (kept) return kept;
  const runs = await runAllInNode(program.file, jobs);
  if (runs.every(({error}) => !error)) writeWhole(file, JSON.stringify(runs));
  return runs;
}

function keyOf(program: string, job: NodeJob | NodeJob[]): string {
  return createHash('sha256')
    .update(program)
    .update(JSON.stringify(job))
    .digest('hex')
    .slice(0, 24);
}

function readKept<T>(file: string): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined; // half a file, from a build that was killed
  }
}
