import {mkdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {fixed} from './account.mjs';
import {build, isBuilt} from './build.mjs';
import {programs, root} from './paths.mjs';
import {playwrightReport, vitestReport} from './reports.mjs';
import {sharesOfFiles, sharesOfTests} from './shares.mjs';

const reports = path.join(root, 'node_modules/.cache/test-reports');

/**
 * @typedef {import('./account.mjs').Shares} Shares
 * @typedef {import('./reports.mjs').TestTime} TestTime
 * @typedef {(file: string, args: string[], options?: {env?: Record<string, string>}) => Promise<number>} RunNode
 *   runs a JavaScript file, shows what it prints, and answers with its exit code
 * @typedef {{passed: number, failed: number, tests?: TestTime[], skipped?: boolean}} Result
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} title
 * @property {string[]} [needs] stages that must have succeeded
 * @property {boolean} [alone] nothing else runs meanwhile
 * @property {(runNode: RunNode) => Promise<Result>} run
 * @property {(result: Result, others: Map<string, Result>, ms: number) => Shares} shares what of its time grows with pages and demos
 */

/**
 * All that `npm test` does, in its order.
 * @type {Stage[]}
 */
export const stages = [
  {
    name: 'types',
    title: 'Types, strictly and per area',
    run: (runNode) => one(runNode(path.join(root, 'scripts/types.mjs'), [])),
    shares: () => sharesOfFiles(root, /\.tsx?$/),
  },
  {
    name: 'lint',
    title: 'Lint',
    run: (runNode) => one(runNode(programs.eslint, ['.', '--max-warnings=0', ...lintCache()])),
    shares: () => sharesOfFiles(root, /\.m?[jt]sx?$/),
  },
  {
    name: 'unused',
    title: 'Nothing unused',
    run: (runNode) => one(runNode(programs.knip, ['--no-progress', '--no-config-hints'])),
    shares: () => sharesOfFiles(root, /\.m?[jt]sx?$/),
  },
  {
    name: 'unit',
    title: 'Unit tests',
    run: (runNode) => vitest('unit', runNode),
    shares: ({tests = []}) => sharesOfTests(tests),
  },
  {
    name: 'format',
    title: 'Format',
    run: (runNode) => one(runNode(programs.prettier, ['--check', '--cache', '.'])),
    shares: () => sharesOfFiles(root, /\.(?:m?[jt]sx?|json|css|md)$/),
  },
  {name: 'build', title: 'Build, both languages', run: buildStage, shares: sharesOfBuild},
  {
    name: 'rebuild',
    title: 'Builds of the small site, which must notice changes and mistakes',
    run: (runNode) => vitest('rebuild', runNode),
    shares: () => fixed,
  },
  {
    name: 'site',
    title: 'Checks of the built site',
    needs: ['build'],
    run: (runNode) => vitest('site', runNode),
    shares: () => ({pages: 1, demos: 0}),
  },
  {
    name: 'e2e',
    title: 'Browser tests',
    needs: ['build', 'rebuild'],
    alone: true, // its waits end sooner when nothing else asks for the cores
    run: playwright,
    shares: ({tests = []}) => sharesOfTests(tests),
  },
];

/** What a file is told by the types of others, a cache does not see: CI does without. */
function lintCache() {
  const folder = path.join(root, 'node_modules/.cache/eslint/');
  return process.env.CI
    ? []
    : ['--cache', '--cache-strategy=content', `--cache-location=${folder}`];
}

/**
 * @param {Promise<number>} exitCode
 * @returns {Promise<Result>}
 */
async function one(exitCode) {
  return (await exitCode) === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
}

/** @param {RunNode} runNode */
async function buildStage(runNode) {
  if (isBuilt()) return {passed: 1, failed: 0, skipped: true};
  await build(runNode);
  return {passed: 1, failed: 0};
}

/**
 * The small site shows what any site costs; all else comes with the pages and their demos.
 * @type {Stage['shares']}
 */
function sharesOfBuild({skipped}, others, ms) {
  if (skipped) return fixed;
  const small = others
    .get('rebuild')
    ?.tests?.find(({title}) => title === 'the small site builds in both languages');
  return {pages: 1 - Math.min(1, (small?.ms ?? 0) / ms), demos: 0};
}

/**
 * @param {string} project
 * @param {RunNode} runNode
 */
async function vitest(project, runNode) {
  const file = freshReport(`vitest-${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runNode(programs.vitest, ['run', `--project=${project}`, ...reporters]);
  return vitestReport(code, file);
}

/** @param {RunNode} runNode */
async function playwright(runNode) {
  const file = freshReport('playwright.json');
  const code = await runNode(programs.playwright, ['test', '--reporter=list,json'], {
    env: {PLAYWRIGHT_JSON_OUTPUT_NAME: file},
  });
  return playwrightReport(code, file);
}

/** @param {string} name */
function freshReport(name) {
  const file = path.join(reports, name);
  mkdirSync(reports, {recursive: true});
  rmSync(file, {force: true});
  return file;
}
