import {
  blankIdle,
  conceptFinder,
  conceptWord,
  fold,
  isIdle,
  isTex,
  kindWord,
  plainWords,
  sayOf,
  segments,
  squeezeTex,
  stem,
  stumps,
  texPairs,
  texWords,
  tornPairs,
  type Concept,
  type IndexedUnit,
  type Segment,
} from '../../model/search';
import {nearestWords, nearNames, splitWord} from './slips';

/** A word that is looked for, and how much it counts. */
export interface Asked {
  word: string;
  weight: number;
  /** The last word may be unfinished: what begins so is found as well. */
  isOpen?: boolean;
}

/** What is asked, taken apart once. */
export interface Query {
  text: string;
  asked: Asked[];
  /** What of it is to be marked in texts. */
  words: string[];
  isOpen: boolean;
  /** TeX without spaces, if it is TeX. */
  tex: string;
  /** A whole question, a kind of unit, or the name of one thing and nothing else. */
  isQuestion: boolean;
  kind?: IndexedUnit['kind'];
  concept?: number;
  /** For comparing with a name. */
  name: string;
  /** What was probably meant, where something else was typed. */
  meant?: string;
}

/** What the words of a query are looked up in. */
export interface Vocabulary {
  words: string[];
  has: (word: string) => boolean;
  /** Whether a word of the index begins so. */
  begins: (start: string) => boolean;
  concepts: Concept[];
}

/** Words that name a kind, where they stand first or last: who says one wants one. "Long-term" and "step size" do not. */
const kindWords: [RegExp, IndexedUnit['kind']][] = [
  [/^demos?\b|\bdemos?$|演示/i, 'demo'],
  [/^exercises?\b|\bexercises?$|练习|习题/i, 'exercise'],
  [/^(?:equation|formula)s?\b|\b(?:equation|formula)s?$|公式|方程/i, 'equation'],
  [/\bsteps$|步骤/i, 'step'],
  [/^(?:definition|glossary)\b|\b(?:definition|glossary)$|定义|术语/i, 'term'],
];

const asksEnglish =
  /^(?:why|how|when|where|what|which|who|should|does|do|is|are|can|could|must|will|explain)\b|\?\s*$|\b(?:why|how)\b/i;
const asksChinese =
  /[？?]|为什么|为何|为啥|怎么|怎样|如何|什么|哪|是否|能否|能不能|要不要|行不行|会不会|是不是|可不可以|多少|多大|[吗呢]/u;

/** A sign of mathematics asks for a formula, like a command of TeX. */
const isFormula = /[=∇∂∑∏∫√‖^]/u;

/** Takes queries apart as the index has its words. */
export function queryReader({words, has, begins, concepts}: Vocabulary) {
  const find = conceptFinder(concepts);
  const chineseNames = new Set(
    concepts.flat().filter((name) => /^\p{Script=Han}{3,}$/u.test(name)),
  );
  const weakConcepts = new Set(
    concepts.flatMap((names, concept) =>
      names.some((name) => plainWords(name).every((word) => sayOf(word) < 1)) ? concept : [],
    ),
  );
  /** Names of several words, typed as one: batchnormalization. */
  const joinedNames = new Map(
    concepts.flatMap((names, concept) =>
      names.map((name) => [fold(name).replace(/[^a-z0-9]/g, ''), concept] as const),
    ),
  );
  const spellings = [
    ...new Set([
      ...words,
      ...concepts.flat().flatMap((name) => fold(name).split(/[^a-z]+/)),
      ...joinedNames.keys(),
    ]),
  ];
  return read;

  /** undefined when there is nothing to look for. */
  function read(text: string): Query | undefined {
    const typed = text.trim();
    const trimmed = mend(typed);
    const hasTex = isTex(trimmed);
    const isQuestion = !hasTex && (asksEnglish.test(trimmed) || asksChinese.test(trimmed));
    const kind =
      hasTex || isQuestion ? undefined : kindWords.find(([pattern]) => pattern.test(trimmed));
    const rest = kind ? trimmed.replace(kind[0], ' ') : trimmed;
    const isKind =
      kind !== undefined && plainWords(blankIdle(rest).text).some((one) => !isIdle(one));
    const isOpen = !/\s$/.test(text) && !hasTex;
    const {slips, ...said} = readWords(
      hasTex ? trimmed.replace(/\\[a-zA-Z]+|[{}^_]/g, ' ') : isKind ? rest : trimmed,
      isOpen,
    );
    const plain = hasTex
      ? said.asked.filter(({word}) => word.length > 1 && !/^\d+$/.test(word))
      : said.asked;
    const asked = [
      ...(hasTex ? texAsked(trimmed, plain.length > 0) : []),
      ...plain,
      ...(isKind ? [{word: kindWord(kind[1]), weight: 0.5}] : []),
    ];
    if (asked.length === 0) return undefined;
    const meant = slips.reduce((now, [from, to]) => now.replace(from, to), trimmed);
    return {
      text: trimmed,
      ...said,
      asked,
      isOpen,
      tex: hasTex || isFormula.test(trimmed) ? squeezeTex(trimmed) : '',
      isQuestion,
      kind: isKind ? kind[1] : undefined,
      name: plainWords(blankIdle(isKind ? rest : trimmed).weak)
        .filter((word) => !isIdle(word))
        .join(' '),
      meant: meant === typed ? undefined : meant,
    };
  }

  function readWords(text: string, isOpen: boolean) {
    const blanked = blankIdle(text);
    const source = /[\p{L}\p{N}]/u.test(blanked.weak) ? blanked.weak : text;
    const all = segments(source).filter(({isInner}) => !isInner);
    const said = all.map(({word}) => word);
    const named = find(said, true).sort((a, b) => b.to - b.from - (a.to - a.from));
    const outer = named.filter(
      (one, i) => !named.slice(0, i).some(({from, to}) => from <= one.from && one.to <= to),
    );
    const asked = new Map<string, Asked>();
    const add = (one: Asked) => {
      const known = asked.get(one.word);
      if (!known || known.weight < one.weight) asked.set(one.word, one);
    };
    const addJoined = (word: string) => {
      const concept = joinedNames.get(word);
      if (concept !== undefined) add({word: conceptWord(concept), weight: 1});
    };
    const addConcepts = (words: string[]) => {
      for (const {concept} of find(words)) add({word: conceptWord(concept), weight: 1});
    };
    const sayAll = all.map(({word, start, end}, i) => {
      const isWeak =
        blanked.text.slice(start, end) !== source.slice(start, end) ||
        outer.some(({concept, from, to}) => weakConcepts.has(concept) && from <= i && i <= to);
      return Math.min(sayOf(word), isWeak ? 0.2 : 1);
    });
    const onlyIdle = sayAll.every((say) => say === 0);
    const slips: [string, string][] = [];
    for (const one of named) {
      const isOuter = outer.includes(one);
      const isWeak = sayAll.slice(one.from, one.to + 1).every((say) => say < 1);
      add({word: conceptWord(one.concept), weight: isWeak ? 0.2 : isOuter ? 1 : 0.3});
    }
    const isTorn = tornPairs(source);
    /** How much of a word is left to say beside the names it stands in, or as a part of a longer one. */
    function shareOf(segment: Segment, i: number): number {
      const within = outer.filter(({from, to}) => from <= i && i <= to);
      if (within.some(({from, to}) => to > from)) return 0.3;
      if (within.length > 0) return 0.5;
      if (/^\p{Script=Han}/u.test(segment.word)) return isTorn(segment) ? 0.2 : 0.6;
      return isPart(segment, all) ? 0.3 : 1;
    }
    all.forEach((segment, i) => {
      const {word} = segment;
      const say = onlyIdle ? 1 : sayAll[i];
      if (say === 0) return;
      const share = shareOf(segment, i);
      const raw = source.slice(segment.start, segment.end);
      if (!outer.some(({from, to}) => from <= i && i <= to)) addJoined(fold(raw));
      const isLast = isOpen && i === all.length - 1;
      const known = isLast && word.length > 1 && !begins(word) ? stumps(word).find(has) : word;
      if (known && (has(known) || (isLast && known.length > 1 && begins(known)))) {
        add({word: known, weight: say * share, ...(isLast && {isOpen: true})});
        return;
      }
      const near = nearestWords(fold(raw), spellings, isLast);
      const parts =
        near.cost > 1 ? splitWord(word, (part) => has(stem(part)) && !isIdle(part)) : undefined;
      const meant = (parts ?? near.words).map(stem);
      if (!parts) near.words.forEach(addJoined);
      for (const other of meant)
        add({word: other, weight: (say * share * 0.8) / (near.words.length > 1 ? 1.3 : 1)});
      if (!parts && near.words[0]) slips.push([raw, near.words[0]]);
      addConcepts(meant);
    });
    // Words that were typed apart: over fitting, log-sum-exp.
    for (const count of [2, 3]) {
      for (let i = 0; i + count <= all.length; i++) {
        const joined = stem(said.slice(i, i + count).join(''));
        if (!/^[a-z]+$/.test(joined) || !has(joined) || said.slice(i, i + count).some(isIdle))
          continue;
        add({word: joined, weight: 0.8});
        addConcepts([joined]);
      }
    }
    const content = sayAll.map((say, i) => (say === 1 ? i : -1)).filter((i) => i >= 0);
    const [only] = outer;
    return {
      asked: [...asked.values()],
      words: [...asked.values()]
        .filter(({word, weight}) => !word.startsWith('=') && (content.length === 0 || weight > 0.2))
        .map(({word}) => word),
      concept:
        only && content.every((i) => only.from <= i && i <= only.to) && content.length > 0
          ? only.concept
          : undefined,
      slips,
    };
  }

  /** Whether the character at this place of a text belongs to a Chinese name. */
  function isNamed(text: string, at: number): boolean {
    return [...chineseNames].some((name) => {
      const start = text.indexOf(name, Math.max(0, at - name.length + 1));
      return start >= 0 && start <= at;
    });
  }

  /** Chinese names with one wrong character are taken for what was meant. */
  function mend(text: string): string {
    let mended = text;
    for (const {name, start, end} of nearNames(text, chineseNames)) {
      let wrong = start;
      while (text[wrong] === name[wrong - start]) wrong++;
      const pairs = [wrong - 1, wrong].map((at) => [at, at + 2] as const);
      const isKnown = ([from, to]: readonly [number, number]) => has(text.slice(from, to));
      const isInside = ([from, to]: readonly [number, number]) => start <= from && to <= end;
      // A character is meant as it stands if it makes a name, or a word with what stands beside this one.
      const isMeant =
        isNamed(text, wrong) ||
        pairs.some((pair) => !isInside(pair) && isKnown(pair)) ||
        pairs.filter(isInside).every(isKnown);
      if (!isMeant && mended === text) mended = text.slice(0, start) + name + text.slice(end);
    }
    return mended;
  }
}

/** Whether a segment is a part of a longer one: of softThreshold, soft. */
function isPart({start, end}: Segment, all: Segment[]): boolean {
  return all.some(
    (other) => other.start <= start && end <= other.end && other.end - other.start > end - start,
  );
}

/** What a formula is looked up by: its pairs; where words stand beside it, or it is a command alone, its commands. */
function texAsked(tex: string, isMixed: boolean): Asked[] {
  const pairs = isMixed ? [] : texPairs(tex);
  const commands = texWords(tex).filter((word) => word.startsWith('\\'));
  return [
    ...pairs.map((word) => ({word, weight: 1})),
    ...commands.map((word) => ({word, weight: pairs.length > 0 ? 0.4 : 1})),
  ];
}
