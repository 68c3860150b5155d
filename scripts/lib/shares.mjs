import {readdirSync} from 'node:fs';
import path from 'node:path';
import {sharesOf} from './account.mjs';

const made = new Set(['node_modules', 'build', 'test-results', 'playwright-report']);

/**
 * Shares by number of files: a demo is its source, its test and its sentences.
 * @param {string} root
 * @param {RegExp} pattern
 */
export function sharesOfFiles(root, pattern) {
  const folders = readdirSync(root, {withFileTypes: true}).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.') && !made.has(entry.name),
  );
  return sharesOf(
    folders.map(({name}) => ({
      of: name === 'demos' ? 'demos' : undefined,
      weight: readdirSync(path.join(root, name), {recursive: true, encoding: 'utf8'}).filter(
        (file) => pattern.test(file),
      ).length,
    })),
  );
}

/** Tests of which there is one for each page, and those of which there is one for each demo. */
const kinds = [
  {of: /** @type {const} */ ('demos'), pattern: /(?:^|\/)demos(?:\/|\.spec\.ts$)/},
  {of: /** @type {const} */ ('pages'), pattern: /(?:^|\/)pages\.(?:spec|test)\.ts$/},
];

/**
 * Shares by the time of tests.
 * @param {{file: string, ms: number}[]} tests
 */
export function sharesOfTests(tests) {
  return sharesOf(
    tests.map(({file, ms}) => {
      const name = file.replaceAll('\\', '/');
      return {of: kinds.find(({pattern}) => pattern.test(name))?.of, weight: ms};
    }),
  );
}
