import {cpSync} from 'node:fs';
import {join} from 'node:path';

/** Puts the service worker where its scope is all pages of the language. */
export function writeServiceWorker(outDir: string) {
  cpSync(join(__dirname, 'worker.js'), join(outDir, 'search-worker.js'));
}
