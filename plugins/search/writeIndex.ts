import {createHash} from 'node:crypto';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {
  conceptFinder,
  indexed,
  isTexWord,
  mergeConcepts,
  packPostings,
  plainWords,
  recordKinds,
  words,
  type Concept,
  type SearchCore,
  type SearchEntry,
  type SearchTex,
} from '../../model/search';
import {recordKind, weigh} from './weigh';

/** An index of more characters is kept offline as far as it was used; this one is fetched whole after the first search. */
const mostKept = 9_000_000;

/** About so many characters make a file of postings, and one of records. */
const postingsInFile = 8_000;
const recordsInFile = 6_000;

/** In which part of all records a word may stand that is hardly said in any of them; so many may have any word. */
const mostShare = 1 / 8;
const leastCommon = 200;

interface Line {
  word: string;
  list: [record: number, level: number][];
}

/** A pair of characters torn out of two words is kept where it says so much: in titles and short answers, where it is what follows what. */
const leastTorn = 3;

/** Pairs of Chinese characters that are nowhere a word, but torn out of two: half of all. */
function tornEverywhere(entries: SearchEntry[]): (word: string) => boolean {
  const texts = entries.flatMap(({page, topic, asked, units}) => [
    page,
    topic,
    asked,
    ...units.flatMap(({title, text, names, hidden}) => [title, text, names, hidden]),
  ]);
  const chinese = texts.filter((text) => text && /\p{Script=Han}/u.test(text));
  const whole = new Set(chinese.flatMap((text) => words(text!)));
  return (word) => /^\p{Script=Han}{2}$/u.test(word) && !whole.has(word);
}

/** Where each word stands; a word that many records only mention does not find these. */
function linesOf(weighed: Map<string, number>[], isTorn: (word: string) => boolean): Line[] {
  const lines = new Map<string, [number, number][]>();
  weighed.forEach((said, record) => {
    for (const [word, level] of said) {
      if (level < leastTorn && isTorn(word)) continue;
      const list = lines.get(word) ?? [];
      list.push([record, level]);
      lines.set(word, list);
    }
  });
  const most = Math.max(leastCommon, weighed.length * mostShare);
  return [...lines]
    .map(([word, list]) => ({
      word,
      list:
        list.length > most && !word.startsWith('=') ? list.filter(([, level]) => level > 1) : list,
    }))
    .filter(({list}) => list.length > 0)
    .sort((a, b) => (a.word < b.word ? -1 : 1));
}

/** Cuts a list into files of about so many characters; says the first number of each. */
function cut(texts: string[], most: number): {starts: number[]; parts: string[][]} {
  const starts: number[] = [];
  const parts: string[][] = [];
  let size = Infinity;
  texts.forEach((text, i) => {
    if (size + text.length / 2 > most) {
      starts.push(i);
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(text);
    size += text.length;
  });
  return {starts, parts};
}

/** Words with their postings, in files of this name. */
function writeWords(name: string, lines: Line[], files: Map<string, string>): SearchTex {
  const {starts, parts} = cut(
    lines.map(({list}) => packPostings(list)),
    postingsInFile,
  );
  parts.forEach((part, i) => files.set(`${name}-${i}.txt`, part.join('\n')));
  return {words: lines.map(({word}) => word).join('\n'), postings: starts};
}

/** What is asked of a whole language. */
export interface IndexInput {
  entries: SearchEntry[];
  concepts: Concept[];
  /** The most important questions. */
  questions: SearchCore['questions'];
}

/** The files of an index; all but the first, `index.json`, lie below its version. */
export function indexFiles({entries, concepts: said, questions}: IndexInput): Map<string, string> {
  const concepts = mergeConcepts(said);
  const find = conceptFinder(concepts);
  const lines = linesOf(weigh(entries, find), tornEverywhere(entries));
  const files = new Map<string, string>();
  const plain = writeWords(
    'words',
    lines.filter(({word}) => !isTexWord(word)),
    files,
  );
  const tex = writeWords(
    'tex',
    lines.filter(({word}) => isTexWord(word)),
    files,
  );
  files.set('tex.json', JSON.stringify(tex));
  const records = cut(
    entries.map((entry) => JSON.stringify(indexed(entry, find))),
    recordsInFile,
  );
  records.parts.forEach((part, i) => files.set(`records-${i}.json`, `[${part.join(',\n')}]`));
  const hash = createHash('sha256').update(JSON.stringify([plain, concepts, questions]));
  for (const [name, content] of files) hash.update(name).update(content);
  const version = hash.digest('hex').slice(0, 16);
  const size = [...files.values()].reduce((sum, {length}) => sum + length, 0);
  const core: SearchCore = {
    version,
    ...plain,
    records: entries.map((entry) => recordKinds.indexOf(recordKind(entry))).join(''),
    files: records.starts,
    concepts,
    terms: termsOf(entries, find),
    questions,
    keep: size <= mostKept ? [...files.keys()].map((name) => `${version}/${name}`) : [],
  };
  return new Map([
    ['index.json', JSON.stringify(core)],
    ...[...files].map(([name, content]): [string, string] => [`${version}/${name}`, content]),
  ]);
}

/** Which record explains a concept: the term whose name it is. */
function termsOf(entries: SearchEntry[], find: ReturnType<typeof conceptFinder>) {
  const terms: Record<number, number> = {};
  entries.forEach((entry, record) => {
    if (recordKind(entry) !== 'term') return;
    const words = plainWords(entry.units[0].title);
    const whole = find(words).find(({from, to}) => from === 0 && to === words.length - 1);
    if (whole) terms[whole.concept] ??= record;
  });
  return terms;
}

/** Writes the index of one language to a folder of its own. */
export function writeIndex(folder: string, input: IndexInput) {
  rmSync(folder, {recursive: true, force: true});
  for (const [name, content] of indexFiles(input)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, content);
  }
}
