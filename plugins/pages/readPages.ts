import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {locales} from '../../draw/locale';
import type {Macros} from '../markdown/macros';
import {readPage, type SourcePage} from './readPage';
import {openPageStore} from './pageStore';

/** The folder of a language's pages, below the site's own. */
export function pagesFolder(locale: string): string {
  return locale === locales[0] ? 'docs' : `i18n/${locale}/docusaurus-plugin-content-docs/current`;
}

function mdxFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.mdx'))
    .sort();
}

/**
 * Reads every page of a language; all that is wrong on all of them is said at once. A page whose text has been read
 * before, by this program with these macros, is taken as it was kept.
 */
export function readPages(siteDir: string, locale: string, macros: Macros): SourcePage[] {
  const folder = join(siteDir, pagesFolder(locale));
  const store = openPageStore(siteDir, macros);
  const problems: string[] = [];
  const pages: SourcePage[] = [];
  for (const name of mdxFiles(folder)) {
    const page = name.replace(/\\/g, '/').replace(/\.mdx$/, '');
    const file = relative(siteDir, join(folder, name));
    try {
      const source = readFileSync(join(folder, name), 'utf8');
      const read = store.get(file, source) ?? readPage(page, file, source, macros);
      store.set(read);
      pages.push(read);
      problems.push(...read.problems.map(({line, message}) => `${file}:${line}  ${message}`));
    } catch (error) {
      problems.push(
        error instanceof Error ? `${file}${describe(error)}` : `${file}  ${String(error)}`,
      );
    }
  }
  throwProblems(problems);
  return pages;
}

function describe(error: Error & {line?: number | null; reason?: string}): string {
  return error.line ? `:${error.line}  ${error.reason ?? error.message}` : `  ${error.message}`;
}

/** Stops the build with a list, if there is anything on it. */
export function throwProblems(problems: string[]) {
  if (problems.length === 0) return;
  throw new Error(
    `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the pages:\n  ${problems.join('\n  ')}`,
  );
}
