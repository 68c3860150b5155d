import {
  contentPhrase,
  contentWords,
  isTex,
  segments,
  squeezeTex,
  texWords,
  words,
  type SearchEntry,
  type SearchUnit,
} from '../../model/search';

/** A unit that was found. */
export interface Found {
  unit: SearchUnit;
  entry: SearchEntry;
  score: number;
}

/** What is asked, taken apart once. */
export interface Query {
  text: string;
  /** The words that say what it is about, as the index has them. */
  words: string[];
  isTex: boolean;
  /** Said in a word: "demo", 练习. */
  kind?: SearchUnit['kind'];
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
  const commands = tex ? texWords(trimmed).filter((word) => word.startsWith('tex')) : [];
  const about = kind ? contentWords(plain.replace(kind[0], ' ')) : [];
  const rest = (about.length > 0 ? about : contentWords(plain)).filter(
    (word) => !tex || word.length > 1,
  );
  const found = [...new Set([...commands, ...rest])];
  if (found.length === 0) return undefined;
  return {
    text: trimmed,
    words: found,
    isTex: tex,
    kind: about.length > 0 ? kind?.[1] : undefined,
    tex: tex ? squeezeTex(trimmed) : '',
    phrase: phraseOf(trimmed),
    name: contentPhrase(about.length > 0 && kind ? trimmed.replace(kind[0], ' ') : trimmed),
    isOpen: !/\s$/.test(text) && !tex,
  };
}

/** Letters and digits alone, one word after the other. */
function phraseOf(text: string): string {
  return [...segments(text)]
    .filter(({isInner}) => !isInner)
    .map(({word}) => word)
    .join(' ');
}

const fieldWeights = {title: 10, names: 9, text: 3, hidden: 2, context: 3.2} as const;

/** What a kind is worth when the words fit alike: questions are what people look for. */
const kindWeights: Record<SearchUnit['kind'], number> = {
  question: 1.3,
  term: 1.12,
  section: 1,
  demo: 0.92,
  figure: 0.9,
  equation: 0.86,
  exercise: 0.8,
  step: 0.88,
};

/** Words that name a kind: who says one wants one. */
const kindWords: [RegExp, SearchUnit['kind']][] = [
  [/\bdemos?\b|演示/i, 'demo'],
  [/\bexercises?\b|练习|习题/i, 'exercise'],
  [/\b(?:equation|formula)s?\b|公式|方程/i, 'equation'],
  [/\bsteps?\b|步骤/i, 'step'],
  [/\b(?:definition|glossary|term)s?\b|定义|术语/i, 'term'],
];

interface Prepared {
  title: Set<string>;
  titlePhrase: string;
  namePhrases: string[];
  /** Made when it is first asked for. */
  textPhrase: () => string;
  names: Set<string>;
  text: Set<string>;
  hidden: Set<string>;
  context: Set<string>;
}

const prepared = new WeakMap<SearchUnit, Prepared>();

function prepare(unit: SearchUnit, {page, question, topic}: SearchEntry): Prepared {
  let known = prepared.get(unit);
  if (!known) {
    let phrase: string | undefined;
    known = {
      textPhrase: () => (phrase ??= phraseOf(unit.text ?? '')),
      title: new Set(words(unit.title)),
      titlePhrase: phraseOf(unit.title),
      namePhrases: unit.kind === 'term' ? (unit.names ?? '').split(' · ').map(phraseOf) : [],
      names: new Set(words(unit.names ?? '')),
      text: new Set(words(unit.text ?? '')),
      hidden: new Set(unit.hidden?.split(' ')),
      context: new Set(
        words(`${page} ${unit.kind === 'question' ? '' : (question ?? '')} ${topic ?? ''}`),
      ),
    };
    prepared.set(unit, known);
  }
  return known;
}

/** Whether a set has a word, or, while it is typed, one that begins so: 1, less, or 0. */
function holds(set: Set<string>, word: string, isOpen: boolean): number {
  if (set.has(word)) return 1;
  if (!isOpen || word.length < 2) return 0;
  let best = 0;
  for (const one of set) {
    if (one.startsWith(word)) best = Math.max(best, 0.35 + (0.5 * word.length) / one.length);
  }
  return best;
}

/** How rare each word is among the units at hand. */
function rarity(query: Query, all: Prepared[]): number[] {
  return query.words.map((word) => {
    const count = all.filter(
      ({title, names, text, hidden}) =>
        title.has(word) || names.has(word) || text.has(word) || hidden.has(word),
    ).length;
    return Math.log(1 + (all.length + 1) / (count + 1));
  });
}

/** What fits so much worse than the best is noise. */
const leastShare = 0.04;

/** Units in the order in which they answer a query; what does not fit at all is left out. */
export function rank(query: Query, entries: SearchEntry[]): Found[] {
  const pairs = entries.flatMap((entry) => entry.units.map((unit) => ({unit, entry})));
  const all = pairs.map(({unit, entry}) => prepare(unit, entry));
  const rare = rarity(query, all);
  const total = rare.reduce((sum, value) => sum + value, 0);
  return pairs
    .map(({unit, entry}, i) => ({unit, entry, score: scoreOf(unit, entry, all[i])}))
    .filter(({score}) => score > 0)
    .sort((a, b) => b.score - a.score)
    .filter(({score}, _, [best]) => score >= leastShare * best.score);

  function scoreOf(
    unit: SearchUnit,
    entry: SearchEntry,
    {title, titlePhrase, namePhrases, textPhrase, names, text, hidden, context}: Prepared,
  ) {
    let score = 0;
    let own = 0;
    let inTitle = 0;
    let covered = 0;
    query.words.forEach((word, i) => {
      const isOpen = query.isOpen && i === query.words.length - 1;
      const hits = {
        title: holds(title, word, isOpen),
        names: holds(names, word, isOpen),
        text: holds(text, word, isOpen),
        hidden: holds(hidden, word, isOpen) * (unit.kind === 'demo' ? 0.6 : 1),
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
    score *=
      1 + 0.5 * (inTitle / total) * Math.min(1, (query.words.length + 1) / Math.max(1, title.size));
    if ([titlePhrase, ...namePhrases].some((one) => one === query.phrase || one === query.name))
      score *= 2.4;
    else if (` ${titlePhrase} `.includes(` ${query.phrase} `)) score *= 1.35;
    else if (unit.text && query.phrase.includes(' ') && textPhrase().includes(query.phrase))
      score *= 1.15;
    if (query.isTex) {
      const isThere = unit.tex?.includes(query.tex) ?? false;
      score *= unit.kind === 'equation' ? 1.6 : unit.kind === 'term' ? 1.3 : 0.6;
      if (isThere) score *= 2.5 + query.tex.length / (unit.tex?.length ?? 1);
    } else {
      score *= kindWeights[unit.kind];
      if (unit.weight) score *= 1 + 0.05 * (unit.weight - 1);
    }
    // What lab exports is looked up by those who write demos.
    if (entry.isReference) score *= 0.5;
    if (query.kind === unit.kind) score *= 4;
    if (unit.kind === 'demo' && isIdentifier(query.text) && declares(unit, query.text))
      score *= 2.6;
    return score;
  }
}

const isIdentifier = (text: string) => /^[A-Za-z_]\w*$/.test(text) && /[a-z][A-Z]|_/.test(text);

function declares({names}: SearchUnit, name: string): boolean {
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
