import {fold, stem} from './stem';
import {chineseName, signName} from './symbols';

/** A word of the index, and where in the text it stands. */
export interface Segment {
  word: string;
  start: number;
  end: number;
  /** A sign inside another word: finds, but is not asked for. */
  isInner?: boolean;
}

const isHan = /\p{Script=Han}/u;
const piece = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}_∞])+|[∇∂∑∏∫√]/gu;

/**
 * Han characters as letters and digits: the index takes a word of these as it is, in every language,
 * and one character finds all words that begin with it.
 */
function code(characters: string): string {
  return [...characters].map((one) => `z${one.codePointAt(0)!.toString(16)}`).join('');
}

/** Overlapping pairs: 梯度消失 → 梯度, 度消, 消失. */
function pairs(run: string, offset: number): Segment[] {
  const characters = [...run];
  if (characters.length === 1) {
    return [{word: code(run), start: offset, end: offset + run.length}];
  }
  const found: Segment[] = [];
  let start = offset;
  for (let i = 0; i + 1 < characters.length; i++) {
    const pair = characters[i] + characters[i + 1];
    found.push({word: code(pair), start, end: start + pair.length});
    start += characters[i].length;
  }
  return found;
}

/** Chinese: names of signs are taken out, the rest is paired. */
function hanSegments(run: string, offset: number): Segment[] {
  const found: Segment[] = [];
  let from = 0;
  for (let at = 0; at < run.length; at++) {
    const sign = chineseName(run, at);
    if (!sign) continue;
    if (at > from) found.push(...pairs(run.slice(from, at), offset + from));
    found.push({word: sign.name, start: offset + at, end: offset + at + sign.length});
    from = at + sign.length;
    at = from - 1;
  }
  if (from < run.length) found.push(...pairs(run.slice(from), offset + from));
  return found;
}

/** softThreshold → soft, Threshold; ReLU stays whole, LeakyReLU → Leaky, ReLU. */
function humps(text: string): {text: string; at: number}[] {
  const parts: {text: string; at: number}[] = [];
  for (const {0: part, index} of text.matchAll(/\p{Lu}+\p{Ll}*\p{N}*|[^\p{Lu}]+/gu)) {
    const last = parts.at(-1);
    // LU, and the LUs of ReLUs, are the rest of an abbreviation.
    const isRest = part.length < 3 || /^\p{Lu}{2}/u.test(part);
    const isStump = last !== undefined && last.text.length < 4 && isRest;
    if (isStump || (last && part.length < 2)) last.text += part;
    else parts.push({text: part, at: index});
  }
  return parts;
}

const isLatin = /^[\p{Script=Latin}\p{N}\p{M}_]+$/u;

/** Texts repeat their words; a ranking reads thousands of them. */
const known = new Map<string, Segment[]>();
const mostKnown = 20_000;

/** Letters, digits and signs between two spaces. */
function latinSegments(text: string, offset: number): Segment[] {
  let found = known.get(text);
  if (!found) {
    if (known.size >= mostKnown) known.clear();
    found = readLatin(text, 0);
    known.set(text, found);
  }
  return found.map((one) => ({...one, start: one.start + offset, end: one.end + offset}));
}

function readLatin(text: string, offset: number): Segment[] {
  const end = offset + text.length;
  const spelled = [...fold(text)].map((one) => signName(one) ?? one).join('');
  const all: Segment[] = [
    {word: stem(singular(text, spelled).replace(/_/g, '')), start: offset, end},
  ];
  if (!isLatin.test(text)) {
    // Lλ or L∞: the sign alone is a word as well.
    for (const {0: sign, index} of text.matchAll(/[\p{Script=Greek}∞]/gu)) {
      const word = signName(fold(sign)) ?? fold(sign);
      if (text.length > 1) {
        all.push({word, start: offset + index, end: offset + index + 1, isInner: true});
      }
    }
    return all;
  }
  const parts = text.split('_').length > 1 ? underscored(text) : humps(text);
  if (parts.length < 2) return all;
  const pieces = parts.map((part) => ({
    word: stem(fold(part.text)),
    start: offset + part.at,
    end: offset + part.at + part.text.length,
  }));
  return [...all, ...pieces];
}

/** ReLUs, SVDs: the small letter is no part of the abbreviation. */
function singular(text: string, spelled: string): string {
  return /\p{Lu}s$/u.test(text) && text.length > 3 ? spelled.slice(0, -1) : spelled;
}

function underscored(text: string) {
  return [...text.matchAll(/[^_]+/g)].map(({0: part, index}) => ({text: part, at: index}));
}

/** Every word of a text with its place; of a compound both the whole and its parts. */
export function segments(text: string): Segment[] {
  return [...text.matchAll(piece)]
    .flatMap(({0: part, index}) =>
      isHan.test(part) ? hanSegments(part, index) : latinSegments(part, index),
    )
    .filter(({word}) => word !== '');
}

/** Word after word, compounds whole and in parts: for comparing texts. */
export function phrase(text: string): string {
  return segments(text)
    .filter(({isInner}) => !isInner)
    .map(({word}) => word)
    .join(' ');
}

const compound = /^[\p{Script=Latin}\p{N}]+(?:[-‐–][\p{Script=Latin}\p{N}]+)+$/u;

/** The words that find a text, each once, in the order in which they first stand in it. */
export function words(text: string): string[] {
  const joined = text
    .split(/[^\p{L}\p{N}\p{M}‐–-]+/u)
    .filter((part) => compound.test(part))
    .map((part) => stem(fold(part).replace(/[-‐–]/g, '')));
  return [...new Set([...segments(text).map(({word}) => word), ...joined])];
}

/** Said in every question, and about nothing. */
const idle = new Set(
  (
    'a an and are as at be but by can come do does for from get has have how i if in into is it its me my not of on one or ' +
    'our should so that the their them there these they this to use using used very was we what when where which who why ' +
    'will with you your than then make makes between about need explain difference vs versus'
  )
    .split(' ')
    .map((word) => stem(word)),
);
const idleChinese =
  /为什么|为啥|什么是|是什么|什么|怎么样|怎么|怎样|如何|是不是|是否|有哪些|哪些|哪个|哪里|多少|区别|一个|可以|能不能|[的了吗呢么啊]|(?<=.)[和与跟](?=.)/gu;

/** Word after word without what every question says: for comparing a query with a name. */
export function contentPhrase(query: string): string {
  return segments(query.replace(idleChinese, ' '))
    .filter(({isInner, word}) => !isInner && !idle.has(word))
    .map(({word}) => word)
    .join(' ');
}

/** The words of a query that say what it is about; all of them when none does. */
export function contentWords(query: string): string[] {
  const text = query.replace(idleChinese, ' ');
  const named = cover(text).filter((word) => !idle.has(word));
  // 用, 在, 对: one character alone says something only when nothing else does.
  const long = named.filter((word) => !/^z[0-9a-f]+$/.test(word));
  const found = long.length > 0 ? long : named;
  return found.length > 0 ? found : cover(query);
}

/** The fewest words that a text with this query has: parts of compounds, pairs that do not overlap. */
function cover(text: string): string[] {
  const all = segments(text).filter(({isInner}) => !isInner);
  const chosen: Segment[] = [];
  for (const segment of all) {
    const isWhole = all.some(
      (other) =>
        other !== segment &&
        other.start >= segment.start &&
        other.end <= segment.end &&
        other.end - other.start < segment.end - segment.start,
    );
    if (isWhole) continue;
    const last = chosen.at(-1);
    const overlaps = last !== undefined && segment.start < last.end;
    // An odd run ends in a pair that shares its first character with the one before.
    const closes = !all.some(({start}) => start > segment.start && start < segment.end);
    if (!overlaps || (closes && segment.end > last.end)) chosen.push(segment);
  }
  return [...new Set(chosen.map(({word}) => word))];
}
