import type {CorrectionEntry, GlossaryEntry, NotationEntry} from '../../model';
import type {Locale} from '../../draw';
import {readContent, readNotation} from '../pages/content';
import {correctionsOf, readCorrections} from '../pages/corrections';
import {glossaryOf} from '../pages/glossary';
import {notationOf} from '../pages/notation';
import type {SourcePage} from '../pages/readPage';

/** What the pages share and look up, in one language. */
export interface Reference {
  glossary: GlossaryEntry[];
  notation: NotationEntry[];
  corrections: CorrectionEntry[];
}

/** Reads `content/` and finds where the pages use it. */
export function loadReference(siteDir: string, locale: Locale, pages: SourcePage[]): Reference {
  const shared = readContent(siteDir);
  return {
    glossary: glossaryOf(shared, pages, locale),
    notation: notationOf(readNotation(siteDir), pages, locale),
    corrections: correctionsOf(readCorrections(siteDir), pages, shared.macros, locale),
  };
}
