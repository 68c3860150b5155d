/**
 * `npm run check [page …]`: all that the build and the types say of pages and demos, in seconds and without
 * bundling: rules, references, formulas, demos and their checks, sentences, the twin, the place in the course.
 */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {loadPages, type LoadedPages} from '../plugins/docs/loadPages';
import {pagesFolder} from '../plugins/pages/readPages';
import {capture} from './lib/run.mjs';

const siteDir = process.cwd();
const wanted = process.argv.slice(2);
// A development build does not insist on permalinks.json; this speaks for the other one.
process.env.NODE_ENV = 'production';

interface Found {
  /** What ends a build. */
  problems: string[];
  /** What an author wants to know, and no build ends for. */
  notes: string[];
}

/** The problems of one language, one a line. */
async function checkLanguage(locale: 'en' | 'zh-Hans'): Promise<Found> {
  try {
    const loaded = await loadPages(siteDir, locale, wanted.length > 0 ? wanted : undefined);
    const unknown = wanted.filter((name) => !loaded.all.some(({page}) => page === name));
    return {
      problems: unknown.map((name) => `${pagesFolder(locale)}/${name}.mdx  There is no such page.`),
      notes: [...templateTitles(loaded, locale), ...notCompared(loaded)].filter(isWanted),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {problems: message.split('\n').filter(isWanted), notes: []};
  }
}

/** Whether a line is about a wanted page or one of its demos. */
function isWanted(line: string): boolean {
  return wanted.length === 0 || wanted.some((page) => line.includes(page));
}

/** Pages whose title or description nobody has written yet. */
function templateTitles({all}: LoadedPages, locale: 'en' | 'zh-Hans'): string[] {
  const file = `scripts/templates/page.${locale === 'en' ? 'en' : 'zh'}.mdx`;
  const template = readFileSync(file, 'utf8').split('\n');
  return all.flatMap((page) =>
    page.source.split('\n').flatMap((line, i) => {
      const isHead = /^(?:title|description):/.test(line);
      if (!isHead || !template.includes(line)) return [];
      return [`${page.file}:${i + 1}  This line is the template's: write your own.`];
    }),
  );
}

function notCompared({notCompared: parts}: LoadedPages): string[] {
  return parts.map(
    (part) =>
      `${part}: changed since both languages were compared. Do so, then: npm run twins ${part.split('#')[0]}`,
  );
}

/** What TypeScript says of the demos; it remembers what it has read. */
async function checkTypes(): Promise<Found> {
  const memory = 'node_modules/.cache/demos.tsbuildinfo';
  const options = ['-p', 'demos', '--noEmit', '--incremental', '--tsBuildInfoFile', memory];
  const tsc = createRequire(join(siteDir, 'package.json')).resolve('typescript/bin/tsc');
  const {code, output} = await capture(process.execPath, [tsc, ...options], {cwd: siteDir});
  const problems = output.split('\n').flatMap((line) => {
    const [, file, at, message] = /^(\S+\.ts)\((\d+),\d+\): error (.*)$/.exec(line) ?? [];
    if (file) return [`${file}:${at}  ${message}`].filter(isWanted);
    return line.startsWith('error ') ? [line] : [];
  });
  const isBroken = code !== 0 && !/error TS\d+/.test(output);
  return {
    problems: isBroken ? [`The types were not checked: ${output.trim()}`] : problems,
    notes: [],
  };
}

async function main() {
  const types = checkTypes();
  const found = [await checkLanguage('en'), await checkLanguage('zh-Hans'), await types];
  const problems = new Set(found.flatMap((one) => one.problems));
  const notes = new Set(found.flatMap((one) => one.notes));
  for (const line of notes) console.log(`note: ${line}`);
  for (const line of problems) console.log(line);
  if (problems.size > 0) console.log(`${problems.size} problems.`);
  else console.log(notes.size > 0 ? 'No problem.' : 'Nothing to say.');
  process.exitCode = problems.size === 0 ? 0 : 1;
}

void main();
