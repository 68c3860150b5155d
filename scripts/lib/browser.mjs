import {existsSync} from 'node:fs';
import {findBrowser} from './find-browser.mjs';
import {Plain} from './plain.mjs';
import {run} from './run.mjs';

/**
 * Finds the browser, or installs one where that is welcome: on a CI machine, as root on Debian.
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<string>}
 */
export async function provideBrowser(env) {
  const {chromium} = await import('@playwright/test');
  const own = chromium.executablePath();
  if (!findBrowser(env, own) && mayInstall(env)) await installBrowser();
  const browser = findBrowser(env, own);
  if (browser) return browser;
  throw new Plain(
    'No browser for the tests: run "npx playwright install chromium", or install Chromium or Chrome, or set CHROME_PATH.',
  );
}

/** @param {Record<string, string | undefined>} env */
function mayInstall(env) {
  const isCi = env.CI === '1' || env.CI === 'true';
  return isCi && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

async function installBrowser() {
  console.log('Installing Chromium and Chinese fonts …');
  const env = {DEBIAN_FRONTEND: 'noninteractive'};
  const packages = ['chromium', 'fonts-noto-cjk'];
  await run('apt-get', ['update', '-qq'], {env});
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {env});
}
