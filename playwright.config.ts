import {chromium, defineConfig, devices} from '@playwright/test';
import {browserFlags, findBrowser} from './scripts/lib/find-browser.mjs';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/serveBuilds.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Nothing is retried: a test that fails now and then is a failing test. No test measures time; these
  // limits only end what hangs, with room for a busy machine.
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
