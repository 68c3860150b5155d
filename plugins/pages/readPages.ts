import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import type {Macros} from '../markdown/formulas';
import {readPage, type SourcePage} from './readPage';
import {checkPage} from './rules';

/** The folder of a language's pages, below the site's own. */
export function pagesFolder(locale: string): string {
  return locale === 'en' ? 'docs' : `i18n/${locale}/docusaurus-plugin-content-docs/current`;
}

function mdxFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.mdx'))
    .sort();
}

/** Reads every page of a language; all that is wrong on all of them is said at once. */
export function readPages(siteDir: string, locale: string, macros: Macros): SourcePage[] {
  const folder = join(siteDir, pagesFolder(locale));
  const problems: string[] = [];
  const pages: SourcePage[] = [];
  for (const name of mdxFiles(folder)) {
    const page = name.replace(/\\/g, '/').replace(/\.mdx$/, '');
    const file = relative(siteDir, join(folder, name));
    try {
      const read = readPage(page, file, readFileSync(join(folder, name), 'utf8'), macros);
      pages.push(read);
      const found = [...checkPage(page, read.source, read.tree), ...repeatedIds(read)];
      problems.push(...found.map(({line, message}) => `${file}:${line}  ${message}`));
    } catch (error) {
      problems.push(`${file}  ${error instanceof Error ? describe(error) : String(error)}`);
    }
  }
  throwProblems(problems);
  return pages;
}

function describe(error: Error & {line?: number | null; reason?: string}): string {
  return error.line ? `line ${error.line}: ${error.reason ?? error.message}` : error.message;
}

function repeatedIds(page: SourcePage) {
  const seen = new Map<string, string>();
  return page.units.flatMap(({kind, id}) => {
    const before = seen.get(id);
    seen.set(id, kind);
    if (before === undefined) return [];
    const line = page.source.split('\n').findLastIndex((text) => text.includes(id)) + 1;
    return [
      {
        line,
        message: `The id "${id}" is used twice on this page (${before} and ${kind}). Give one another name.`,
      },
    ];
  });
}

/** Stops the build with a list, if there is anything on it. */
export function throwProblems(problems: string[]) {
  if (problems.length === 0) return;
  throw new Error(
    `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the pages:\n  ${problems.join('\n  ')}`,
  );
}
