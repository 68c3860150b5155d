import {existsSync} from 'node:fs';
import path from 'node:path';
import {Plain} from './plain.mjs';

/** What Chromium needs to run in a container and on busy cores, and to stay silent on the network. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage', // a container's /dev/shm has 64 MB; a page that finds it full waits for ever
  // The process that composes frames is killed when it has no turn for ten seconds, as on busy cores; after
  // a few times there are no frames any more, and whoever waits for one hangs.
  '--disable-gpu-watchdog',
  '--disable-hang-monitor',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser of the tests: the one that `CHROME_PATH` names, else Playwright's own, else the one
 * of the system.
 * @param {Record<string, string | undefined>} env
 * @param {string} playwrightOwn
 */
export function findBrowser(env, playwrightOwn) {
  if (env.CHROME_PATH) {
    if (existsSync(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Plain(`CHROME_PATH names "${env.CHROME_PATH}", but no such file exists.`);
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [playwrightOwn, ...onPath, ...places].find((file) => existsSync(file));
}
