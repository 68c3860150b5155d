/**
 * What the build makes and the site shows, as types: `plugins/` writes it, `src/` reads it, neither
 * imports the other. Everything here is JSON.
 */
import type {DemoData} from './demo';
import type {LabEntry} from './lab';
import type {TagName, UnitKind, vocabulary} from './vocabulary';

export type {DemoData, Token} from './demo';
export type {UnitKind} from './vocabulary';

export type Weight = 1 | 2 | 3;

export interface Unit {
  kind: UnitKind;
  /** The anchor: `[a-z0-9-]+`, unique on its page. */
  id: string;
  /** `foundations/norms` */
  page: string;
  /** Plain text: a question's heading, a step's first words, a demo's caption … */
  title: string;
  /** `3` for a question, `3.2` for the second numbered equation of question 3. */
  number?: string;
  /** The question it stands in. */
  question?: string;
  /** Questions: importance and short answer (HTML, formulas rendered). */
  weight?: Weight;
  answerHtml?: string;
  /** Equations: the TeX as written, and rendered. */
  tex?: string;
  html?: string;
  /** Demos: the source, `foundations/norms/unit-balls`. */
  src?: string;
}

/** The tags that refer to something which stands elsewhere. */
export type ReferringTag = {
  [N in TagName]: (typeof vocabulary)[N] extends {refers: string} ? N : never;
}[TagName];

/** A page in one language. */
export interface Page {
  /** `foundations/norms` */
  page: string;
  /** Below baseUrl of its locale: `/foundations/norms/` */
  path: string;
  title: string;
  description: string;
  /** Names that the page derives; its demos may not import them from lab. */
  derives: string[];
  /** Pages to have read before. */
  prerequisites: string[];
  /** In the order of the page. */
  units: Unit[];
  /** Every `<Ref to>`, `<Term id>`, `<Cite id>` and `<Demo src>` the page uses, with its line. */
  uses: {
    tag: ReferringTag;
    key: string;
    line: number;
    within?: string;
  }[];
}

/** What a `<Ref>` shows. */
export interface RefTarget {
  unit: Unit;
  /** Absolute path with anchor, below the site's baseUrl: `/foundations/norms/#l1-one-weight`. */
  href: string;
  /** `(3.2)` on its own page, `Norms (3.2)` on another; a question's title. */
  label: string;
}

export interface TermEntry {
  id: string;
  en: string;
  zh: string;
  /** The definition in the language of the page (HTML, formulas rendered). */
  definition?: string;
}

export interface Paper {
  id: string;
  authors: string[];
  year: number;
  title: string;
  venue?: string;
  url?: string;
}

/** A link with its words. */
export interface Link {
  href: string;
  title: string;
}

/** How much there is to read in a unit, as counted by the build. */
export interface ReadingSize {
  /** Latin words and numbers. */
  words: number;
  /** Han characters. */
  han: number;
  /** Formulas in the text, formulas on lines of their own. */
  inline: number;
  display: number;
  demos: number;
}

/**
 * What the card of a link shows: kind, title and the short answer, the formula or the first words;
 * and what a study list needs to know besides.
 */
export interface Card {
  kind: UnitKind;
  id: string;
  title: string;
  number?: string;
  weight?: Weight;
  /** Formulas rendered, no links. */
  html?: string;
  /** The question it stands in. */
  question?: string;
  /** Units only, not the page itself. */
  size?: ReadingSize;
}

/** A unit as lists of units name it. */
export interface StudyRow {
  /** `foundations/norms#norm-axioms` */
  key: string;
  kind: UnitKind;
  id: string;
  page: string;
  pageTitle: string;
  title: string;
  number?: string;
  weight?: Weight;
  question?: string;
  size: ReadingSize;
}

/** A list that comes with the site: written in `content/lists.json`, or all questions of a topic. */
export interface ReadyList {
  /** The anchor on the page of study lists. */
  id: string;
  title: string;
  /** What it is for, in one sentence; a topic's list says it in the words of the interface. */
  purpose?: string;
  units: StudyRow[];
}

/** What the route of the study lists carries. */
export interface StudyData {
  lists: ReadyList[];
  /** Every page's title; a unit of another page is unknown. */
  pages: Record<string, string>;
  /** Units that stand elsewhere now: the key they had → the key they have. */
  moved: Record<string, string>;
}

/** A row of the question index. */
export interface QuestionEntry {
  id: string;
  page: string;
  pageTitle: string;
  /** The key of the sidebar's category: `foundations`. */
  topic: string;
  title: string;
  number: string;
  weight: Weight;
  hasDemo: boolean;
  href: string;
  answerHtml: string;
}

/** A topic of the course: a category of the sidebar, its label in the language of the page. */
export interface Topic {
  key: string;
  label: string;
  pages: TopicPage[];
}

/** A page as lists of pages show it. */
export interface TopicPage {
  page: string;
  path: string;
  title: string;
  description: string;
  questions: Pick<QuestionEntry, 'id' | 'title' | 'number' | 'weight' | 'hasDemo' | 'href'>[];
  /** Pages to have read before. */
  before: Link[];
}

/** A row of the question index as its route carries it: answers come later, when one is unfolded. */
export type QuestionRow = Omit<QuestionEntry, 'answerHtml'>;

/** A term as the glossary shows it. */
export interface GlossaryEntry extends TermEntry {
  aliases: string[];
  /** A remark on the translation, in Chinese. */
  note?: string;
  /** Where the pages use it, in the order of the course. */
  usedIn: Link[];
}

/** A symbol of ours: how it looks, how it is typed and what it means. */
export interface NotationEntry {
  /** The anchor: the macro's name without its backslash. */
  id: string;
  /** As authors type it: `\norm{x}`. */
  source: string;
  /** In plain TeX: `\lVert x \rVert`. */
  tex: string;
  /** Rendered. */
  html: string;
  meaning: string;
  /** The first question in the order of the course that uses it. */
  introduced?: Link;
}

/** Something that was wrong once, and is right now. */
export interface CorrectionEntry {
  /** `2026-01-31` */
  date: string;
  where: Link;
  /** Formulas rendered. */
  wrong: string;
  right: string;
}

/** What one route carries beside its content. */
export interface PageData {
  page: string;
  title: string;
  /** Questions, sections, equations … of this page. */
  units: Unit[];
  refs: Record<string, RefTarget>;
  terms: Record<string, TermEntry>;
  papers: Record<string, Paper>;
  demos: Record<string, DemoData>;
  /** Who refers to a question of this page (or to a unit in it), by the question's id. */
  linkedFrom: Record<string, Link[]>;
  /** Pages to have read before, and pages that build on this one. */
  before: Link[];
  after: Link[];
  /** Anchors that once stood here: id → where they stand now. */
  moved: Record<string, string>;
  /** Questions and sections of which the other language says something newer, by id. */
  older: string[];
  /** Where one question of the page stands by itself: what is around it. */
  alone?: LoneQuestion;
  /** What lab exports; on the page with `<LabReference>` only. */
  lab?: LabEntry[];
}

/** A question at an address of its own, and the way to its neighbours and to the whole page. */
export interface LoneQuestion {
  id: string;
  title: string;
  /** The beginning of its short answer, for search engines. */
  description: string;
  number: number;
  /** So many questions does the page have. */
  count: number;
  /** The whole page, below baseUrl. */
  path: string;
  previous?: Link;
  next?: Link;
}

/** Counted at build time. */
export interface SiteCounts {
  pages: number;
  questions: number;
  demos: number;
  checks: number;
}
