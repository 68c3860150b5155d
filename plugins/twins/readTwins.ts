import {locales, otherLocale, type Locale} from '../../draw/locale';
import type {Macros} from '../markdown/macros';
import type {SourcePage} from '../pages/readPage';
import {readPages} from '../pages/readPages';
import {changesOf, olderThanTwin, readCompared} from './compared';
import {compareSkeletons} from './compareTwins';

/** What the other language makes of the pages of this one. */
export interface Twins {
  /** Questions and sections of which the other language says something newer, by page. */
  older: Record<string, string[]>;
  /** In what more than the words differs; said once, by the language that is not English. */
  problems: string[];
  /** Parts that have changed since an author compared the two. */
  warnings: string[];
}

/** Compares the pages of a language with those of the other. */
export function readTwins(
  siteDir: string,
  locale: Locale,
  pages: SourcePage[],
  macros: Macros,
): Twins {
  const isEnglish = locale === locales[0];
  const others = readPages(siteDir, otherLocale(locale), macros);
  const compared = readCompared(siteDir);
  const twins: Twins = {older: {}, problems: [], warnings: []};
  for (const page of pages) {
    const other = others.find((one) => one.page === page.page);
    if (!other) {
      twins.problems.push(`${page.file}  The other language has no page "${page.page}".`);
      continue;
    }
    const [en, zh] = isEnglish ? [page, other] : [other, page];
    const changes = changesOf(compared, en, zh);
    twins.older[page.page] = olderThanTwin(changes, locale);
    if (isEnglish) continue;
    twins.problems.push(...compareSkeletons(en, zh));
    twins.warnings.push(
      ...changes.map(({id, changed}) => `${page.page}#${id} (${changed.join(' and ')})`),
    );
  }
  return twins;
}
