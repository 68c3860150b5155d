/**
 * `npm run bench:demo`: how long a reader waits for a demo of the built site, and how long for
 * Sandpack's own runtime, in one browser on one machine in one run. Never a test.
 */
import {existsSync} from 'node:fs';
import {cpus, loadavg} from 'node:os';
import {chromium} from '@playwright/test';
import {browserFlags, findBrowser} from '../scripts/lib/find-browser.mjs';
import {serve} from '../scripts/lib/serve.mjs';
import {measureSandpack} from './demo/sandpack';
import {measureSite} from './demo/site';
import {printRows} from './demo/table';

const rounds = Number(process.argv[2] ?? 20);
const folder = process.env.SITE ?? 'build';

async function main(): Promise<void> {
  if (!existsSync(folder)) {
    throw new Error(`There is no ${folder} to measure: run "npm run build" first.`);
  }
  const executablePath = findBrowser(process.env, chromium.executablePath());
  const browser = await chromium.launch({executablePath, args: browserFlags});
  const {model} = cpus()[0];
  console.log(`Chromium ${browser.version()}, ${cpus().length} × ${model}, ${rounds} rounds`);
  console.log(`load at the start ${loadavg()[0].toFixed(1)}\n`);
  const site = await serve({folder});
  const rows = await measureSite(browser, {folder, origin: site.origin, rounds});
  await site.close();
  rows.push(...(await measureSandpack(browser, rounds)));
  await browser.close();
  printRows(rows);
  console.log(`\nload at the end ${loadavg()[0].toFixed(1)}`);
}

void main();
