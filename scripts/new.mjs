import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {root} from './lib/paths.mjs';
import {Plain} from './lib/plain.mjs';
import {capture, runMain} from './lib/run.mjs';
import {scaffold} from './lib/scaffold.mjs';

/** `npm run new page <topic>/<page>`, `npm run new demo <page>/<name>`: a small example that already passes every check. */
await runMain(async () => {
  const [kind = '', name = ''] = process.argv.slice(2);
  const files = scaffold(kind, name);
  const taken = files.find(({file}) => existsSync(path.join(root, file)));
  if (taken) throw new Plain(`${taken.file} is already there; nothing was written.`);

  for (const {file, text} of files) {
    mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
    writeFileSync(path.join(root, file), text);
    console.log(`+ ${file}`);
  }
  await writePermalinks(kind === 'demo' ? [keyOf(name)] : []);
  console.log(nextStep(kind, name));
});

/**
 * What a demo will be once its page shows it: `topic/page#demo`.
 * @param {string} name
 */
function keyOf(name) {
  return `${path.posix.dirname(name)}#${path.posix.basename(name)}`;
}

/**
 * New ids stand in the record from the beginning. Renamed before their first commit, they leave it again with
 * "npm run permalinks".
 * @param {string[]} announced
 */
async function writePermalinks(announced) {
  const args = ['--import', 'tsx', 'scripts/permalinks.ts', ...announced];
  const {code, output} = await capture(process.execPath, args);
  if (code !== 0) throw new Plain(`permalinks.json is as it was: ${output}`);
  console.log(output.trim());
}

/**
 * @param {string} kind
 * @param {string} name
 */
function nextStep(kind, name) {
  if (kind === 'page') return `Now give it a place in the course: add '${name}' to sidebars.ts.`;
  const page = path.posix.dirname(name);
  return `Now show it in both languages of ${page}: <Demo src="${name}">What one sees.</Demo>`;
}
