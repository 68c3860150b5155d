import type {ElementContent, RootContent} from 'hast';
import {parse as parseYaml} from 'yaml';
import type {Page, ReadingSize, Unit} from '../../model';
import type {Macros} from '../markdown/macros';
import {parseMdx, renderMdx} from '../markdown/parse';
import {unitTexts, type UnitText} from '../search/unitTexts';
import {collectFormulas, type FormulaUse} from './collectFormulas';
import {collectUnits} from './collectUnits';
import {collectUses} from './collectUses';
import {measureUnits} from './readingSize';
import {checkPage, type Problem} from './rules';
import {suggestionsOf, type Suggestion} from './tries';
import {hashParts} from '../twins/hashes';
import {skeletonOf, type Skeleton} from '../twins/skeleton';

/**
 * The model of a page: all that rules, references, cards, sizes, search and exports ask of it. It is made by one
 * reading of its text, is plain JSON, and is kept (`pageStore.ts`).
 */
export interface SourcePage extends Page {
  /** For messages: the path as a person would write it. */
  file: string;
  source: string;
  /** The nodes of each question's short answer, by the question's id. */
  answers: Record<string, (RootContent | ElementContent)[]>;
  /** The first paragraph of each other unit that has one, by its id. */
  openings: Record<string, (RootContent | ElementContent)[]>;
  /** How much there is to read, by the unit's id. */
  sizes: Record<string, ReadingSize>;
  /** The words of each unit, by its id; the page's own opening has the empty one. */
  texts: Record<string, UnitText>;
  /** Its formulas, top to bottom. */
  formulas: FormulaUse[];
  /** Its tries and notices. */
  suggestions: Omit<Suggestion, 'node'>[];
  /** What its other language must have too. */
  skeleton: Skeleton;
  /** A hash of what each of its questions and sections says, by id. */
  hashes: Record<string, string>;
  /** What is wrong with it, by its own text alone. */
  problems: Problem[];
}

function text(frontMatter: Record<string, unknown>, key: string, file: string): string {
  const value = frontMatter[key];
  if (typeof value === 'string' && value.trim()) return value;
  throw new Error(
    `${file}: front matter needs "${key}: …" (a line of text), found ${JSON.stringify(value)}.`,
  );
}

function list(frontMatter: Record<string, unknown>, key: string): string[] {
  const value = frontMatter[key];
  return Array.isArray(value) ? value.map(String) : [];
}

/** Reads one page of one language: its units in order, and what it refers to. */
export function readPage(page: string, file: string, source: string, macros: Macros): SourcePage {
  const tree = parseMdx(source, file);
  const [first] = tree.children;
  const frontMatter = (first?.type === 'yaml' ? parseYaml(first.value) : {}) as Record<
    string,
    unknown
  >;
  const hast = renderMdx(tree, source, file, macros);
  const {units, answers, openings} = collectUnits(page, hast);
  return {
    page,
    file,
    source,
    answers,
    openings,
    units,
    sizes: measureUnits(hast),
    texts: Object.fromEntries(unitTexts({hast, units})),
    formulas: collectFormulas(tree),
    suggestions: suggestionsOf(tree).map(({node: _, ...suggestion}) => suggestion),
    skeleton: skeletonOf(tree),
    hashes: hashParts(source, tree),
    problems: [
      ...checkPage(page, source, tree),
      ...repeatedIds(source, units),
      ...lostAddress(page, frontMatter),
    ],
    uses: collectUses(hast),
    path: `/${page}/`,
    title: text(frontMatter, 'title', file),
    description: text(frontMatter, 'description', file),
    derives: list(frontMatter, 'derives'),
    prerequisites: list(frontMatter, 'prerequisites'),
  };
}

/** Docusaurus takes a page named as its folder for the folder's index, and serves it there. */
function lostAddress(page: string, {slug}: Record<string, unknown>): Problem[] {
  const [folder, name] = page.split('/').slice(-2);
  const own = `/${page}/`;
  if (folder !== name || slug === own) return [];
  return [{line: 1, message: `A page named as its folder needs its address: "slug: ${own}".`}];
}

function repeatedIds(source: string, units: Unit[]): Problem[] {
  const seen = new Map<string, string>();
  return units.flatMap(({kind, id}) => {
    const before = seen.get(id);
    seen.set(id, kind);
    if (before === undefined) return [];
    const line = source.split('\n').findLastIndex((text) => text.includes(id)) + 1;
    return [
      {
        line,
        message: `The id "${id}" is used twice on this page (${before} and ${kind}). Give one another name.`,
      },
    ];
  });
}
