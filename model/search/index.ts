/**
 * What the index of the search holds and how words are made of text, shared by the build, which
 * writes it, and by the site, which asks: both must read "梯度", "λ" and `\frac` in the same way.
 */
import type {UnitKind, Weight} from '..';
import type {Concept} from './concepts';

/** A unit as a result shows it. Names are short because they stand in every file of the index. */
export interface SearchUnit {
  kind: UnitKind;
  /** The anchor; empty for the page itself. */
  id: string;
  title: string;
  number?: string;
  weight?: Weight;
  /** What an excerpt may be cut from: never the solution of an exercise. */
  text?: string;
  /** Words that find the unit as well as its title: other names, the other language, identifiers. */
  names?: string;
  /** Words that find it and are not shown: what stands around it, words and commands of its formulas. */
  hidden?: string;
  /** TeX without spaces, macros expanded. */
  tex?: string;
}

/** What one file of the index holds: a question with all that stands below it, or one term. */
export interface SearchEntry {
  /** Below baseUrl of its language: `/foundations/norms/`. */
  path: string;
  page: string;
  /** In the language of the page: `Foundations`. */
  topic?: string;
  /** The question that its units stand in. */
  question?: string;
  /** What lab exports: looked up by those who write demos. */
  isReference?: true;
  /** What else it is called, by those who ask: `content/asked.json`. */
  asked?: string;
  units: SearchUnit[];
}

/**
 * The words of a unit by where they stand, phrases between dots. They are made at build time: taking hundreds of texts
 * apart was what a query spent most of its own time on.
 */
export interface UnitWords {
  title: string;
  names: string;
  text: string;
}

/** A unit as the index has it. */
export interface IndexedUnit extends SearchUnit {
  words: UnitWords;
}

/** An entry as the index has it. */
export interface IndexedEntry extends SearchEntry {
  /** The words of the page, the topic and the question. */
  context: string;
  units: IndexedUnit[];
}

/** What the question index looks words up in. */
export interface QuestionWords {
  concepts: Concept[];
  /** By the question's href. */
  words: Record<string, string>;
}

/** What the search loads before the first query; the other files lie in a folder that has the name of the version. */
export interface SearchCore {
  version: string;
  /** Every word of the index, in order, one a line. */
  words: string;
  /** The first word of each file of postings: `words-0.txt`, `words-1.txt` … */
  postings: number[];
  /** What is known of a record before it is read, one character each: a key of `recordKinds`. */
  records: string;
  /** The first record of each file of records: `records-0.json` … */
  files: number[];
  /** Names of one thing. */
  concepts: Concept[];
  /** The record of a term, by its concept. */
  terms: Record<number, number>;
  /** The most important questions: what can be asked. */
  questions: {title: string; href: string}[];
  /** The files of a small index, to be kept for a search without a network; none of a large one. */
  keep: string[];
}

/** Commands and pairs of TeX have words of their own, read by the first who asks for TeX: `tex.json`. */
export type SearchTex = Pick<SearchCore, 'words' | 'postings'>;

/** What a record is: a question of importance 1 to 3, a section or page, exercises, a term, a symbol, part of lab. */
export const recordKinds = [
  '1',
  '2',
  '3',
  'section',
  'exercises',
  'term',
  'symbol',
  'lab',
] as const;

export type RecordKind = (typeof recordKinds)[number];

/** The word of the index that every record with a unit of this kind has. */
export const kindWord = (kind: UnitKind) => `=${kind}`;

export {
  conceptFinder,
  conceptWord,
  mergeConcepts,
  plainWords,
  type Concept,
  type Named,
} from './concepts';
export {indexed, readWords, separator} from './indexed';
export {hasAll, needsOf} from './needs';
export {levels, packPostings, unpackPostings} from './postings';
export {fold, stem, stumps} from './stem';
export {isTex, isTexWord, squeezeTex, texPairs, texWords} from './tex';
export {tornPairs} from './torn';
export {blankIdle, isIdle, phrase, sayOf, segments, words, type Segment} from './words';
