import type {ElementContent, Root as HastRoot, RootContent} from 'hast';
import type {Root as MdastRoot} from 'mdast';
import {parse as parseYaml} from 'yaml';
import type {Page} from '../../model';
import type {Macros} from '../markdown/formulas';
import {parseMdx, renderMdx} from '../markdown/parse';
import {collectUnits} from './collectUnits';
import {collectUses} from './collectUses';

/** A page with what later steps still need of its source. */
export interface SourcePage extends Page {
  /** For messages: the path as a person would write it. */
  file: string;
  source: string;
  tree: MdastRoot;
  hast: HastRoot;
  /** The nodes of each question's short answer, by the question's id. */
  answers: Record<string, (RootContent | ElementContent)[]>;
  /** The first paragraph of each other unit that has one, by its id. */
  openings: Record<string, (RootContent | ElementContent)[]>;
  frontMatter: Record<string, unknown>;
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
    tree,
    hast,
    frontMatter,
    answers,
    openings,
    units,
    uses: collectUses(hast),
    path: `/${page}/`,
    title: text(frontMatter, 'title', file),
    description: text(frontMatter, 'description', file),
    derives: list(frontMatter, 'derives'),
    prerequisites: list(frontMatter, 'prerequisites'),
  };
}
