import {availableParallelism} from 'node:os';
import {install} from './lib/install.mjs';
import {root} from './lib/paths.mjs';
import {Plain} from './lib/plain.mjs';
import {duration, runMain, runNamed, runNode} from './lib/run.mjs';

/**
 * `npm test`: installs what is missing, then every stage, each in spite of the failure of others, as many
 * beside each other as help. `npm test -- unit site` runs these two alone. Before the last line, which is
 * always `N passed, N failed`, stands an account of the time.
 */
await runMain(async () => {
  const wanted = process.argv.slice(2);
  const began = performance.now();
  await install();
  const {stages} = await import('./lib/stages.mjs'); // needs what has just been installed
  const {schedule} = await import('./lib/schedule.mjs');
  checkNames(
    wanted,
    stages.map(({name}) => name),
  );
  const chosen = stages.filter(({name}) => wanted.length === 0 || wanted.includes(name));
  if (chosen.some(({name}) => name === 'e2e')) await chooseBrowser();

  /** @type {Map<string, Done>} */
  const results = new Map();
  const lanes = availableParallelism() > 1 && chosen.length > 1 ? 2 : 1;
  const start = performance.now();
  await schedule(chosen, lanes, async (stage) => {
    const begun = performance.now();
    console.log(`\n━━ ${stage.title} (npm test -- ${stage.name})`);
    const blocker = stage.needs?.find((name) => results.get(name)?.failed);
    const result = blocker
      ? blocked(stage.name, blocker)
      : await attempt(stage, lanes === 1 || stage.alone === true);
    results.set(stage.name, {...result, ms: performance.now() - begun});
  });
  await printAccount(chosen, results, performance.now() - start);
  return summarize(results, performance.now() - began);
});

/**
 * @typedef {import('./lib/stages.mjs').Stage} Stage
 * @typedef {import('./lib/stages.mjs').Result} Result
 * @typedef {Result & {ms: number}} Done
 */

/**
 * @param {string[]} wanted
 * @param {string[]} names
 */
function checkNames(wanted, names) {
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown) throw new Plain(`There is no stage "${unknown}"; there are: ${names.join(', ')}.`);
}

async function chooseBrowser() {
  const {provideBrowser} = await import('./lib/browser.mjs');
  process.env.CHROME_PATH = await provideBrowser();
  console.log(`Browser: ${process.env.CHROME_PATH}`);
}

/**
 * @param {Stage} stage
 * @param {boolean} isAlone
 * @returns {Promise<Result>}
 */
async function attempt(stage, isAlone) {
  try {
    return await stage.run(
      isAlone ? runNode : (file, args, options) => runNamed(stage.name, file, args, options),
    );
  } catch (error) {
    console.error(error instanceof Plain ? error.message : error);
    return {passed: 0, failed: 1};
  }
}

/**
 * @param {string} name
 * @param {string} blocker
 */
function blocked(name, blocker) {
  console.log(`Not run, which counts as a failure: ${name} needs ${blocker}.`);
  return {passed: 0, failed: 1};
}

/**
 * @param {Stage[]} stages
 * @param {Map<string, Done>} results
 * @param {number} passed
 */
async function printAccount(stages, results, passed) {
  const {account, sizeOf} = await import('./lib/account.mjs');
  const timed = [...results].flatMap(([name, result]) => {
    const stage = stages.find((each) => each.name === name);
    return stage ? [{name, ms: result.ms, shares: stage.shares(result, results, result.ms)}] : [];
  });
  console.log(`\n${account(timed, passed, sizeOf(root)).join('\n')}`);
}

/**
 * @param {Map<string, Done>} results
 * @param {number} time
 */
function summarize(results, time) {
  console.log('');
  for (const [name, {passed, failed, ms, skipped}] of results) {
    const mark = failed === 0 ? '✓' : '✗';
    const note = skipped ? 'nothing had changed' : duration(ms);
    console.log(`${mark} ${name.padEnd(8)} ${passed} passed, ${failed} failed (${note})`);
  }
  const all = [...results.values()];
  const passed = all.reduce((sum, result) => sum + result.passed, 0);
  const failed = all.reduce((sum, result) => sum + result.failed, 0);
  console.log(`All together: ${duration(time)}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
