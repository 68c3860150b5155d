import {fold, stem} from './stem';
import {chineseName, signName} from './symbols';
import {tornPairs} from './torn';

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

/** Overlapping pairs: 梯度消失 → 梯度, 度消, 消失. */
function pairs(run: string, offset: number): Segment[] {
  const characters = [...run];
  if (characters.length === 1) {
    return [{word: run, start: offset, end: offset + run.length}];
  }
  const found: Segment[] = [];
  let start = offset;
  for (let i = 0; i + 1 < characters.length; i++) {
    const pair = characters[i] + characters[i + 1];
    found.push({word: pair, start, end: start + pair.length});
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

const compound = /^[\p{Script=Latin}\p{N}]+(?:[-‐–][\p{Script=Latin}\p{N}]+)+$/u;

/** The words that find a text, each once, in the order in which they first stand in it; no pairs torn out of two words. */
export function words(text: string): string[] {
  const isTorn = tornPairs(text);
  const joined = text
    .split(/[^\p{L}\p{N}\p{M}‐–-]+/u)
    .filter((part) => compound.test(part))
    .map((part) => stem(fold(part).replace(/[-‐–]/g, '')));
  const whole = segments(text).filter((one) => !isTorn(one));
  return [...new Set([...whole.map(({word}) => word), ...joined])];
}

/** Said in every question, and about nothing. */
const idle = new Set(
  (
    'a actually add after all almost also always am an and any are as at be been better big but by calculate call can cannot come compare comparison compute could d did do does done don each else even ever every exactly explain for from get give go ' +
    'had happen has have how i if in into is it its just like ll lot made make makes may me might must much more most my need never no not now of off ok on one only or other ' +
    'our out over please prefer purpose really role s same should so some t tell than that the their them then there these they thing this those ' +
    'through to too up us use used useful using usually ve very was way we what when where whether which while who why will with without would you your ' +
    'about between difference different versus vs'
  )
    .split(' ')
    .map((word) => stem(word)),
);

/** Said on every page of this site: worth little beside any other word. */
const weak = new Set(
  'advantage ai algorithm avoid benefit cause cnn convnet deep effect good help intuition learn learning machine method model net network neural neuron nn prevent problem role train training work worse better'
    .split(' ')
    .map((word) => stem(word)),
);

const idleChinese =
  /请问|求解释|求助|大家|有没有|有什么用|起什么作用|有什么作用|有什么意义|有什么影响|有什么区别|有什么关系|有什么联系|是干什么|是怎么来|从哪里来|怎么回事|怎么理解|如何理解|为什么|为什麼|为何|为啥|什么是|是什么|什么样|什么|怎么样|怎么办|怎么|怎样|如何|是不是|是否|有哪些|哪些|哪个|哪里|多少|区别|作用|一个|一下|可以|能不能|可不可以|行不行|要不要|会不会|好不好|应该|还需要|需要|到底|真的|优缺点|优点|缺点|好处|一般|合适|直接|时候|之间|以及|而是|而不是|不是|不用|还是|还能|还会|还要|里的|里面|我们|有了|没有|到底|[的了把吗呢么啊吧呀？]|(?<=.)(?<![饱缓总求])[和与跟](?=.)/gu;

/** "What does it mean" asks for nothing; the mean of a batch does. */
const verbMean = /\bmeaning\b|(?<=\b(?:do|does|did|would|you|it|that|this)\b.*)\bmeans?\b/giu;

const weakChinese = /神经网络|深度学习|机器学习|深度网络|模型|训练时|网络|算法|问题|效果/gu;

/** Whether a word says nothing about what is asked. */
export function isIdle(word: string): boolean {
  return idle.has(word);
}

/** What a word of a query says: nothing, little, or what it is about. */
export function sayOf(word: string): 0 | 0.2 | 1 {
  return idle.has(word) ? 0 : weak.has(word) ? 0.2 : 1;
}

/** A text with spaces in the place of what questions say and mean nothing by, and of what all pages speak of. */
export function blankIdle(text: string): {text: string; weak: string} {
  const blank = (said: string) => ' '.repeat(said.length);
  const without = text.replace(idleChinese, blank).replace(verbMean, blank);
  return {text: without.replace(weakChinese, blank), weak: without};
}
