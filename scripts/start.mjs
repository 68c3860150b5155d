import {existsSync} from 'node:fs';
import path from 'node:path';
import {install} from './lib/install.mjs';
import {root} from './lib/paths.mjs';
import {Plain} from './lib/plain.mjs';
import {runMain} from './lib/run.mjs';

/**
 * `npm start`: the real site, from a fresh clone to the browser. `npm run serve`: what `build/` holds, as it is.
 */
await runMain(async () => {
  const port = readPort(process.env.PORT ?? '3000');
  await install();
  const {serve, checkPort} = await import('./lib/serve.mjs'); // needs what has just been installed
  await checkPort(port);
  const {buildIfChanged} = await import('./lib/build.mjs');
  if (!process.argv.includes('--as-built')) await buildIfChanged();
  else if (!existsSync(path.join(root, 'build/index.html')))
    throw new Plain('There is no build/ to serve: run "npm run build" first, or "npm start".');
  const baseUrl = `/${process.env.BASE_URL ?? ''}/`.replace(/\/{2,}/g, '/');
  const {origin} = await serve({folder: path.join(root, 'build'), baseUrl, port});
  console.log(`\nDeep Learning, Derived is at ${origin}${baseUrl} (Ctrl+C ends it)`);
});

/** @param {string} text */
function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Plain(`PORT must be a number from 1 to 65535, not "${text}".`);
}
