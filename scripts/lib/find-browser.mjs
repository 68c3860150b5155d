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

/** Where Playwright's own browser is fetched to: the cache of the project at hand, which needs no rights. */
export const browserCache = path.resolve('node_modules/.cache/browsers');

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
  'chrome',
];

/** @param {Record<string, string | undefined>} env */
function places(env) {
  const windows = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]);
  return [
    ...['', env.HOME ?? ''].flatMap((home) => [
      `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
      `${home}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ]),
    ...windows,
  ];
}

/**
 * Where Playwright's own browser lies once it is in the project's cache.
 * @param {string} playwrightOwn where Playwright looks for it by itself: `…/chromium-1234/chrome-linux/chrome`
 * @param {string} [cache]
 */
export function fetchedBrowser(playwrightOwn, cache = browserCache) {
  const parts = playwrightOwn.split(/[\\/]/);
  return path.join(cache, ...parts.slice(parts.findLastIndex((part) => /^chromium-/.test(part))));
}

/**
 * The browser of the tests: the one that `CHROME_PATH` names, else one that is installed: Playwright's own,
 * wherever it was fetched to, or that of the system.
 * @param {Record<string, string | undefined>} env
 * @param {string} playwrightOwn
 * @param {(file: string) => boolean} [isUsable]
 */
export function findBrowser(env, playwrightOwn, isUsable = existsSync) {
  if (env.CHROME_PATH) {
    if (existsSync(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Plain(`CHROME_PATH names "${env.CHROME_PATH}", but no such file exists.`);
  }
  const ends = process.platform === 'win32' ? ['.exe'] : [''];
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter(Boolean);
  const onPath = names.flatMap((name) =>
    folders.flatMap((folder) => ends.map((end) => path.join(folder, name + end))),
  );
  return [playwrightOwn, fetchedBrowser(playwrightOwn), ...onPath, ...places(env)].find(isUsable);
}
