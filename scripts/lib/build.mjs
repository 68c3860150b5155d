import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {hashInputs} from './inputs.mjs';
import {programs, root} from './paths.mjs';
import {Plain} from './plain.mjs';
import {runNode} from './run.mjs';

// Docusaurus empties its output folder, so that the stamp never outlives the build it describes.
const stamp = path.join(root, 'build/.inputs');

/** Whether `build/` is the site that these files make. */
export function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashInputs(root, process.env);
}

/**
 * Builds both languages into `build/`.
 * @param {(file: string, args: string[]) => Promise<number>} [start] how Docusaurus is run
 */
export async function build(start = runNode) {
  const inputs = hashInputs(root, process.env);
  const code = await start(programs.docusaurus, ['build']);
  if (code !== 0) throw new Plain(`The build failed with exit code ${code}; see above.`);
  writeFileSync(stamp, inputs);
}

/** Builds, unless nothing has changed since the last build. */
export async function buildIfChanged() {
  if (isBuilt()) {
    console.log('Nothing has changed since the last build.');
  } else {
    console.log('Building both languages …');
    await build();
  }
}
