import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Paper} from '../../model';
import type {Macros} from '../markdown/macros';

export interface Term {
  en: string;
  zh: string;
  aliases?: string[];
  definition?: {en: string; zh: string};
  note?: string;
}

export interface Notation {
  tex: string;
  args?: number;
  en: string;
  zh: string;
}

/** What all pages share, as data. */
export interface SharedContent {
  terms: Record<string, Term>;
  macros: Macros;
  papers: Record<string, Paper>;
}

function readJson<T>(siteDir: string, name: string): Record<string, T> {
  const file = join(siteDir, 'content', name);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, T>;
  } catch (error) {
    throw new Error(`content/${name} is not readable as JSON: ${String(error)}`, {cause: error});
  }
}

/** Our own symbols: `content/notation.json`. */
export function readNotation(siteDir: string): Record<string, Notation> {
  return readJson<Notation>(siteDir, 'notation.json');
}

/** KaTeX macros out of `content/notation.json`. */
export function readMacros(siteDir: string): Macros {
  const notation = readNotation(siteDir);
  return Object.fromEntries(Object.entries(notation).map(([name, {tex}]) => [name, tex]));
}

/** Reads `content/`. */
export function readContent(siteDir: string): SharedContent {
  const papers = readJson<Omit<Paper, 'id'>>(siteDir, 'references.json');
  return {
    terms: readJson<Term>(siteDir, 'terms.json'),
    macros: readMacros(siteDir),
    papers: Object.fromEntries(Object.entries(papers).map(([id, paper]) => [id, {...paper, id}])),
  };
}
