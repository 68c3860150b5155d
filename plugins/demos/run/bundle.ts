import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
import {labModules, readLabFiles} from '../../runner/labFiles';

/** The program of the Node worker as a file, and a hash of it: of everything a run depends on but the demo. */
export interface Program {
  file: string;
  hash: string;
}

/** Puts `execute`, sucrase, lab and all packs into one file under `node_modules/.cache/demos`. */
export async function bundleProgram(siteDir: string): Promise<Program> {
  const lab = await readLabFiles(siteDir);
  const {outputFiles} = await build({
    entryPoints: [join(siteDir, 'plugins/demos/run/worker.ts')],
    absWorkingDir: siteDir,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'silent',
    plugins: [labModules(lab, 'everything')],
  });
  const {text} = outputFiles[0];
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const folder = cacheFolder(siteDir);
  mkdirSync(folder, {recursive: true});
  const file = join(folder, `program-${hash}.cjs`);
  if (!existsSync(file)) writeWhole(file, text);
  return {file, hash};
}

/** Where programs and results are kept between builds. */
export function cacheFolder(siteDir: string): string {
  return join(siteDir, 'node_modules/.cache/demos');
}

/** Writes a file so that another process never sees half of it. */
export function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
