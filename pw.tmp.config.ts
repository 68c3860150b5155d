import base from '/work/wt/live/playwright.config';
export default {...base, globalSetup: undefined, testDir: '/work/wt/live/tests/e2e', outputDir: '/tmp/live/pw-out', webServer: undefined};
