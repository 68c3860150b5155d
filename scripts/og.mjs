import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {chromium} from '@playwright/test';
import {provideBrowser} from './lib/browser.mjs';
import {browserFlags} from './lib/find-browser.mjs';
import {becomeCard, cardStyle, ogPages} from './lib/og.mjs';
import {root} from './lib/paths.mjs';
import {Plain} from './lib/plain.mjs';
import {runMain} from './lib/run.mjs';
import {serve} from './lib/serve.mjs';

/**
 * `npm run og`: a picture for social media per page of `build/`, where the pages expect it.
 * `npm run og -- --default` draws the one in `static/img/` that stands in for all of them.
 */
await runMain(async () => {
  const folder = path.join(root, 'build');
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Plain('There is no build/ to take pictures of: run "npm run build" first.');
  }
  const executablePath = await provideBrowser();
  const baseUrl = `/${process.env.BASE_URL ?? ''}/`.replace(/\/{2,}/g, '/');
  const server = await serve({folder, baseUrl});
  const browser = await chromium.launch({executablePath, args: browserFlags});
  const page = await browser.newPage({
    viewport: {width: 1200, height: 630},
    colorScheme: 'light',
    javaScriptEnabled: false, // the page as it was built holds all that is needed
  });
  const mark = readFileSync(path.join(root, 'static/img/mark.svg'), 'utf8');

  try {
    const isDefault = process.argv.includes('--default');
    const pages = isDefault
      ? [{url: '', file: path.join(root, 'static/img/og.png')}]
      : ogPages(folder);
    for (const {url, file} of pages) {
      await page.goto(`${server.origin}${baseUrl}${url}`);
      await page.evaluate(becomeCard, {mark, style: cardStyle});
      mkdirSync(path.dirname(file), {recursive: true});
      await page.screenshot({path: file});
    }
    console.log(`${pages.length} ${pages.length === 1 ? 'picture' : 'pictures'} for social media`);
  } finally {
    await browser.close();
    await server.close();
  }
});
