import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {programs} from '../../scripts/lib/paths.mjs';
import {capture} from '../../scripts/lib/run.mjs';
import {small} from '../builds';
import {root} from '../files';

/** What its pages show is here; all that makes pages of it is the project's own. */
const own = 'tests/small-site';

/** Demos of the real site that its pages show. */
const shared = ['foundations/norms/unit-balls', 'foundations/norms/random-rounding'];

const left = new Set([
  'node_modules',
  'build',
  'bench',
  'tests',
  'test-results',
  'playwright-report',
  'docs',
  'demos',
  'permalinks.json',
]);

/** A small site that a test may change, with caches of its own that start empty. */
export interface SmallSite {
  folder: string;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Replaces a text that must be there. */
  change(file: string, from: string | RegExp, to: string): void;
  /** Runs `docusaurus build`; the environment says where the site lives. */
  build(args: string[], env?: Record<string, string>): Promise<{code: number; output: string}>;
}

/**
 * Puts the small site into `.cache/small` (or a folder beside it): three pages, with every tag, every kind of output and all index
 * pages, made by the project's own plugins and components. A build of it takes seconds, and no author's
 * change of a page moves it. Packages are found further up; the workspace `lab` is the copy's.
 */
export async function makeSmallSite(name = path.basename(small)): Promise<SmallSite> {
  const folder = path.join(path.dirname(small), name);
  const at = (file: string) => path.join(folder, file);
  rmSync(folder, {recursive: true, force: true});
  for (const name of readdirSync(root)) {
    if (!name.startsWith('.') && !left.has(name)) {
      cpSync(path.join(root, name), at(name), {recursive: true});
    }
  }
  rmSync(at('i18n/zh-Hans/docusaurus-plugin-content-docs/current'), {recursive: true});
  cpSync(path.join(root, own), folder, {recursive: true});
  mkdirSync(at('demos'), {recursive: true});
  cpSync(path.join(root, 'demos/tsconfig.json'), at('demos/tsconfig.json'));
  for (const src of shared) {
    for (const end of ['.ts', '.zh.json']) {
      mkdirSync(path.dirname(at(`demos/${src}`)), {recursive: true});
      cpSync(path.join(root, `demos/${src}${end}`), at(`demos/${src}${end}`));
    }
  }
  mkdirSync(at('node_modules'));
  symlinkSync(at('lab'), at('node_modules/lab'), 'junction');

  const site: SmallSite = {
    folder,
    read: (file) => readFileSync(at(file), 'utf8'),
    write(file, text) {
      mkdirSync(path.dirname(at(file)), {recursive: true});
      writeFileSync(at(file), text);
    },
    change(file, from, to) {
      const before = site.read(file);
      const after = before.replace(from, () => to);
      if (after === before) throw new Error(`There is no ${String(from)} to change in ${file}.`);
      site.write(file, after);
    },
    build: (args, env = {}) =>
      capture(process.execPath, [programs.docusaurus, 'build', ...args], {
        cwd: folder,
        env: {NODE_ENV: undefined, BASE_URL: undefined, ...env},
      }),
  };
  for (const script of ['scripts/permalinks.ts', 'scripts/twins.ts']) {
    const {code, output} = await capture(process.execPath, [programs.tsx, script], {cwd: folder});
    if (code !== 0) throw new Error(`The small site: ${script} failed: ${output}`);
  }
  return site;
}
