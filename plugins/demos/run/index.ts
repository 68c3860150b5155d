import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {bundleProgram, cacheFolder, writeWhole} from './bundle';
import {runAllInNode, runInNode} from './runInNode';
import type {DemoRun, NodeJob} from './types';

export {bundleProgram, type Program} from './bundle';
export {runAllInNode, runInNode} from './runInNode';
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
      const file = join(cacheFolder(siteDir), `${keyOf(program.hash, job)}.json`);
      runs[demo.src] = readKept<DemoRun>(file) ?? (await runInNode(program.file, job, {timeoutMs}));
      if (!runs[demo.src].error) writeWhole(file, JSON.stringify(runs[demo.src]));
    }
  };
  await Promise.all(Array.from({length: parallel}, next));
  return runs;
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
