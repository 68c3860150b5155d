import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {browserCache, findBrowser} from './find-browser.mjs';
import {programs} from './paths.mjs';
import {Plain} from './plain.mjs';
import {capture} from './run.mjs';

/**
 * What looking for a browser asks of the machine.
 * @typedef {object} Machine
 * @property {() => string | undefined} find one that is installed and starts; throws when CHROME_PATH leads nowhere
 * @property {() => Promise<string>} fetchOwn fetches Playwright's own into the project's cache; answers with what went wrong, or ''
 * @property {boolean} mayInstall root, on a system with apt
 * @property {boolean} isUbuntu whose package "chromium" is a snap, which containers cannot start
 * @property {() => Promise<string>} installLibraries what Playwright's own needs of the system
 * @property {() => Promise<string>} installBrowser the system's Chromium, with Chinese fonts
 * @property {(line: string) => void} say
 */

/**
 * The browser of the tests: the one of CHROME_PATH, one that is installed, Playwright's own fetched into the
 * project's cache, the system's packages where they may be installed; else one line that says what was tried.
 * @param {Machine} [machine]
 * @returns {Promise<string>}
 */
export async function provideBrowser(machine) {
  const {find, fetchOwn, mayInstall, isUbuntu, installLibraries, installBrowser, say} =
    machine ?? (await thisMachine());
  /** @type {string[]} */
  const tried = ['none is installed'];
  const found = find();
  if (found) return found;

  const steps = [
    {what: 'Fetching a browser into node_modules/.cache', run: fetchOwn},
    ...(mayInstall
      ? [{what: 'Installing the libraries of that browser', run: installLibraries}]
      : []),
    ...(mayInstall && !isUbuntu
      ? [{what: 'Installing Chromium and Chinese fonts', run: installBrowser}]
      : []),
  ];
  for (const {what, run} of steps) {
    say(`${what} …`);
    const trouble = await run();
    const browser = find();
    if (browser) return browser;
    tried.push(`${what.toLowerCase()}: ${trouble || 'done, but it does not start'}`);
  }
  throw new Plain(
    `No browser for the tests (${tried.join('; ')}). Install Chromium, Chrome or Edge, or say where one is: CHROME_PATH=/path/to/chrome npm test. On Debian and Ubuntu, "sudo npx playwright install --with-deps chromium" does it.`,
  );
}

/** @returns {Promise<Machine>} */
async function thisMachine() {
  const {chromium} = await import('@playwright/test');
  const {env} = process;
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const own = {
    ...env,
    PLAYWRIGHT_BROWSERS_PATH: browserCache,
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  };
  const apt = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '-qq'];
  const aptEnv = {DEBIAN_FRONTEND: 'noninteractive'};
  return {
    find: () => findBrowser(env, chromium.executablePath(), starts),
    fetchOwn: () =>
      attempt(process.execPath, [programs.playwright, 'install', '--no-shell', 'chromium'], own),
    mayInstall: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
    isUbuntu: /^ID=ubuntu$/m.test(system),
    installLibraries: () =>
      attempt(process.execPath, [programs.playwright, 'install-deps', 'chromium'], own),
    installBrowser: async () =>
      (await attempt('apt-get', [...apt, 'update'], aptEnv)) ||
      attempt(
        'apt-get',
        [...apt, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
        aptEnv,
      ),
    say: (line) => console.log(line),
  };
}

/**
 * Runs a program in silence; answers with '' or the last line of what it said.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 */
async function attempt(program, args, env) {
  try {
    const {code, output} = await capture(program, args, {env});
    const lines = output.split('\n').map((line) => line.trim());
    const told =
      lines.findLast((line) => /error|fail|unable/i.test(line)) ?? lines.findLast(Boolean);
    return code === 0 ? '' : (told ?? `exit code ${code}`);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Whether a browser is there and finds its libraries. Asked for its version, it says it and ends; on Windows
 * it would open a window instead, and brings its libraries along.
 * @param {string} file
 */
function starts(file) {
  if (!existsSync(file)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], {timeout: 60_000}).status === 0;
}
