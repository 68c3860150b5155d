import {separator, type IndexedEntry, type IndexedUnit} from '../../model/search';
import type {Asked, Query} from './query';

/** A unit that was found. */
export interface Found {
  unit: IndexedUnit;
  entry: IndexedEntry;
  score: number;
}

/** A record that was found, with how well it answers. */
export interface Read {
  entry: IndexedEntry;
  score: number;
  /** Whether it is the term that was asked for by its name. */
  isTerm: boolean;
}

/** Whether a list has a word, or, while it is typed, one that begins so: 1, less, or 0. */
function holds(list: string, {word, isOpen = false}: Asked): number {
  const spaced = ` ${list} `;
  if (spaced.includes(` ${word} `)) return 1;
  if (!isOpen || word.length < 2) return 0;
  return spaced.includes(` ${word}`) ? 0.6 : 0;
}

/** What is worth less than a question, section or term when the words fit alike. */
const kindWeights: Partial<Record<IndexedUnit['kind'], number>> = {
  step: 0.9,
  demo: 0.86,
  figure: 0.88,
  equation: 0.86,
  exercise: 0.9,
  notice: 0.84,
  try: 0.84,
  further: 0.9,
};

/** A question that fits so much worse than the term does not go before it. */
const asGood = 0.4;

/** What another unit of a question that is found already counts: other questions come before it. */
const next = 0.7;

/** What fits so much worse than the best is noise. */
const leastShare = 0.1;

/** Units in the order in which they answer a query: by their record, and by how much of the query they say themselves. */
export function rank(query: Query, rarity: number[], read: Read[]): Found[] {
  const total = rarity.reduce((sum, one) => sum + one, 0);
  const found = read.flatMap(({entry, score, isTerm}) =>
    entry.units
      .map((unit, i) => ({unit, entry, isTerm, score: score * shareOf(unit, entry, i === 0)}))
      .sort((a, b) => b.score - a.score)
      .map((one, i) => ({...one, score: one.score * next ** i})),
  );
  found.sort((a, b) => b.score - a.score);
  // The name of a thing brings the question about it and the term side by side.
  const term = found.findIndex(({isTerm}) => isTerm);
  const isFar = term === 0 && found.length > 1 && found[1].score < asGood * found[0].score;
  if (term >= 0 && !query.isQuestion && !isFar) found.splice(1, 0, ...found.splice(term, 1));
  return found.filter(({score, isTerm}, _, [best]) => isTerm || score >= leastShare * best.score);

  function ownOf({words: {title, names, text}, hidden = ''}: IndexedUnit): number {
    let own = 0;
    query.asked.forEach((asked, i) => {
      const best = Math.max(
        holds(title, asked),
        holds(names, asked) * 0.85,
        holds(text, asked) * 0.6,
        holds(hidden, asked) * 0.4,
      );
      own += rarity[i] * best;
    });
    return own / total;
  }

  function shareOf(unit: IndexedUnit, entry: IndexedEntry, isHead: boolean): number {
    const own = ownOf(unit);
    if (own === 0 && !isHead && query.kind !== unit.kind) return 0;
    let share = isHead ? 0.6 + 0.4 * own : (0.2 + 0.75 * own) * (kindWeights[unit.kind] ?? 1);
    const {title, names} = unit.words;
    const known = unit.kind === 'term' ? title + separator + names : title;
    const isName = isHead || entry.isReference;
    if (isName && !query.isQuestion && known.split(separator).some((one) => one === query.name)) {
      share *= 1.3;
    }
    // A part that is called what was asked.
    if (!isHead && query.name.includes(' ') && ` ${title} `.includes(` ${query.name} `))
      share *= 1.15;
    if (query.tex) {
      if (unit.tex?.includes(query.tex)) share *= 2.5 + query.tex.length / unit.tex.length;
      if (unit.kind === 'equation') share *= 1.5;
    } else if (query.isQuestion && !isHead && !query.kind) share *= 0.75;
    if (query.kind) share = query.kind === unit.kind ? 0.4 + 1.6 * own : share * 0.3;
    if (unit.kind === 'demo' && isIdentifier(query.text) && declares(unit, query.text)) share *= 3;
    return share;
  }
}

/** Whether somebody asks for a name of code. */
export const isIdentifier = (text: string) =>
  /^[A-Za-z_]\w*$/.test(text) && /[a-z][A-Z]|_/.test(text);

function declares({names}: IndexedUnit, name: string): boolean {
  return names?.split(' ').includes(name) ?? false;
}

/** What was found on one page. */
export interface Group {
  path: string;
  page: string;
  topic?: string;
  found: Found[];
}

/** A page keeps together what is nearly as good as what it holds back. */
const nearlyAsGood = 0.8;

/** Results under their pages, each page once, in the order of what fits best; a term stands where it fits. */
export function groupByPage(found: Found[], most: number): Group[] {
  const groups: Group[] = [];
  const isTerm = ({unit}: Found) => unit.kind === 'term';
  let rest = found;
  while (rest.length > 0 && most > 0) {
    const {path, page, topic} = (rest.slice(0, 2).find((one) => !isTerm(one)) ?? rest[0]).entry;
    const isHere = (one: Found) => one.entry.path === path;
    const other = rest.find((one) => !isHere(one) && !isTerm(one))?.score ?? 0;
    const own = rest
      .filter((one) => (isHere(one) || isTerm(one)) && one.score >= nearlyAsGood * other)
      .slice(0, most);
    groups.push({path, page, topic, found: own});
    most -= own.length;
    rest = rest.filter((one) => !isHere(one) && !own.includes(one));
  }
  return groups;
}
