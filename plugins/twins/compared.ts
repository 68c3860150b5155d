import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {locales, type Locale} from '../../draw/locale';

/**
 * `content/twins.json`: what each part of a page said in both languages when an author last compared the two, by page
 * and id, as hashes in the order of `locales`. `npm run twins` writes it.
 */
export type Compared = Record<string, Record<string, string>>;

interface Hashed {
  page: string;
  /** By the id of the part (`hashes.ts`). */
  hashes: Record<string, string>;
}

/** Where the record is kept, below the site's folder. */
export const comparedFile = 'content/twins.json';

/** Reads the record. */
export function readCompared(siteDir: string): Compared {
  return JSON.parse(readFileSync(join(siteDir, comparedFile), 'utf8')) as Compared;
}

/** The record of a page whose two languages say the same now. */
export function compare(en: Hashed, zh: Hashed): Compared[string] {
  return Object.fromEntries(
    Object.entries(en.hashes).map(([id, hash]) => [id, `${hash} ${zh.hashes[id] ?? ''}`]),
  );
}

/** What has changed in a part of a page since its two languages were compared. */
export interface Change {
  id: string;
  /** The languages that say something else now. */
  changed: Locale[];
}

/** Every part of a page in which a language has changed; a part that is not in the record has changed in both. */
export function changesOf(compared: Compared, en: Hashed, zh: Hashed): Change[] {
  const record = compared[en.page] ?? {};
  return Object.entries(en.hashes).flatMap(([id, hash]) => {
    const before = record[id]?.split(' ') ?? [];
    const now = [hash, zh.hashes[id]];
    const changed = locales.filter((_, i) => before[i] !== now[i]);
    return changed.length > 0 ? [{id, changed}] : [];
  });
}

/** The ids of the questions and sections of which the other language says something newer. */
export function olderThanTwin(changes: Change[], language: string): string[] {
  return changes
    .filter(({id, changed}) => id !== '' && changed.length === 1 && changed[0] !== language)
    .map(({id}) => id);
}
