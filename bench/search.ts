/**
 * `npm run bench:search`: bytes and milliseconds of the first use of the search and of a query, on the built
 * site and on a synthetic one of 1,000 pages (`-- 200` for fewer), beside @easyops-cn/docusaurus-search-local
 * on the same pages (`-- --alone` leaves it out: its build takes minutes). Bytes are what a host that compresses would
 * send. Never a test.
 */
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, loadavg, tmpdir} from 'node:os';
import path from 'node:path';
import {chromium} from '@playwright/test';
import {browserFlags, findBrowser} from '../scripts/lib/find-browser.mjs';
import {serve} from '../scripts/lib/serve.mjs';
import {writeIndex} from '../plugins/search/writeIndex';
import {bundleEngine} from './search/bundleEngine';
import {measureEngine, measureRival, measureSite} from './search/measure';
import {buildRival} from './search/rival';
import {readEntries, synthesize, wordQueries} from './search/synthetic';
import {printRows} from './demo/table';

const options = process.argv.slice(2);
const isAlone = options.includes('--alone');
const pages = Number(options.find((one) => /^\d+$/.test(one)) ?? 1000);
const site = process.env.SITE ?? 'build';
const queryCount = 60;

async function main(): Promise<void> {
  if (!existsSync(path.join(site, 'search-index'))) {
    throw new Error(`There is no ${site}/search-index to measure: run "npm run build" first.`);
  }
  const executablePath = findBrowser(process.env, chromium.executablePath());
  const browser = await chromium.launch({executablePath, args: browserFlags});
  const {model} = cpus()[0];
  console.log(`Chromium ${browser.version()}, ${cpus().length} × ${model}`);
  console.log(`load at the start ${loadavg()[0].toFixed(1)}\n`);

  const own = await serve({folder: site});
  console.log('The built site, in its dialog');
  const real = readEntries(path.join(site, 'search-index'));
  printRows(await measureSite(browser, own.origin, site, wordQueries(real, queryCount)));
  await own.close();

  const work = mkdtempSync(path.join(tmpdir(), 'bench-search-'));
  try {
    const entries = synthesize(real, pages);
    const queries = wordQueries(entries, queryCount);
    const units = entries.reduce((sum, {units}) => sum + units.length, 0);
    console.log(`\n${pages} pages, ${entries.length} entries, ${units} units`);
    const folder = path.join(work, 'own');
    await writeIndex(path.join(folder, 'search-index'), entries, {words: [], questions: []});
    await bundleEngine(folder);
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>search</title>');
    const server = await serve({folder});
    printRows(await measureEngine(browser, server.origin, folder, queries));
    await server.close();

    if (isAlone) return;
    console.log('\nThe same pages with @easyops-cn/docusaurus-search-local');
    const built = await buildRival(path.join(work, 'rival'), entries);
    const rival = await serve({folder: built});
    printRows(await measureRival(browser, rival.origin, built, queries));
    await rival.close();
  } finally {
    rmSync(work, {recursive: true, force: true});
    await browser.close();
    console.log(`\nload at the end ${loadavg()[0].toFixed(1)}`);
  }
}

void main();
