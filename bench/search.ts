/**
 * `npm run bench:search`: for how many of `tests/search-queries.tsv` the answer comes first or among the first three,
 * beside MiniSearch on the same pages; then bytes and milliseconds of the first use of the search and of a query, on the
 * built site (if there is one) and on a synthetic one of 1,000 pages (`-- 200` for fewer). `-- --relevance` prints the
 * first table alone. Bytes are what a host that compresses would send. Never a test.
 */
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, loadavg, tmpdir} from 'node:os';
import path from 'node:path';
import {chromium} from '@playwright/test';
import {browserFlags, findBrowser} from '../scripts/lib/find-browser.mjs';
import {serve} from '../scripts/lib/serve.mjs';
import {writeIndex} from '../plugins/search/writeIndex';
import {printRows} from './demo/table';
import {bundleEngine} from './search/bundleEngine';
import {measureEngine, measureSite} from './search/measure';
import {printRelevance} from './search/relevance';
import {readSite} from './search/siteIndex';
import {synthesize, wordQueries} from './search/synthetic';

const options = process.argv.slice(2);
const pages = Number(options.find((one) => /^\d+$/.test(one)) ?? 1000);
const built = process.env.SITE ?? 'build';
const queryCount = 60;

async function main(): Promise<void> {
  const site = readSite(process.cwd());
  await printRelevance(site);
  if (options.includes('--relevance')) return;

  const executablePath = findBrowser(process.env, chromium.executablePath());
  const browser = await chromium.launch({executablePath, args: browserFlags});
  const {model} = cpus()[0];
  console.log(`\nChromium ${browser.version()}, ${cpus().length} × ${model}`);
  console.log(`load at the start ${loadavg()[0].toFixed(1)}\n`);
  const work = mkdtempSync(path.join(tmpdir(), 'bench-search-'));
  try {
    if (existsSync(path.join(built, 'search-index'))) {
      const own = await serve({folder: built});
      console.log('The built site, in its dialog');
      const queries = wordQueries(site.en.entries, queryCount);
      printRows(await measureSite(browser, own.origin, built, queries));
      await own.close();
    } else console.log(`There is no ${built}/search-index: the dialog is not measured.`);

    for (const [name, entries] of [
      ['This site', site.en.entries],
      [`${pages} pages`, synthesize(site.en.entries, pages)],
    ] as const) {
      const units = entries.reduce((sum, {units}) => sum + units.length, 0);
      console.log(`\n${name}: ${entries.length} entries, ${units} units, without the dialog`);
      const folder = path.join(work, name);
      writeIndex(path.join(folder, 'search-index'), {...site.en, entries});
      await bundleEngine(folder);
      writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>search</title>');
      const server = await serve({folder});
      const queries = wordQueries(entries, queryCount);
      printRows(await measureEngine(browser, server.origin, folder, queries));
      await server.close();
    }
  } finally {
    rmSync(work, {recursive: true, force: true});
    await browser.close();
    console.log(`\nload at the end ${loadavg()[0].toFixed(1)}`);
  }
}

void main();
