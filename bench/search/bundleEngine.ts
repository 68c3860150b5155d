import path from 'node:path';
import {build} from 'esbuild';

/** The part of the search without its interface, as a module beside an index. */
export async function bundleEngine(folder: string) {
  await build({
    entryPoints: ['src/search/engine.ts'],
    outfile: path.join(folder, 'engine.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    logLevel: 'error',
  });
}
