import {expect, test} from 'vitest';
import type {KnobSpec} from 'lab/output';
import {bundleProgram, runKept, type Program} from '../../plugins/demos/run';
import {parseMdx} from '../../plugins/markdown/parse';
import {nearest} from '../../plugins/pages/nearest';
import {checkSuggestion, suggestionsOf, type Suggestion} from '../../plugins/pages/tries';
import {applyEdits} from '../../model/tries';
import {readDemoSource} from '../demo-source';
import {readText, root} from '../files';
import {readRun, type Run, type Setting} from './run';

export type {Run} from './run';

interface Options {
  /** Labels of checks that this very run breaks, and the sentence says why. */
  checksMayFail?: string[];
}

/**
 * Expects what a `<Notice>` of a page says of the author's run of its demo. Stands in the test of that demo:
 *
 *     expectNotice('optimization/hyperparameters', 'price-of-choosing', (run) => {
 *       run.says('0.930', run.table().cell('best of K, on average', 'accuracy'));
 *     });
 */
export function expectNotice(
  page: string,
  id: string,
  body: (run: Run) => void | Promise<void>,
  options?: Options,
) {
  test(`notice ${id}`, async () => {
    const {run} = await open('notice', page, id);
    await judge(run, () => body(run), options);
  });
}

/**
 * Expects what a `<Try>` says: the demo is run with the knobs, the seed and the edits that stand in the page, so
 * that text and test cannot differ. The author's own run comes second.
 *
 *     expectTry('optimization/hyperparameters', 'many-runs', async (run, author) => {
 *       run.says('0.941', run.table().cell('best of K, on average', 'accuracy'));
 *       for (const other of await run.seeds(5)) …
 *     });
 */
export function expectTry(
  page: string,
  id: string,
  body: (run: Run, author: Run) => void | Promise<void>,
  options?: Options,
) {
  test(`try ${id}`, async () => {
    const {run, author} = await open('try', page, id);
    await judge(run, () => body(run, author), options);
  });
}

/** No check fails but those that are named, and the body expects something. */
async function judge(
  run: Run,
  body: () => void | Promise<void>,
  {checksMayFail = []}: Options = {},
) {
  const failed = Object.keys(run.checks).filter((label) => !run.checks[label]);
  if (failed.toSorted().join('\n') !== checksMayFail.toSorted().join('\n')) {
    throw new Error(
      `The checks that fail are ${JSON.stringify(failed)}, expected were ${JSON.stringify(checksMayFail)}. Name in checksMayFail what the sentence breaks, and nothing else.`,
    );
  }
  expect.hasAssertions();
  await body();
}

const pages = new Map<string, Suggestion[]>();
let program: Promise<Program> | undefined;

/** The suggestion as it stands in the English page. */
function suggestionOf(kind: Suggestion['kind'], page: string, id: string): Suggestion {
  const file = `docs/${page}.mdx`;
  const all = pages.get(page) ?? suggestionsOf(parseMdx(readText(file), file));
  pages.set(page, all);
  const found = all.find((one) => one.kind === kind && one.id === id);
  if (found) return found;
  const known = all.filter((one) => one.kind === kind).map((one) => one.id);
  throw new Error(`${file} has no ${kind} "${id}". ${nearest(id, known)}`);
}

async function open(kind: Suggestion['kind'], page: string, id: string) {
  const suggestion = suggestionOf(kind, page, id);
  const {demo, set, seed, edit} = suggestion;
  const original = readDemoSource(demo).replace(/\s+$/, '');
  const [{run: author, specs}] = await runAll(demo, original, [{knobs: {}, seed: 0}]);
  if (kind === 'notice') return {run: author, author};
  const problems = checkSuggestion(suggestion, {code: original, knobs: specs});
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const {code} = applyEdits(original, edit);
  const [{run}] = await runAll(demo, code, [{knobs: set, seed}]);
  return {run, author};
}

interface Opened {
  run: Run;
  specs: KnobSpec[];
}

/** Runs a text of a demo by the very `execute` of the site; a run is kept while demo, lab and runner stay as they are. */
async function runAll(demo: string, code: string, settings: Setting[]): Promise<Opened[]> {
  program ??= bundleProgram(root);
  const jobs = settings.map((setting) => ({code, ...setting}));
  const all = await runKept(root, await program, jobs);
  return all.map((ran, i) => {
    const setting = settings[i];
    if (ran.error) {
      const {name, message, line = '?'} = ran.error;
      const how = JSON.stringify(setting);
      throw new Error(`demos/${demo}.ts:${line} with ${how}: ${name}: ${message}`);
    }
    const others = async (next: Setting[]) =>
      (await runAll(demo, code, next)).map((other) => other.run);
    return {run: readRun(ran, setting, others), specs: ran.knobs};
  });
}
