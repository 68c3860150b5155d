import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** Made by tools, or without influence on the built site. */
const unbuilt = new Set([
  'node_modules',
  'build',
  'bench',
  'tests',
  'test-results',
  'playwright-report',
]);

/** The address of the site stands in its pages. */
const variables = ['SITE_URL', 'BASE_URL', 'REPOSITORY', 'BRANCH', 'NODE_ENV'];

/**
 * A hash of all that the built site depends on: the project's files, what is installed, Node, and
 * the environment variables of `site.config.ts`.
 * @param {string} root
 * @param {Record<string, string | undefined>} env
 */
export function hashInputs(root, env) {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([process.version, variables.map((name) => env[name] ?? '')]));
  for (const file of listFiles(root))
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  hash.update(readFileSync(path.join(root, 'node_modules/.package-lock.json')));
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} [folder]
 * @returns {string[]}
 */
function listFiles(root, folder = '') {
  return readdirSync(path.join(root, folder), {withFileTypes: true})
    .filter(({name}) => !name.startsWith('.') && !(folder === '' && isUnbuilt(name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? listFiles(root, file) : [file];
    });
}

/** @param {string} name */
function isUnbuilt(name) {
  return unbuilt.has(name) || name.endsWith('.md');
}
