import {chromium, defineConfig, devices} from '@playwright/test';
import {browserFlags, findBrowser} from './scripts/lib/find-browser.mjs';

/** Tests of parts that look alike on all pages: their bed is the small site, whose pages are light. */
const ofParts = [
  'demo-*.spec.ts',
  'index-access.spec.ts',
  'links.spec.ts',
  'small-site.spec.ts',
  'site-access.spec.ts',
];

const viewport = {width: 1280, height: 800};

/** Playwright gives phones and the clipboard to Chromium alone. */
const chromiumOnly = /on a phone|Copy takes/;

/** `ENGINE=firefox npx playwright test`; without it, Chromium. */
const engine = process.env.ENGINE as 'firefox' | 'webkit' | undefined;

// Origins are set by serveBuilds.ts before the workers read this file.
const parts = {name: 'parts', testMatch: ofParts, use: {baseURL: process.env.SMALL_ORIGIN}};
const site = {name: 'site', testIgnore: ofParts, use: {baseURL: process.env.SITE_ORIGIN}};

/** What an engine other than Chromium is asked for: demos and search. */
const elsewhere = [
  {...parts, testMatch: 'demo-*.spec.ts', grepInvert: chromiumOnly},
  {
    ...site,
    testMatch: ['demos', 'runner', 'search'].map((name) => `${name}.spec.ts`),
    grepInvert: chromiumOnly,
  },
];

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/serveBuilds.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // No second attempts: a test that passes at the second one hides a wait that does not say what it waits
  // for. No test measures time either; these limits only end what hangs.
  retries: 0,
  timeout: 300_000,
  expect: {timeout: 60_000},
  workers: '100%',
  reporter: 'list',
  use: engine
    ? {browserName: engine, viewport}
    : {
        ...devices['Desktop Chrome'],
        viewport,
        launchOptions: {
          executablePath: findBrowser(process.env, chromium.executablePath()),
          args: browserFlags,
        },
      },
  projects: engine ? elsewhere : [parts, site],
});
