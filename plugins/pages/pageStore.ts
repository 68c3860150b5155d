import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {writeWhole} from '../demos/run/bundle';
import type {Macros} from '../markdown/macros';
import type {SourcePage} from './readPage';

const root = path.resolve(__dirname, '../..');

/** What makes a model out of a text: when one of these changes, every page is read again. */
const program = [
  'model',
  'plugins/markdown',
  'plugins/pages',
  'plugins/search',
  'plugins/twins',
  'package-lock.json',
];

/** Models of pages that are kept from one build, language and command to the next. */
export interface PageStore {
  /** The model of this very text, if it was kept. */
  get: (file: string, source: string) => SourcePage | undefined;
  set: (page: SourcePage) => void;
}

/**
 * A file for each page below `folder`, with the hash of all that its model depends on: the text, the macros and
 * the program. A model that cannot be read counts as missing; a folder that cannot be written to keeps nothing.
 */
export function openPageStore(
  siteDir: string,
  macros: Macros,
  folder = path.join(root, 'node_modules/.cache/pages'),
): PageStore {
  const base = [siteDir, JSON.stringify(macros), programHash()];
  const fileOf = (file: string) =>
    path.join(folder, `${hash([siteDir, file])}-${path.basename(file, '.mdx')}.json`);
  const kept = new Set<SourcePage>();

  return {
    get(file, source) {
      try {
        const text = readFileSync(fileOf(file), 'utf8');
        const at = text.indexOf('\n');
        if (text.slice(0, at) !== hash([...base, file, source])) return undefined;
        const page = JSON.parse(text.slice(at + 1)) as SourcePage;
        kept.add(page);
        return page;
      } catch {
        return undefined;
      }
    },
    set(page) {
      if (kept.has(page)) return;
      try {
        mkdirSync(folder, {recursive: true});
        const key = hash([...base, page.file, page.source]);
        writeWhole(fileOf(page.file), `${key}\n${JSON.stringify(page)}`);
      } catch {
        // It is read again next time.
      }
    },
  };
}

let known: string | undefined;

function programHash(): string {
  known ??= hash(program.flatMap(filesOf).map((file) => readFileSync(file, 'utf8')));
  return known;
}

function filesOf(name: string): string[] {
  const place = path.join(root, name);
  if (path.extname(name)) return [place];
  return readdirSync(place, {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.(?:ts|json)$/.test(file) && !file.endsWith('.test.ts'))
    .sort()
    .map((file) => path.join(place, file));
}

function hash(parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}
