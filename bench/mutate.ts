/**
 * `npm run mutate [page or demo …] [-- --most 60] [--json FILE]`: changes the lesson of each demo in
 * small ways and says which checks and tests notice. Never a test: it asks what the tests are worth.
 */
import {writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {readDemos} from '../plugins/demos/readDemos';
import {bundleWorker} from './mutate/bundle';
import type {Report} from './mutate/judge';
import {mutateDemo} from './mutate/mutate-demo';
import {openPool} from './mutate/pool';
import {deadChecks, describe, summary} from './mutate/report';

const siteDir = process.cwd();

function readArguments() {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {most: {type: 'string', default: '60'}, json: {type: 'string'}},
  });
  const most = Number(values.most);
  if (!(Number.isInteger(most) && most > 0)) {
    throw new Error(`--most is a number of mutants, such as 60; it came as ${values.most}.`);
  }
  return {wanted: positionals.map(withoutEnds), most, json: values.json};
}

/** `demos/a/b/c.ts`, `a/b/c` and `a/b/` are the ways in which one names a demo or a page. */
function withoutEnds(name: string): string {
  return name.replace(/^demos\//, '').replace(/(\.ts|\/)$/, '');
}

function choose(wanted: string[]): string[] {
  const all = readDemos(siteDir).map(({src}) => src);
  if (wanted.length === 0) return all;
  const isBelow = (src: string, name: string) => src === name || src.startsWith(`${name}/`);
  const unknown = wanted.filter((name) => !all.some((src) => isBelow(src, name)));
  if (unknown.length > 0) {
    throw new Error(`No demo and no page with demos: ${unknown.join(', ')}. Try ${all[0]}.`);
  }
  return all.filter((src) => wanted.some((name) => isBelow(src, name)));
}

/** On a terminal the counter stays on its line; in a file there is none. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

async function main(): Promise<void> {
  const {wanted, most, json} = readArguments();
  const demos = choose(wanted);
  const pool = openPool(await bundleWorker(siteDir), siteDir);
  const reports: Report[] = [];
  const broken: string[] = [];
  let stopped = false;
  process.once('SIGINT', () => {
    stopped = true;
    progress('');
    void pool.close();
  });
  for (const [i, src] of demos.entries()) {
    const onProgress = (done: number, of: number) =>
      progress(`${i + 1}/${demos.length} ${src}: ${done}/${of}`);
    try {
      const report = await mutateDemo(pool, src, {siteDir, most, onProgress});
      if (stopped) break;
      reports.push(report);
      if (json !== undefined) writeFileSync(json, `${JSON.stringify(reports, null, 1)}\n`);
      progress('');
      console.log(`${describe(report)}\n`);
    } catch (error) {
      if (stopped) break;
      broken.push(error instanceof Error ? error.message : String(error));
      console.log(`${broken.at(-1)}\n`);
    }
  }
  await pool.close();
  if (demos.length > 1 && reports.length > 0) {
    console.log(summary(reports));
    console.log(`\nChecks that no mutant breaks:\n\n${deadChecks(reports)}`);
  }
  for (const message of broken) console.log(`\n${message}`);
  process.exitCode = stopped ? 130 : broken.length > 0 ? 1 : 0;
}

void main();
