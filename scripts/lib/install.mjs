import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {root} from './paths.mjs';
import {Plain} from './plain.mjs';
import {run, runNode} from './run.mjs';

/**
 * What npm writes down about packages, in the lock file and in `node_modules`.
 * @typedef {{packages: Record<string, {version?: string, link?: boolean, optional?: boolean}>}} Lock
 */

/**
 * The first package of the lock file that is not installed in that version, if any. Packages for
 * other systems are optional and never count as missing.
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export function firstOutdated(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(([name, entry]) => name.includes('node_modules/') && !entry.optional)
    .find(([name, entry]) => {
      const present = installed.packages[name];
      return !present || present.version !== entry.version || present.link !== entry.link;
    })?.[0];
}

/** Brings `node_modules` in step with the lock file, if it is not. */
export async function install() {
  const reason = reasonToInstall();
  if (!reason) return;
  console.log(`Installing dependencies (${reason}) …`);
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith('.js') ? await runNode(npm, args) : await run('npm', args);
  if (code !== 0) throw new Plain(`"npm ci" failed with exit code ${code}; see above.`);
}

function reasonToInstall() {
  const file = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(file)) return 'there is no node_modules yet';
  const name = firstOutdated(readLock(path.join(root, 'package-lock.json')), readLock(file));
  return name && `${name} is not what package-lock.json asks for`;
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
