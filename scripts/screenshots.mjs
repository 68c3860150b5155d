import path from 'node:path';
import {chromium} from '@playwright/test';
import {provideBrowser} from './lib/browser.mjs';
import {browserFlags} from './lib/find-browser.mjs';
import {root} from './lib/paths.mjs';
import {runMain} from './lib/run.mjs';
import {serve} from './lib/serve.mjs';

/** `npm run screenshots`: the picture in README.md, taken from `build/`. */
await runMain(async () => {
  const executablePath = await provideBrowser();
  const server = await serve({folder: path.join(root, 'build')});
  const browser = await chromium.launch({executablePath, args: browserFlags});
  const page = await browser.newPage({viewport: {width: 1440, height: 900}, colorScheme: 'light'});

  await page.goto(`${server.origin}/foundations/norms/`);
  await page.locator('[data-demo]').first().scrollIntoViewIfNeeded();
  await page.getByRole('heading', {level: 2}).first().scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  await page.screenshot({path: path.join(root, 'static/img/screenshot.png')});

  await browser.close();
  await server.close();
});
