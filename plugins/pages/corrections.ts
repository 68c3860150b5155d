import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {CorrectionEntry} from '../../model';
import {textKey, type Locale} from '../../draw';
import type {Macros} from '../markdown/macros';
import {placeOf} from './glossary';
import {inlineHtml} from './inlineHtml';
import type {SourcePage} from './readPage';
import {nearest} from './nearest';

interface Words {
  wrong: string;
  right: string;
}

/** An entry of `content/corrections.json`. */
export interface Correction {
  /** `2026-01-31` */
  date: string;
  /** `foundations/norms`, or with the id of a question: `foundations/norms#norm-axioms`. */
  page: string;
  en: Words;
  zh: Words;
}

const file = 'content/corrections.json';

/** Reads what was corrected so far; a site without the file has no corrections yet. */
export function readCorrections(siteDir: string): Correction[] {
  const path = join(siteDir, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Correction[]) : [];
}

/** The corrections in one language, the newest first, each with a link to its place. */
export function correctionsOf(
  corrections: Correction[],
  pages: SourcePage[],
  macros: Macros,
  locale: Locale,
): CorrectionEntry[] {
  return corrections
    .map(({date, page: place, en, zh}) => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
        throw new Error(`${file}: a date is written "2026-01-31", found "${date}" (${place}).`);
      }
      const [name, id] = place.split('#');
      const page = pages.find((candidate) => candidate.page === name);
      if (!page) {
        const known = pages.map((candidate) => candidate.page);
        throw new Error(`${file}: there is no page "${name}". ${nearest(name, known)}`);
      }
      const {wrong, right} = {en, zh}[textKey[locale]];
      const html = (text: string) => inlineHtml(text, `${file} (${date})`, macros);
      return {date, where: placeOf(page, id), wrong: html(wrong), right: html(right)};
    })
    .sort((a, b) => b.date.localeCompare(a.date));
}
