import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Command-line programs that are run with this very Node, which spares a shell on every system. */
export const programs = {
  docusaurus: bin('@docusaurus/core/bin/docusaurus.mjs'),
  eslint: bin('eslint/bin/eslint.js'),
  knip: bin('knip/bin/knip.js'),
  playwright: bin('@playwright/test/cli.js'),
  prettier: bin('prettier/bin/prettier.cjs'),
  tsc: bin('typescript/bin/tsc'),
  tsx: bin('tsx/dist/cli.mjs'),
  vitest: bin('vitest/vitest.mjs'),
};

/** @param {string} file */
function bin(file) {
  return path.join(root, 'node_modules', file);
}
