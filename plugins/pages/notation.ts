import type {Link, NotationEntry} from '../../model';
import type {Locale} from '../../draw';
import {visit} from 'unist-util-visit';
import {isQuestion} from '../markdown/equations';
import {headingId} from '../markdown/nodes';
import type {Macros} from '../markdown/formulas';
import type {Notation} from './content';
import {placeOf} from './glossary';
import {inlineHtml} from './inlineHtml';
import type {SourcePage} from './readPage';

/** What stands for the arguments when a macro is shown by itself. */
const samples = ['x', 'y', 'z'];

/** The formulas of a page with the id of the question each stands in, top to bottom. */
function formulasOf({tree}: SourcePage): {tex: string; within?: string}[] {
  const formulas: {tex: string; within?: string}[] = [];
  let within: string | undefined;
  tree.children.forEach((node, i) => {
    if (node.type === 'heading' && node.depth === 2) {
      within = isQuestion(node, tree.children[i + 1]) ? headingId(node.children) : undefined;
    }
    visit(node, (inner) => {
      if (inner.type === 'math' || inner.type === 'inlineMath') {
        formulas.push({tex: inner.value, within});
      }
    });
  });
  return formulas;
}

/** The first question (or opening of a page) in the order of the course whose formulas use a macro. */
export function introducedIn(macro: string, pages: SourcePage[]): Link | undefined {
  const command = new RegExp(`${macro.replace(/\\/g, '\\\\')}(?![a-zA-Z])`);
  for (const page of pages) {
    const first = formulasOf(page).find(({tex}) => command.test(tex));
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
      meaning: inlineHtml(locale === 'en' ? en : zh, where, macros),
      introduced: introducedIn(name, pages),
    };
  });
}
