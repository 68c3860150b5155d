import {install} from './lib/install.mjs';
import {Plain} from './lib/plain.mjs';
import {duration, runMain} from './lib/run.mjs';

/**
 * `npm test`: installs what is missing, then every stage, each in spite of the failure of others.
 * `npm test -- unit site` runs these two alone. The last line is always `N passed, N failed`.
 */
await runMain(async () => {
  const wanted = process.argv.slice(2);
  const began = performance.now();
  await install();
  const {stages} = await import('./lib/stages.mjs'); // needs what has just been installed
  checkNames(
    wanted,
    stages.map(({name}) => name),
  );
  const chosen = stages.filter(({name}) => wanted.length === 0 || wanted.includes(name));
  if (chosen.some(({name}) => name === 'e2e')) await chooseBrowser();
  if (chosen.some(({name}) => name === 'rebuild')) process.env.EVERY_BUILD = '1'; // none may be left out

  /** @type {Map<string, {passed: number, failed: number, time: number}>} */
  const results = new Map();
  for (const stage of chosen) {
    const start = performance.now();
    const blocker = stage.needs?.find((name) => results.get(name)?.failed);
    console.log(`\n━━ ${stage.title} (npm test -- ${stage.name})`);
    const result = blocker ? blocked(stage.name, blocker) : await attempt(stage);
    results.set(stage.name, {...result, time: performance.now() - start});
  }
  return summarize(results, performance.now() - began);
});

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
  process.env.CHROME_PATH = await provideBrowser(process.env);
  console.log(`Browser: ${process.env.CHROME_PATH}`);
}

/** @param {{run: () => Promise<{passed: number, failed: number}>}} stage */
async function attempt(stage) {
  try {
    return await stage.run();
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
 * @param {Map<string, {passed: number, failed: number, time: number}>} results
 * @param {number} time
 */
function summarize(results, time) {
  console.log('');
  for (const [name, {passed, failed, time}] of results) {
    const mark = failed === 0 ? '✓' : '✗';
    console.log(`${mark} ${name.padEnd(8)} ${passed} passed, ${failed} failed (${duration(time)})`);
  }
  const all = [...results.values()];
  const passed = all.reduce((sum, result) => sum + result.passed, 0);
  const failed = all.reduce((sum, result) => sum + result.failed, 0);
  console.log(`All together: ${duration(time)}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
