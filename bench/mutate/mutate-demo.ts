import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {bundleTest} from './bundle';
import {countRounds} from './guard';
import {exportsOf} from './lesson';
import {judge, tally, type Judged, type Report} from './judge';
import {allMutants, choose, type Mutant} from './mutants';
import type {Pool} from './pool';
import type {Answer, Job} from './verdict';

export interface Options {
  siteDir: string;
  /** So many mutants of a demo at most. */
  most: number;
  onProgress?(done: number, of: number): void;
}

/** Changes the lesson of a demo in many small ways, and says who noticed. */
export async function mutateDemo(pool: Pool, src: string, options: Options): Promise<Report> {
  const code = readFileSync(join(options.siteDir, 'demos', `${src}.ts`), 'utf8');
  return mutateCode(pool, {src, code, test: await bundleTest(options.siteDir, src)}, options);
}

/** The same for a code and a test that need not be files. */
export async function mutateCode(
  pool: Pool,
  {src, code, test}: {src: string; code: string; test?: string},
  {most, onProgress}: Omit<Options, 'siteDir'>,
): Promise<Report> {
  const started = performance.now();
  const exports = exportsOf(code);
  const author = await pool.ask({src, code, counted: countRounds(code), exports, test}, 120_000);
  refuseBroken(src, author);
  const limit = 5000 + 10 * author.ms;
  let done = 0;
  const tryAll = (mutants: Mutant[], withTest: boolean): Promise<Judged[]> =>
    Promise.all(
      mutants.map(async (mutant) => {
        const counted = countRounds(mutant.code);
        const rounds = {run: enough(author.rounds.run), tests: enough(author.rounds.tests)};
        const job: Job = {
          ...{src, code: mutant.code, counted, exports, rounds},
          order: author.passed,
        };
        if (withTest) job.test = test;
        const judged = judge(mutant, await pool.ask(job, limit), author);
        onProgress?.(++done, chosen.length);
        return judged;
      }),
    );
  const mutants = allMutants(code);
  const {chosen, rest} = choose(mutants, most, src);
  const judged = await tryAll(chosen, true);
  const about = {src, possible: mutants.length, checks: Object.keys(author.checks)};
  const report = (more: Judged[]) =>
    tally({...about, ms: performance.now() - started}, judged, more);
  // A check may seem unable to fail only because of what was chosen.
  const more: Judged[] = [];
  for (let at = 0; at < Math.min(rest.length, most) && report(more).deadChecks.length > 0; at += 8)
    more.push(...(await tryAll(rest.slice(at, at + 8), false)));
  return report(more);
}

/** Far more rounds than a small change should cause, as a bound for what never ends. */
function enough(rounds: number): number {
  return 6 * rounds + 10_000;
}

function refuseBroken(src: string, {error, checks, failedTest}: Answer): void {
  const wrong = [
    ...(error ? [`${error.name}: ${error.message}`] : []),
    ...Object.keys(checks)
      .filter((name) => !checks[name])
      .map((name) => `check: ${name}`),
    ...(failedTest ? [`test: ${failedTest.name}: ${failedTest.message}`] : []),
  ];
  if (wrong.length === 0) return;
  throw new Error(`demos/${src}.ts fails before anything is changed:\n  ${wrong.join('\n  ')}`);
}
