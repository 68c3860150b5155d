import {chromium, defineConfig, devices} from '@playwright/test';
import {browserFlags, findBrowser} from './scripts/lib/find-browser.mjs';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/serveBuilds.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // On two busy cores headless Chromium now and then hangs for good (seen once in thirteen visits of the
  // same page): CI gives a test a second browser, and `npm test` names every test that needed it. No test
  // measures time; these limits only end what hangs.
  retries: process.env.CI ? 1 : 0,
  timeout: 180_000,
  expect: {timeout: 30_000},
  workers: '100%',
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: {width: 1280, height: 800},
    // Set by serveBuilds.ts before the workers read this file.
    baseURL: process.env.SITE_ORIGIN,
    launchOptions: {
      executablePath: findBrowser(process.env, chromium.executablePath()),
      args: browserFlags,
    },
  },
});
