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
import {builds} from '../builds';
import {root} from '../files';

const left = new Set(['node_modules', 'build', 'test-results', 'playwright-report']);

/** A copy of the project that a test may change, with caches of its own that start empty. */
export interface Copy {
  folder: string;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Replaces a text that must be there. */
  change(file: string, from: string | RegExp, to: string): void;
  build(...args: string[]): Promise<{code: number; output: string}>;
}

/**
 * Copies the project into `.cache/copy`. Packages are found in the project's own `node_modules`,
 * further up; the workspace `lab` is the copy's.
 */
export function copyProject(): Copy {
  const folder = path.dirname(builds.copy.folder);
  const at = (file: string) => path.join(folder, file);
  rmSync(folder, {recursive: true, force: true});
  for (const name of readdirSync(root)) {
    if (!name.startsWith('.') && !left.has(name)) {
      cpSync(path.join(root, name), at(name), {recursive: true});
    }
  }
  mkdirSync(at('node_modules'));
  symlinkSync('../lab', at('node_modules/lab'));

  const copy: Copy = {
    folder,
    read: (file) => readFileSync(at(file), 'utf8'),
    write(file, text) {
      mkdirSync(path.dirname(at(file)), {recursive: true});
      writeFileSync(at(file), text);
    },
    change(file, from, to) {
      const before = copy.read(file);
      const after = before.replace(from, () => to);
      if (after === before) throw new Error(`There is no ${String(from)} to change in ${file}.`);
      copy.write(file, after);
    },
    build: (...args) =>
      capture(process.execPath, [programs.docusaurus, 'build', ...args], {
        cwd: folder,
        env: {NODE_ENV: undefined, BASE_URL: builds.copy.baseUrl},
      }),
  };
  return copy;
}
