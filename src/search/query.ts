import {
  blankIdle,
  conceptFinder,
  conceptWord,
  isIdle,
  isTex,
  kindWord,
  plainWords,
  sayOf,
  segments,
  squeezeTex,
  stem,
  texPairs,
  texWords,
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
  return read;

  /** undefined when there is nothing to look for. */
  function read(text: string): Query | undefined {
    const trimmed = text.trim();
    const hasTex = isTex(trimmed);
    const kind = hasTex ? undefined : kindWords.find(([pattern]) => pattern.test(trimmed));
    const rest = kind ? trimmed.replace(kind[0], ' ') : trimmed;
    const isKind =
      kind !== undefined && plainWords(blankIdle(rest).text).some((one) => !isIdle(one));
    const isOpen = !/\s$/.test(text) && !hasTex;
    const said = readWords(
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
    return {
      text: trimmed,
      ...said,
      asked,
      isOpen,
      tex: hasTex || isFormula.test(trimmed) ? squeezeTex(trimmed) : '',
      isQuestion: !hasTex && (asksEnglish.test(trimmed) || asksChinese.test(trimmed)),
      kind: isKind ? kind[1] : undefined,
      name: plainWords(blankIdle(isKind ? rest : trimmed).weak)
        .filter((word) => !isIdle(word))
        .join(' '),
    };
  }

  function readWords(text: string, isOpen: boolean) {
    const blanked = blankIdle(text);
    const source = /[\p{L}\p{N}]/u.test(blanked.text)
      ? blanked.text
      : blanked.weak.trim()
        ? blanked.weak
        : text;
    const corrected = mend(source);
    const meant = corrected === source ? undefined : mendShown(text, source, corrected);
    const all = segments(corrected).filter(({isInner}) => !isInner);
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
    const sayAll = said.map((word) => sayOf(word));
    const onlyIdle = sayAll.every((say) => say === 0);
    const slips: [string, string][] = [];
    for (const one of named) {
      const isOuter = outer.includes(one);
      const isWeak = sayAll.slice(one.from, one.to + 1).every((say) => say < 1);
      add({word: conceptWord(one.concept), weight: isWeak ? 0.2 : isOuter ? 1 : 0.3});
    }
    all.forEach((segment, i) => {
      const {word} = segment;
      const say = onlyIdle ? 1 : sayAll[i];
      if (say === 0) return;
      const within = outer.filter(({from, to}) => from <= i && i <= to);
      const isHan = /^\p{Script=Han}/u.test(word);
      const share = within.some(({from, to}) => to > from)
        ? 0.3
        : within.length > 0
          ? 0.5
          : isHan
            ? 0.6
            : isPart(segment, all)
              ? 0.3
              : 1;
      const isLast = isOpen && i === all.length - 1;
      if (has(word) || (isLast && word.length > 1 && begins(word))) {
        add({word, weight: say * share, ...(isLast && {isOpen: true})});
        return;
      }
      const parts = splitWord(word, (part) => has(stem(part)) && !isIdle(part));
      const near = parts ? [] : nearestWords(word, words, isLast);
      for (const other of parts?.map(stem) ?? near)
        add({word: other, weight: (say * share * 0.8) / (near.length > 1 ? 1.3 : 1)});
      if (near[0]) slips.push([source.slice(segment.start, segment.end), near[0]]);
      if (parts)
        for (const {concept} of find(parts.map(stem))) add({word: conceptWord(concept), weight: 1});
    });
    // Words that were typed apart: over fitting, log-sum-exp.
    for (const count of [2, 3]) {
      for (let i = 0; i + count <= all.length; i++) {
        const joined = stem(said.slice(i, i + count).join(''));
        if (!/^[a-z]+$/.test(joined) || !has(joined) || said.slice(i, i + count).some(isIdle))
          continue;
        add({word: joined, weight: 0.8});
        for (const {concept} of find([joined])) add({word: conceptWord(concept), weight: 1});
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
      meant:
        slips.length > 0
          ? slips.reduce((now, [from, to]) => now.replace(from, to), meant ?? text).trim()
          : meant,
    };
  }

  /** Chinese names with one wrong character are taken for what was meant. */
  function mend(text: string): string {
    let mended = text;
    for (const {name, start, end} of nearNames(text, chineseNames)) {
      const isKnown = segments(text.slice(start, end)).every(({word}) => has(word));
      if (!isKnown && mended.length === text.length)
        mended = mended.slice(0, start) + name + mended.slice(end);
    }
    return mended;
  }
}

function mendShown(text: string, before: string, after: string): string {
  return [...text].map((one, i) => (before[i] === after[i] ? one : after[i])).join('');
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
