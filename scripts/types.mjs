import {availableParallelism} from 'node:os';
import {programs} from './lib/paths.mjs';
import {capture, duration, runMain} from './lib/run.mjs';

/** Each area is checked with what exists where it runs: no DOM in a demo, no Node in the browser. */
const areas = [
  ['site, plugins, tests', 'tsconfig.json'],
  ['scripts', 'scripts/tsconfig.json'],
  ['lab', 'lab/tsconfig.json'],
  ['lab: tests', 'lab/tsconfig.test.json'],
  ['demos', 'demos/tsconfig.json'],
  ['draw', 'draw/tsconfig.json'],
  ['runner: worker', 'runner/tsconfig.json'],
  ['runner: frame', 'runner/tsconfig.frame.json'],
];

/** `npm run types`: every area, as many at once as there are cores. */
await runMain(async () => {
  const waiting = [...areas];
  let failed = 0;
  await Promise.all(
    Array.from({length: Math.min(availableParallelism(), 4)}, async () => {
      for (let area = waiting.shift(); area; area = waiting.shift()) {
        if (!(await checkArea(area[0] ?? '', area[1] ?? ''))) failed++;
      }
    }),
  );
  return failed === 0 ? 0 : 1;
});

/**
 * @param {string} name
 * @param {string} config
 */
async function checkArea(name, config) {
  const start = performance.now();
  const args = [programs.tsc, '--pretty', '-p', config];
  const {code, output} = await capture(process.execPath, args);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${duration(performance.now() - start)})`);
  if (code !== 0) console.log(output);
  return code === 0;
}
