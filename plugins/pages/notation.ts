import type {Link, NotationEntry} from '../../model';
import {textKey, type Locale} from '../../draw';
import type {Macros} from '../markdown/macros';
import type {Notation} from './content';
import {placeOf} from './glossary';
import {inlineHtml} from './inlineHtml';
import type {SourcePage} from './readPage';

/** What stands for the arguments when a macro is shown by itself. */
const samples = ['x', 'y', 'z'];

/** The first question (or opening of a page) in the order of the course whose formulas use a macro. */
export function introducedIn(macro: string, pages: SourcePage[]): Link | undefined {
  const command = new RegExp(`${macro.replace(/\\/g, '\\\\')}(?![a-zA-Z])`);
  for (const page of pages) {
    const first = page.formulas.find(({tex}) => command.test(tex));
    if (first) return placeOf(page, first.within);
  }
  return undefined;
}

/** Our own symbols in the order of `content/notation.json`, with their meaning in one language. */
export function notationOf(
  notation: Record<string, Notation>,
  pages: SourcePage[],
  locale: Locale,
): NotationEntry[] {
  const macros: Macros = Object.fromEntries(
    Object.entries(notation).map(([name, {tex}]) => [name, tex]),
  );
  return Object.entries(notation).map(([name, {tex, args = 0, en, zh}]) => {
    const given = samples.slice(0, args);
    const source = name + given.map((argument) => `{${argument}}`).join('');
    const where = `content/notation.json (${name})`;
    return {
      id: name.replace(/^\\/, ''),
      source,
      tex: tex.replace(/#(\d)/g, (_, n: string) => given[Number(n) - 1] ?? ''),
      html: inlineHtml(`$${source}$`, where, macros),
      meaning: inlineHtml({en, zh}[textKey[locale]], where, macros),
      introduced: introducedIn(name, pages),
    };
  });
}
