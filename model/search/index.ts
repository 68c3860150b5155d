/**
 * What the index of the search holds and how words are made of text, shared by the build, which
 * writes it, and by the site, which asks: both must read "梯度", "λ" and `\frac` in the same way.
 */
import type {UnitKind, Weight} from '..';

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
  /** Words that find it and are not shown: the title of its twin, commands of TeX, its code. */
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

/** What the files of an index are told apart by, and which of them to keep for a search without a network. */
export interface SearchManifest {
  version: string;
  /** All of a small index, none of a large one. */
  keep: string[];
}

/** What is offered where nothing is found. */
export interface SearchSuggestions {
  /** Every name of every term in both languages, and the titles of pages. */
  words: string[];
  /** The most important questions. */
  questions: {title: string; href: string}[];
}

/** The word of the index that every record with a unit of this kind has. */
export function kindWord(kind: UnitKind): string {
  return `kind${kind}`;
}

export {fold, stem} from './stem';
export {indexed, separator} from './indexed';
export {isTex, texPairs, texWords, squeezeTex} from './tex';
export {contentPhrase, contentWords, phrase, segments, words, type Segment} from './words';
