import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {root} from './lib/paths.mjs';
import {Plain} from './lib/plain.mjs';
import {runMain} from './lib/run.mjs';
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
  console.log(nextStep(kind, name));
});

/**
 * @param {string} kind
 * @param {string} name
 */
function nextStep(kind, name) {
  if (kind === 'page') return `Now give it a place in the course: add '${name}' to sidebars.ts.`;
  const page = path.posix.dirname(name);
  return `Now show it in both languages of ${page}: <Demo src="${name}">What one sees.</Demo>`;
}
