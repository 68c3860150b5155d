import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {build, isBuilt} from './build.mjs';
import {programs, root} from './paths.mjs';
import {runNode} from './run.mjs';

const reports = path.join(root, 'node_modules/.cache/test-reports');

/**
 * @typedef {{passed: number, failed: number}} Result
 * @typedef {{name: string, title: string, needs?: string[], run: () => Promise<Result>}} Stage
 */

/**
 * All that `npm test` does, in its order. A stage that needs another one runs only after its success.
 * @type {Stage[]}
 */
export const stages = [
  {
    name: 'types',
    title: 'Types, strictly and per area',
    run: () => one(runNode(path.join(root, 'scripts/types.mjs'), [])),
  },
  {
    name: 'lint',
    title: 'Lint',
    run: () => one(runNode(programs.eslint, ['.', '--max-warnings=0'])),
  },
  {
    name: 'format',
    title: 'Format',
    run: () => one(runNode(programs.prettier, ['--check', '.'])),
  },
  {name: 'unit', title: 'Unit tests', run: () => vitest('unit')},
  {name: 'build', title: 'Build, both languages', run: buildStage},
  {
    name: 'site',
    title: 'Checks of the built site',
    needs: ['build'],
    run: () => vitest('site'),
  },
  {name: 'rebuild', title: 'Builds that must notice', run: () => vitest('rebuild')},
  {name: 'e2e', title: 'Browser tests', needs: ['build', 'rebuild'], run: playwright},
];

/**
 * @param {Promise<number>} exitCode
 * @returns {Promise<Result>}
 */
async function one(exitCode) {
  return (await exitCode) === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
}

async function buildStage() {
  if (isBuilt()) console.log('build/ is the build of these very files.');
  else await build();
  return {passed: 1, failed: 0};
}

/** @param {string} project */
async function vitest(project) {
  const file = freshReport(`vitest-${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runNode(programs.vitest, ['run', `--project=${project}`, ...reporters]);
  return count(code, file, (report) => [report.numPassedTests, report.numFailedTests]);
}

async function playwright() {
  const file = freshReport('playwright.json');
  const code = await runNode(programs.playwright, ['test', '--reporter=list,json'], {
    env: {PLAYWRIGHT_JSON_OUTPUT_NAME: file},
  });
  return count(code, file, ({stats}) => {
    if (stats.flaky > 0)
      console.log(`${stats.flaky} passed at the second attempt; see "flaky" above.`);
    return [stats.expected + stats.flaky, stats.unexpected];
  });
}

/** @param {string} name */
function freshReport(name) {
  const file = path.join(reports, name);
  mkdirSync(reports, {recursive: true});
  rmSync(file, {force: true});
  return file;
}

/**
 * Reads the numbers from a report; a run that failed without a failing test (a file that cannot be
 * loaded, a crash) counts as one failure.
 * @param {number} code
 * @param {string} file
 * @param {(report: any) => [passed: number, failed: number]} read
 * @returns {Result}
 */
function count(code, file, read) {
  try {
    const [passed, failed] = read(JSON.parse(readFileSync(file, 'utf8')));
    return {passed, failed: code === 0 ? failed : Math.max(failed, 1)};
  } catch (error) {
    console.error(`There is no readable report in ${file}: ${String(error)}`);
    return {passed: 0, failed: 1};
  }
}
