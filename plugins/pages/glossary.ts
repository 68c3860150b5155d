import type {GlossaryEntry, Link} from '../../model';
import {textKey, type Locale} from '../../draw';
import type {SharedContent} from './content';
import {inlineHtml} from './inlineHtml';
import type {SourcePage} from './readPage';

/** The question a use stands in, or its page, as a link. */
export function placeOf(page: SourcePage, within: string | undefined): Link {
  const unit = page.units.find(({kind, id}) => kind === 'question' && id === within);
  return unit
    ? {href: `${page.path}#${unit.id}`, title: unit.title}
    : {href: page.path, title: page.title};
}

/** Where the pages use each term: each place once, in the order of the course. */
export function collectTermUses(pages: SourcePage[]): Map<string, Link[]> {
  const places = new Map<string, Link[]>();
  for (const page of pages) {
    for (const {tag, key, within} of page.uses) {
      if (tag !== 'Term') continue;
      const place = placeOf(page, within);
      const links = places.get(key) ?? [];
      if (!links.some(({href}) => href === place.href)) links.push(place);
      places.set(key, links);
    }
  }
  return places;
}

/** All terms in the alphabet of the language (Chinese: by pinyin), with their definitions rendered. */
export function glossaryOf(
  {terms, macros}: SharedContent,
  pages: SourcePage[],
  locale: Locale,
): GlossaryEntry[] {
  const uses = collectTermUses(pages);
  const language = textKey[locale];
  const {compare} = new Intl.Collator(locale);
  return Object.entries(terms)
    .map(([id, {en, zh, aliases = [], definition, note}]) => ({
      id,
      en,
      zh,
      aliases,
      note,
      definition:
        definition && inlineHtml(definition[language], `content/terms.json (${id})`, macros),
      usedIn: uses.get(id) ?? [],
    }))
    .sort((a, b) => compare(a[language], b[language]));
}
