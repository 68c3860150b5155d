/**
 * `npm run bench:view`: how many lines of each demo's lesson a reader sees beside its main picture, and
 * how tall all that is neither output nor code is. Counts on the built site; never a test.
 */
import {existsSync} from 'node:fs';
import {chromium} from '@playwright/test';
import {browserFlags, findBrowser} from '../scripts/lib/find-browser.mjs';
import {serve} from '../scripts/lib/serve.mjs';
import {listFiles} from '../tests/files';
import {lookAt, type View} from './view/look';
import {printViews} from './view/table';

const folder = process.env.SITE ?? 'build';
/** Part of the names of the demos to look at; all of them without it. */
const wanted = process.argv[2] ?? '';

/** Windows, and the lines of lesson that nine of ten demos should show in them. */
const windows = [
  {width: 1440, height: 900, aim: 16},
  {width: 1366, height: 768, aim: 10},
  {width: 1024, height: 768},
  {width: 390, height: 844},
];

async function main(): Promise<void> {
  if (!existsSync(folder)) {
    throw new Error(`There is no ${folder} to look at: run "npm run build" first.`);
  }
  const demos = listFiles('demos', /(?<!\.test)\.ts$/)
    .map((file) => file.replace(/^demos\/|\.ts$/g, ''))
    .filter((src) => src.includes(wanted));
  const browser = await chromium.launch({
    executablePath: findBrowser(process.env, chromium.executablePath()),
    args: browserFlags,
  });
  const site = await serve({folder});
  const views: View[][] = [];
  for (const size of windows) views.push(await lookAt(browser, site.origin, demos, size));
  await site.close();
  await browser.close();
  printViews(windows, views);
}

void main();
