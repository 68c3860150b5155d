/** Inside a Node worker: runs one version of a demo as the build does, then its tests on the same module. */
import {createHash} from 'node:crypto';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {parentPort, workerData} from 'node:worker_threads';
import {modules} from 'virtual:lab';
import type {Item} from 'lab/output';
import type {NodeJob} from '../../plugins/demos/run/types';
import {perform} from './perform';
import {makeVitest, runTests} from './tiny-vitest';
import type {Answer, Job} from './verdict';

const {siteDir} = workerData as {siteDir: string};
const requireHere = createRequire(join(siteDir, 'package.json'));
/** Counts down where `countRounds` put it. */
const rounds = {
  left: Infinity,
  stop: () => {
    throw Object.assign(new Error('It takes too many rounds.'), {name: 'Endless'});
  },
};
Object.assign(globalThis, {$rounds: rounds});
const unlimited = 2 ** 50;

async function answer(job: Job): Promise<Answer> {
  const start = performance.now();
  rounds.left = job.rounds?.run ?? unlimited;
  const {items, exported, error} = await perform(
    {code: job.counted, knobs: {}, seed: 0},
    job.exports,
  );
  const used = (job.rounds?.run ?? unlimited) - rounds.left;
  rounds.left = job.rounds?.tests ?? unlimited;
  const result = await test(job, exported);
  return {
    checks: checksOf(items),
    output: digest(items),
    ...(error && {error: {name: error.name, message: error.message}}),
    ...result,
    rounds: {run: used, tests: (job.rounds?.tests ?? unlimited) - rounds.left},
    ms: performance.now() - start,
  };
}

/** As in Vitest, no test of a demo passes that cannot be imported. */
async function test({src, code, test: script, order}: Job, exported: object | undefined) {
  if (script === undefined) return {passed: []};
  if (!exported) {
    const message = 'The demo cannot be imported.';
    return {passed: [], failedTest: {name: 'all tests', message}};
  }
  const vitest = makeVitest();
  const given: Record<string, unknown> = {
    ...modules,
    vitest: vitest.module,
    'mutate:demo': exported,
    'mutate:source': {current: {src, code}},
    'mutate:run': runHere,
  };
  const find = (name: string): unknown =>
    Object.hasOwn(given, name) ? given[name] : requireHere(name);
  try {
    evaluate(script)(find, {exports: {}}, {});
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return {passed: [], failedTest: {name: 'the test file itself', message}};
  }
  return runTests(vitest, order);
}

/** Stands for `plugins/demos/run`: no worker and no file for a run of a changed demo. */
const runAll = async (jobs: NodeJob[]) => {
  const runs = [];
  for (const job of jobs) runs.push(await perform(job));
  return runs;
};
const runHere = {
  bundleProgram: () => Promise.resolve({file: '', hash: ''}),
  runInNode: (_: string, job: NodeJob) => perform(job),
  runAllInNode: (_: string, jobs: NodeJob[]) => runAll(jobs),
  runKept: (_: string, __: object, jobs: NodeJob[]) => runAll(jobs),
};

type Script = (require: (name: string) => unknown, module: object, exports: object) => void;
const scripts = new Map<string, Script>();

/** Compiled once per test file. */
function evaluate(script: string): Script {
  let made = scripts.get(script);
  if (!made) {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a script of ours, from a file of the project
    made = new Function('require', 'module', 'exports', script) as Script;
    scripts.clear();
    scripts.set(script, made);
  }
  return made;
}

function checksOf(items: Item[]): Record<string, boolean> {
  const seen = new Map<string, number>();
  const checks: Record<string, boolean> = {};
  for (const item of items) {
    if (item.kind !== 'check') continue;
    const nth = (seen.get(item.label) ?? 0) + 1;
    seen.set(item.label, nth);
    checks[nth === 1 ? item.label : `${item.label} #${nth}`] = item.ok;
  }
  return checks;
}

function digest(items: Item[]): string {
  const text = JSON.stringify(items, (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(9)) : value,
  );
  return createHash('sha256').update(text).digest('hex');
}

parentPort?.on('message', (job: Job) => {
  void answer(job).then((done) => parentPort?.postMessage(done));
});
