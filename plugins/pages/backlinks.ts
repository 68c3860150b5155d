import type {Link, Unit} from '../../model';
import type {SourcePage} from './readPage';

/** The question a unit belongs to: itself, or the one it stands in. */
function questionOf(unit: Unit): string | undefined {
  return unit.kind === 'question' ? unit.id : unit.question;
}

/**
 * Who refers to each question (or to a unit in it): `page#question` → the questions and pages that
 * do, each once, in the order of the course.
 */
export function collectBacklinks(pages: SourcePage[]): Map<string, Link[]> {
  const units = new Map<string, Unit>(
    pages.flatMap((p) => p.units.map((unit) => [`${p.page}#${unit.id}`, unit] as const)),
  );
  const backlinks = new Map<string, Link[]>();
  for (const page of pages) {
    for (const {tag, key, within} of page.uses) {
      if (tag !== 'Ref') continue;
      const target = units.get(key.startsWith('#') ? page.page + key : key);
      const question = target && questionOf(target);
      if (!question || (target.page === page.page && question === within)) continue;
      const from = within ? units.get(`${page.page}#${within}`) : undefined;
      const link = {
        href: from ? `${page.path}#${from.id}` : page.path,
        title: from?.kind === 'question' ? from.title : page.title,
      };
      const at = `${target.page}#${question}`;
      const links = backlinks.get(at) ?? [];
      if (!links.some(({href}) => href === link.href)) links.push(link);
      backlinks.set(at, links);
    }
  }
  return backlinks;
}

/** The part of the back-links that one page shows, by question id. */
export function backlinksOf(page: SourcePage, all: Map<string, Link[]>): Record<string, Link[]> {
  const own = page.units.flatMap(({kind, id}) => {
    const links = kind === 'question' && all.get(`${page.page}#${id}`);
    return links ? [[id, links] as const] : [];
  });
  return Object.fromEntries(own);
}
