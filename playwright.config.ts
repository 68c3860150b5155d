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
  use: {
    ...devices['Desktop Chrome'],
    viewport: {width: 1280, height: 800},
    launchOptions: {
      executablePath: findBrowser(process.env, chromium.executablePath()),
      args: browserFlags,
    },
  },
  // Origins are set by serveBuilds.ts before the workers read this file.
  projects: [
    {name: 'parts', testMatch: ofParts, use: {baseURL: process.env.SMALL_ORIGIN}},
    {name: 'site', testIgnore: ofParts, use: {baseURL: process.env.SITE_ORIGIN}},
  ],
});
