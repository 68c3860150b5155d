import {
  contentPhrase,
  contentWords,
  isTex,
  phrase,
  separator,
  squeezeTex,
  texPairs,
  texWords,
  type IndexedEntry,
  type IndexedUnit,
} from '../../model/search';

/** A unit that was found. */
export interface Found {
  unit: IndexedUnit;
  entry: IndexedEntry;
  score: number;
}

/** What is asked, taken apart once. */
export interface Query {
  text: string;
  /** The words that say what it is about, as the index has them. */
  words: string[];
  isTex: boolean;
  /** Said in a word: "demo", 练习. */
  kind?: IndexedUnit['kind'];
  tex: string;
  /** For comparing with a title, and with a name. */
  phrase: string;
  name: string;
  /** The last word may be unfinished. */
  isOpen: boolean;
}

/** Takes a query apart; undefined when there is nothing to look for. */
export function parseQuery(text: string): Query | undefined {
  const trimmed = text.trim();
  const tex = isTex(trimmed);
  const kind = tex ? undefined : kindWords.find(([pattern]) => pattern.test(trimmed));
  const plain = tex ? trimmed.replace(/\\[a-zA-Z]+|[{}^_]/g, ' ') : trimmed;
  const about = kind ? contentWords(plain.replace(kind[0], ' ')) : [];
  const rest = (about.length > 0 ? about : contentWords(plain)).filter(
    (word) => !tex || (word.length > 1 && !/^\d+$/.test(word)),
  );
  const found = [...new Set([...(tex ? texAsked(trimmed, rest.length > 0) : []), ...rest])];
  if (found.length === 0) return undefined;
  return {
    text: trimmed,
    words: found,
    isTex: tex,
    kind: about.length > 0 ? kind?.[1] : undefined,
    tex: tex ? squeezeTex(trimmed) : '',
    phrase: phrase(trimmed),
    name: contentPhrase(about.length > 0 && kind ? trimmed.replace(kind[0], ' ') : trimmed),
    isOpen: !/\s$/.test(text) && !tex,
  };
}

/** What a formula is looked up by: its pairs; where words stand beside it, or it is a command alone, its commands. */
function texAsked(tex: string, isMixed: boolean): string[] {
  const pairs = isMixed ? [] : texPairs(tex);
  return pairs.length > 0 ? pairs : texWords(tex).filter((word) => word.startsWith('tex'));
}

const fieldWeights = {title: 10, names: 9, text: 3, hidden: 2, context: 3.2} as const;

/** What a kind is worth when the words fit alike: questions are what people look for. */
const kindWeights: Record<IndexedUnit['kind'], number> = {
  question: 1.3,
  term: 1.12,
  section: 1,
  demo: 0.92,
  figure: 0.9,
  equation: 0.86,
  exercise: 0.8,
  step: 0.88,
  notice: 0.84,
  try: 0.84,
  further: 0.9,
};

/** Words that name a kind: who says one wants one. */
const kindWords: [RegExp, IndexedUnit['kind']][] = [
  [/\bdemos?\b|演示/i, 'demo'],
  [/\bexercises?\b|练习|习题/i, 'exercise'],
  [/\b(?:equation|formula)s?\b|公式|方程/i, 'equation'],
  [/\bsteps?\b|步骤/i, 'step'],
  [/\b(?:definition|glossary|term)s?\b|定义|术语/i, 'term'],
];

/** Whether a list has a word, or, while it is typed, one that begins so: 1, less, or 0. */
function holds(list: string, word: string, isOpen: boolean): number {
  const spaced = ` ${list} `;
  if (spaced.includes(` ${word} `)) return 1;
  if (!isOpen || word.length < 2) return 0;
  let shortest = Infinity;
  for (let at = spaced.indexOf(` ${word}`); at >= 0; at = spaced.indexOf(` ${word}`, at + 1)) {
    shortest = Math.min(shortest, spaced.indexOf(' ', at + 1) - at - 1);
  }
  return shortest < Infinity ? 0.35 + (0.5 * word.length) / shortest : 0;
}

/** How many words a list has. */
function countOf(list: string): number {
  return list.split(' ').length;
}

/** How rare each word is among the units at hand. */
function rarity(query: Query, units: IndexedUnit[]): number[] {
  return query.words.map((word) => {
    const count = units.filter(({words: {title, names, text}, hidden = ''}) =>
      [title, names, text, hidden].some((list) => holds(list, word, false) > 0),
    ).length;
    return Math.log(1 + (units.length + 1) / (count + 1));
  });
}

/** What fits so much worse than the best is noise. */
const leastShare = 0.04;

/** Units in the order in which they answer a query; what does not fit at all is left out. */
export function rank(query: Query, entries: IndexedEntry[]): Found[] {
  const pairs = entries.flatMap((entry) => entry.units.map((unit) => ({unit, entry})));
  const rare = rarity(
    query,
    pairs.map(({unit}) => unit),
  );
  const total = rare.reduce((sum, value) => sum + value, 0);
  return pairs
    .map(({unit, entry}) => ({unit, entry, score: scoreOf(unit, entry)}))
    .filter(({score}) => score > 0)
    .sort((a, b) => b.score - a.score)
    .filter(({score}, _, [best]) => score >= leastShare * best.score);

  function scoreOf(unit: IndexedUnit, {context, isReference}: IndexedEntry) {
    const {title, names, text} = unit.words;
    let score = 0;
    let own = 0;
    let inTitle = 0;
    let covered = 0;
    query.words.forEach((word, i) => {
      const isOpen = query.isOpen && i === query.words.length - 1;
      const hits = {
        title: holds(title, word, isOpen),
        // An exercise is named by all that it asks.
        names: holds(unit.kind === 'exercise' ? `${names} ${text}` : names, word, isOpen),
        text: holds(text, word, isOpen),
        hidden: holds(unit.hidden ?? '', word, isOpen) * (unit.kind === 'demo' ? 0.6 : 1),
        context: holds(context, word, isOpen),
      };
      const fields = Object.keys(fieldWeights) as (keyof typeof fieldWeights)[];
      const best = Math.max(...fields.map((field) => hits[field] * fieldWeights[field]));
      const mine = Math.max(hits.title, hits.names, hits.text, hits.hidden);
      score += rare[i] * (best + (hits.title && hits.text ? 1 : 0));
      own += rare[i] * mine;
      inTitle += rare[i] * Math.max(hits.title, hits.names * 0.9);
      covered += rare[i] * Math.max(mine, hits.context * 0.85);
    });
    if (own === 0) return 0;
    const coverage = covered / total;
    score *= coverage ** 2 * (0.4 + 0.6 * (own / total));
    // A title that says this and little else.
    score *= 1 + 0.5 * (inTitle / total) * Math.min(1, (query.words.length + 1) / countOf(title));
    const known = unit.kind === 'term' ? title + separator + names : title;
    if (known.split(separator).some((one) => one === query.phrase || one === query.name))
      score *= 2.4;
    else if (holds(title, query.phrase, false)) score *= 1.35;
    else if (query.phrase.includes(' ') && text.includes(query.phrase)) score *= 1.15;
    if (query.isTex) {
      const isThere = unit.tex?.includes(query.tex) ?? false;
      score *= unit.kind === 'equation' ? 1.6 : unit.kind === 'term' ? 1.3 : 0.6;
      if (isThere) score *= 2.5 + query.tex.length / (unit.tex?.length ?? 1);
    } else {
      score *= kindWeights[unit.kind];
      if (unit.weight) score *= 1 + 0.05 * (unit.weight - 1);
    }
    // What lab exports is looked up by those who write demos.
    if (isReference) score *= 0.5;
    if (query.kind === unit.kind) score *= 4;
    if (unit.kind === 'demo' && isIdentifier(query.text) && declares(unit, query.text))
      score *= 2.6;
    return score;
  }
}

const isIdentifier = (text: string) => /^[A-Za-z_]\w*$/.test(text) && /[a-z][A-Z]|_/.test(text);

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

/** A page keeps together what is nearly as good as what it holds back; the rest of it comes again later. */
const nearlyAsGood = 0.8;

/** Groups of one page each, in the order of what fits best. */
export function groupByPage(found: Found[], most: number): Group[] {
  const groups: Group[] = [];
  let rest = found.slice(0, most);
  while (rest.length > 0) {
    const {path, page, topic} = rest[0].entry;
    const other = rest.find(({entry}) => entry.path !== path)?.score ?? 0;
    const isHere = ({entry, score}: Found) => entry.path === path && score >= nearlyAsGood * other;
    groups.push({path, page, topic, found: rest.filter(isHere)});
    rest = rest.filter((one) => !isHere(one));
  }
  return groups;
}
