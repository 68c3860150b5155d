import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Locale} from '../../draw';
import {loadReference} from '../../plugins/docs/loadReference';
import {describeLab} from '../../plugins/lab/describeLab';
import {idsOf} from '../../plugins/lab/idsOf';
import {readContent} from '../../plugins/pages/content';
import {sortByCourse} from '../../plugins/pages/course';
import type {SourcePage} from '../../plugins/pages/readPage';
import {readPages} from '../../plugins/pages/readPages';
import {indexInput} from '../../plugins/search/indexInput';
import type {IndexInput} from '../../plugins/search/writeIndex';
import sidebars from '../../sidebars';

/** The labels of the topics, in Chinese as the build translates them. */
function topicsIn(siteDir: string, locale: Locale) {
  const file = path.join(siteDir, `i18n/${locale}/docusaurus-plugin-content-docs/current.json`);
  const said =
    locale === 'en'
      ? {}
      : (JSON.parse(readFileSync(file, 'utf8')) as Record<string, {message: string}>);
  return Object.entries(sidebars).flatMap(([name, items]) =>
    (items as {label: string; key: string; items: string[]}[]).flatMap(({label, key, items}) =>
      items
        ? [
            {
              label: said[`sidebar.${name}.category.${key}`]?.message ?? label,
              pages: items.map((page) => ({page})),
            },
          ]
        : [],
    ),
  );
}

/** What the index of each language is made of, read from the sources: no demo runs, nothing is bundled. */
export function readSite(siteDir: string): Record<Locale, IndexInput> {
  const {macros} = readContent(siteDir);
  const pages: Record<Locale, SourcePage[]> = {
    en: sortByCourse(readPages(siteDir, 'en', macros)),
    'zh-Hans': sortByCourse(readPages(siteDir, 'zh-Hans', macros)),
  };
  const described = describeLab(siteDir);
  const ids = idsOf(described);
  const lab = described.map((entry, i) => ({...entry, id: ids[i]}));
  const of = (locale: Locale, other: Locale) => {
    const {glossary, notation} = loadReference(siteDir, locale, pages[locale]);
    const topics = topicsIn(siteDir, locale);
    const known = {pages: pages[locale], twins: pages[other], topics, glossary, notation, lab};
    return indexInput(siteDir, locale, known);
  };
  return {en: of('en', 'zh-Hans'), 'zh-Hans': of('zh-Hans', 'en')};
}
