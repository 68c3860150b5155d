import type {Paper} from '../../../model';

/** "Ada Lovelace" and "Lovelace, Ada" are both Lovelace. */
function familyName(author: string) {
  const [beforeComma, ...rest] = author.split(',');
  return rest.length > 0 ? beforeComma.trim() : author.trim().split(/\s+/).slice(-1)[0];
}

/** The names as one says them: one, both, or the first "et al.". */
export function shortAuthors({authors}: Paper, others = 'et al.'): string {
  const names = authors.map(familyName);
  if (names.length <= 2) return names.join(' & ');
  return `${names[0]} ${others}`;
}

/** Where the entry of a paper stands on the page. */
export function sourceId(id: string): string {
  return `source-${id}`;
}

/** By first author, then year. */
export function sortPapers(papers: Paper[]): Paper[] {
  return [...papers].sort(
    (a, b) =>
      familyName(a.authors[0]).localeCompare(familyName(b.authors[0]), 'en') || a.year - b.year,
  );
}
