import {createHash} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {build, type BuildOptions, type Plugin} from 'esbuild';
import {labModules, readLabFiles, type LabFiles} from './labFiles';

/** The files that were written, by their names inside the folder (a hash of the content is in each). */
export interface RunnerFiles {
  /** JSON: `{frame, worker}`, two programs as text. */
  bundle: string;
  /** By `lab/<name>`: the file, and the packs it imports itself. */
  packs: Record<string, {file: string; needs: string[]}>;
  /** The files that the programs are made of, below the site's folder. */
  sources: string[];
}

/** Where the files of sucrase are: beside the project, or further up. */
const sucrase = dirname(createRequire(__filename).resolve('sucrase'));

/** Builds the program of the runner and each pack of lab into `outDir`; tests change its sources by `plugins`. */
export async function buildRunner(
  siteDir: string,
  outDir: string,
  plugins: Plugin[] = [],
): Promise<RunnerFiles> {
  const lab = await readLabFiles(siteDir);
  const inner = new Set<string>();
  const files: RunnerFiles = {bundle: '', packs: {}, sources: []};
  mkdirSync(outDir, {recursive: true});
  for (const name of lab.packs.filter((pack) => !lab.core.has(pack))) {
    const needs = new Set<string>();
    const {text, sources} = await bundle(siteDir, `lab/${name}.ts`, 'cjs', [
      borrow(lab, name, needs),
    ]);
    files.sources.push(...sources);
    const borrowed = [...needs].filter((path) => path.startsWith('lab:'));
    borrowed.forEach((path) => inner.add(path.slice('lab:'.length)));
    files.packs[`lab/${name}`] = {
      file: write(outDir, name, 'js', text),
      needs: [...needs].filter((path) => path.startsWith('lab/')),
    };
  }
  const frame = await bundle(siteDir, 'runner/frame.ts', 'iife', plugins);
  const worker = await bundle(siteDir, 'runner/worker.ts', 'iife', [
    ...plugins,
    labModules(lab, inner),
  ]);
  const programs = {frame: frame.text, worker: worker.text};
  files.bundle = write(outDir, 'runner', 'json', JSON.stringify(programs));
  files.sources.push(...frame.sources, ...worker.sources);
  return files;
}

async function bundle(
  siteDir: string,
  entry: string,
  format: BuildOptions['format'],
  plugins: Plugin[],
): Promise<{text: string; sources: string[]}> {
  const {outputFiles, metafile} = await build({
    entryPoints: [join(siteDir, entry)],
    absWorkingDir: siteDir,
    bundle: true,
    write: false,
    metafile: true,
    format,
    platform: format === 'cjs' ? 'neutral' : 'browser',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    minify: true,
    charset: 'utf8',
    // Strict code gives nothing away: no `caller`, no `this` of its frames in a stack trace.
    banner: {js: '"use strict";'},
    mainFields: ['module', 'main'],
    // `compile` reads tokens by the parser that is part of sucrase: one copy, of the form that shakes.
    alias: {'sucrase/dist/parser': join(sucrase, 'esm/parser')},
    logLevel: 'silent',
    plugins,
  });
  return {text: outputFiles[0].text, sources: Object.keys(metafile.inputs)};
}

/** Inside a pack, files of the core are the core's own (one instance), and other packs stay packs. */
function borrow(lab: LabFiles, self: string, needs: Set<string>): Plugin {
  return {
    name: 'borrow-lab',
    setup(setup) {
      setup.onResolve({filter: /^(\.\/|lab$|lab\/)/}, ({path, importer, kind}) => {
        if (kind === 'entry-point' || !importer.startsWith(`${lab.dir}/`)) return undefined;
        const name =
          path === 'lab' ? 'index' : path.replace(/^(\.\/|lab\/)/, '').replace(/\.ts$/, '');
        const to = lab.core.has(name)
          ? `lab:${name}`
          : lab.packs.includes(name) && name !== self
            ? `lab/${name}`
            : undefined;
        if (to === undefined) return undefined;
        needs.add(to);
        return {path: to, external: true};
      });
    },
  };
}

function write(outDir: string, name: string, ending: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  const file = `${name}.${hash}.${ending}`;
  writeFileSync(join(outDir, file), text);
  return file;
}
