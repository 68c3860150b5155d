/* global document, window -- in what runs in the page */
import {mkdirSync} from 'node:fs';
import path from 'node:path';
import {chromium} from '@playwright/test';
import {provideBrowser} from './lib/browser.mjs';
import {browserFlags} from './lib/find-browser.mjs';
import {root} from './lib/paths.mjs';
import {Plain} from './lib/plain.mjs';
import {runMain} from './lib/run.mjs';
import {serve} from './lib/serve.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * `npm run look <topic>/<page>`: pictures of a page of `build/`, screen by screen, wide and narrow, light
 * and dark, in both languages, and of each of its demos after a run, in `.cache/look/`. Says how long each
 * demo took and whether it shows in the browser what the page shows.
 */
await runMain(async () => {
  const [page = ''] = process.argv.slice(2);
  if (!/^[a-z0-9/-]+$/.test(page)) throw new Plain('Which page? npm run look foundations/norms');
  const folder = path.join(root, '.cache/look', page);
  mkdirSync(folder, {recursive: true});

  const executablePath = await provideBrowser();
  const server = await serve({folder: path.join(root, 'build')});
  const browser = await chromium.launch({executablePath, args: browserFlags});
  const views = [
    {name: 'en-1440-light', locale: '', width: 1440, colorScheme: 'light'},
    {name: 'en-390-light', locale: '', width: 390, colorScheme: 'light'},
    {name: 'zh-1440-dark', locale: 'zh-Hans/', width: 1440, colorScheme: 'dark'},
    {name: 'zh-390-dark', locale: 'zh-Hans/', width: 390, colorScheme: 'dark'},
  ];
  for (const {name, locale, width, colorScheme} of views) {
    const view = await browser.newPage({
      viewport: {width, height: width > 1000 ? 1000 : 844},
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const response = await view.goto(`${server.origin}/${locale}${page}/`);
    if (!response?.ok()) throw new Plain(`There is no ${page} in build/: run "npm run build".`);
    await view.waitForLoadState('networkidle');
    const count = await photograph(view, path.join(folder, name));
    console.log(`${name}: ${count} pictures`);
    if (name === 'en-1440-light') await runDemos(view, folder);
    await view.close();
  }
  await browser.close();
  await server.close();
  console.log(`The pictures are in ${path.relative(root, folder)}.`);
});

/**
 * One picture a screen, from the top to the end.
 * @param {Page} view
 * @param {string} file
 */
async function photograph(view, file) {
  const height = (view.viewportSize()?.height ?? 800) - 80; // the navbar covers what the last one showed
  const total = await view.evaluate(() => document.documentElement.scrollHeight);
  const count = Math.ceil(total / height);
  for (let i = 0; i < count; i++) {
    await view.evaluate((top) => window.scrollTo({top, behavior: 'instant'}), i * height);
    await view.screenshot({path: `${file}-${String(i + 1).padStart(2, '0')}.png`});
  }
  return count;
}

/**
 * @param {Page} view
 * @param {string} folder
 */
async function runDemos(view, folder) {
  for (const demo of await view.locator('[data-demo]').all()) {
    const name = (await demo.getAttribute('data-demo'))?.split('/').at(-1) ?? '';
    const output = demo.locator('[data-demo-output]');
    await demo.scrollIntoViewIfNeeded();
    const before = await output.innerText();
    const start = performance.now();
    await demo.getByRole('button', {name: 'Run', exact: true}).click();
    await demo.and(view.locator('[data-state=done], [data-state=error]')).waitFor();
    const time = Math.round(performance.now() - start);
    const same = (await output.innerText()) === before ? 'same text' : 'ANOTHER TEXT than the page';
    console.log(`  ${name}: ${await demo.getAttribute('data-state')}, ${time} ms, ${same}`);
    await demo.screenshot({path: path.join(folder, `demo-${name}.png`)});
  }
}
