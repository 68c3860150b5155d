/**
 * `npm run check [page …]`: all that the build says of pages and demos, in seconds and without
 * bundling: rules, references, formulas, demos and their checks, sentences, and the twin.
 */
import {existsSync, readFileSync} from 'node:fs';
import {loadPages} from '../plugins/docs/loadPages';
import {pagesFolder} from '../plugins/pages/readPages';
import {compareTwins} from '../tests/parity/compareTwins';

const siteDir = process.cwd();
const wanted = process.argv.slice(2);
// A development build does not insist on permalinks.json; this speaks for the other one.
process.env.NODE_ENV = 'production';

/** The problems of one language, one a line. */
async function problemsOf(locale: 'en' | 'zh-Hans'): Promise<string[]> {
  try {
    const {all} = await loadPages(siteDir, locale, wanted.length > 0 ? wanted : undefined);
    const unknown = wanted.filter((name) => !all.some(({page}) => page === name));
    return unknown.map((name) => `${pagesFolder(locale)}/${name}.mdx  There is no such page.`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.split('\n').filter((line) => wanted.length === 0 || isWanted(line));
  }
}

/** Whether a problem is one of a wanted page or of its demos. */
function isWanted(line: string): boolean {
  return wanted.some((page) => line.includes(page));
}

/** What differs between a page and its twin though only words may. */
function twinProblems(page: string): string[] {
  const [en, zh] = (['en', 'zh-Hans'] as const).map((locale) => {
    const file = `${pagesFolder(locale)}/${page}.mdx`;
    return {file, source: existsSync(file) ? readFileSync(file, 'utf8') : ''};
  });
  return compareTwins(en, zh);
}

async function main() {
  const problems = [
    ...(await problemsOf('en')),
    ...(await problemsOf('zh-Hans')),
    ...wanted.flatMap(twinProblems),
  ];
  for (const line of new Set(problems)) console.log(line);
  console.log(problems.length === 0 ? 'Nothing to say.' : `${new Set(problems).size} problems.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

void main();
