import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {build, type Metafile, type Plugin} from 'esbuild';

/** The files of lab, told apart by how a demo meets them. Names are without `.ts`. */
export interface LabFiles {
  dir: string;
  /** Reached from `index.ts`: always loaded. */
  core: Set<string>;
  /** `lab/<name>`: loaded when a demo imports it. */
  packs: string[];
}

/**
 * A pack is a file that `index.ts` does not reach. Where that rule is too simple, `lab/packs.json`
 * lists them; a pack that `index.ts` reaches is in memory anyway.
 */
export async function readLabFiles(siteDir: string): Promise<LabFiles> {
  const dir = join(siteDir, 'lab');
  const core = filesOfLab(await graph(siteDir, [join(dir, 'index.ts'), join(dir, 'host.ts')]));
  const list = join(dir, 'packs.json');
  if (existsSync(list)) {
    return {dir, core, packs: JSON.parse(readFileSync(list, 'utf8')) as string[]};
  }
  const rest = readdirSync(dir)
    .filter((name) => /^[\w-]+\.ts$/.test(name) && !core.has(basename(name, '.ts')))
    .sort();
  const {outputs} = await graph(
    siteDir,
    rest.map((name) => join(dir, name)),
  );
  // files of types alone export nothing
  const packs = Object.entries(outputs)
    .filter(([, output]) => output.exports.length > 0)
    .map(([file]) => basename(file, '.js'));
  return {dir, core, packs};
}

async function graph(siteDir: string, entryPoints: string[]): Promise<Metafile> {
  const {metafile} = await build({
    entryPoints,
    absWorkingDir: siteDir,
    outdir: 'lab',
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return metafile;
}

function filesOfLab(metafile: Metafile): Set<string> {
  const files = Object.keys(metafile.inputs).filter((file) => /^lab\/[\w-]+\.ts$/.test(file));
  return new Set(files.map((file) => basename(file, '.ts')));
}

/**
 * Lets a program import `virtual:lab`. `everything`: with all packs (Node at build time). Otherwise
 * the core alone, with those of its files that packs need (the browser).
 */
export function labModules(lab: LabFiles, needed: Iterable<string> | 'everything'): Plugin {
  return {
    name: 'lab-modules',
    setup(setup) {
      setup.onResolve({filter: /^virtual:lab$/}, () => ({path: 'lab', namespace: 'virtual-lab'}));
      setup.onLoad({filter: /.*/, namespace: 'virtual-lab'}, () => ({
        contents: source(lab, needed),
        resolveDir: lab.dir,
      }));
    },
  };
}

function source({packs, core}: LabFiles, needed: Iterable<string> | 'everything'): string {
  const here = needed === 'everything' ? packs : packs.filter((name) => core.has(name));
  const inside = needed === 'everything' ? [] : [...needed];
  return [
    `import * as lab from './index';`,
    `export {connect} from './host';`,
    ...here.map((name, i) => `import * as pack${i} from './${name}';`),
    ...inside.map((name, i) => `import * as inside${i} from './${name}';`),
    `export const paper = lab;`,
    `export const modules = {lab, ${here.map((name, i) => `'lab/${name}': pack${i}`).join(', ')}};`,
    `export const packNames = ${JSON.stringify(['lab', ...packs.map((name) => `lab/${name}`)])};`,
    `export const internals = {${inside.map((name, i) => `'lab:${name}': inside${i}`).join(', ')}};`,
  ].join('\n');
}
