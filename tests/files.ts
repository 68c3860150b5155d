import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

export const root = path.resolve(__dirname, '..');

const made = new Set(['node_modules', 'build', 'test-results', 'playwright-report']);

/** All files below a folder of the project, as paths from its root with forward slashes. */
export function listFiles(folder: string, pattern: RegExp): string[] {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, {withFileTypes: true})
    .filter(({name}) => !name.startsWith('.') && !made.has(name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return listFiles(file, pattern);
      return pattern.test(file) ? [file] : [];
    })
    .sort();
}

/** The text of a file of the project. */
export function readText(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
