import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {gunzipSync, gzipSync} from 'node:zlib';
import {
  contentWords,
  indexed,
  kindWord,
  separator,
  words,
  type SearchEntry,
  type SearchManifest,
  type SearchSuggestions,
} from '../../model/search';

/** A language that Pagefind neither stems nor segments: our words are made already. */
const language = 'zz';
const signature = 'pagefind_dcd';

/** An index of more bytes is kept offline as far as it was used; this one is fetched whole after the first search. */
const mostKept = 4_000_000;

/** What of Pagefind's output a search needs; its own user interface is not among it. */
const needed =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_meta|index\/.*|fragment\/.*)$/;

/**
 * The weights of where a word stands: Pagefind takes 0 to 10. The short name of a term or symbol weighs more than a
 * title, so that it is among the records that are read, however many titles speak of it; of the titles those of
 * important questions come first.
 */
const weights = {
  name: 10,
  important: 7.5,
  title: 7,
  names: 5,
  text: 2,
  kind: 1,
  hidden: 1,
} as const;

type Field = keyof typeof weights;

/** A name of more words shares each of them with others. */
const shortName = 2;

/** The words of an entry, each where it weighs most. */
function fieldsOf({page, question, units}: SearchEntry): Map<Field, string[]> {
  const [head] = units;
  const names = head?.kind === 'term' ? `${head.title}${separator}${head.names ?? ''}` : '';
  const title = words(`${question ?? (units.length === 1 ? head.title : '')}\n${names}`);
  const found: Record<Field, string[]> = {
    name: names
      .split(separator)
      .filter((name) => contentWords(name).length <= shortName)
      .flatMap(words),
    important: head?.weight === 3 ? title : [],
    title,
    names: words([page, ...units.flatMap(({title, names}) => [title, names ?? ''])].join('\n')),
    text: words(units.map(({text}) => text ?? '').join('\n')),
    kind: units.map(({kind}) => kindWord(kind)),
    hidden: units.flatMap(({hidden}) => hidden?.split(' ') ?? []),
  };
  const seen = new Set<string>();
  const fields = new Map<Field, string[]>();
  for (const field of Object.keys(weights) as Field[]) {
    const fresh = [...new Set(found[field])].filter((word) => word && !seen.has(word));
    fresh.forEach((word) => seen.add(word));
    fields.set(field, fresh);
  }
  return fields;
}

/**
 * In which part of all records a word may stand; in more it does not find those that have it only there. Pagefind
 * compares each record that it finds with each place of each word: a word of 4,000 records costs it 16 million
 * comparisons, and says little of those that only mention it.
 */
const mostShare: Partial<Record<Field, number>> = {
  names: 1 / 4,
  text: 1 / 16,
  hidden: 1 / 16,
};

/** So many records may have any word. */
const leastCommon = 300;

/** So many of the commonest words have a place of their own. */
const mostPlaces = 3000;

/**
 * Writes the words of a record such that a common word stands at the same place in each: a file of the index is
 * mostly places, and equal ones pack to a third less than those of a text would. What is not there leaves a dot.
 */
function placesOf(all: Map<Field, string[]>[]): (fields: Map<Field, string[]>) => string {
  const order = Object.keys(weights) as Field[];
  // In how many records a word stands, by its field.
  const counts = new Map<string, number[]>();
  for (const fields of all) {
    for (const [field, found] of fields) {
      for (const word of found) {
        const count = counts.get(word) ?? order.map(() => 0);
        count[order.indexOf(field)]++;
        counts.set(word, count);
      }
    }
  }
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  function isKept(field: Field, word: string): boolean {
    const most = Math.max(leastCommon, all.length * (mostShare[field] ?? 1));
    return sum(counts.get(word)!.slice(0, order.indexOf(field) + 1)) <= most;
  }
  const totals = [...counts].map(([word, count]) => [word, sum(count)] as const);
  const sorted = totals.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const rank = new Map(sorted.map(([word], i) => [word, i]));
  return (fields) => {
    const places: string[] = [];
    const rare: [number, string][] = [];
    for (const [field, found] of fields) {
      for (const word of found) {
        if (!isKept(field, word)) continue;
        const at = rank.get(word)!;
        const weighed =
          weights[field] === 1 ? word : `<b data-pagefind-weight="${weights[field]}">${word}</b>`;
        if (at < mostPlaces) places[at] = weighed;
        else rare.push([at, weighed]);
      }
    }
    const common = Array.from(places, (word) => word ?? '.');
    const rest = rare.sort(([a], [b]) => a - b).map(([, word]) => word);
    return [...common, ...rest].join(' ');
  };
}

/** By its file: Docusaurus loads plugins through `require`, which the package does not answer. */
async function loadPagefind(): Promise<typeof import('pagefind')> {
  const folders = createRequire(__filename).resolve.paths('pagefind') ?? [];
  const file = folders
    .map((one) => join(one, 'pagefind/lib/index.js'))
    .find((one) => existsSync(one));
  if (!file) throw new Error('Pagefind is not installed: run "npm ci".');
  return (await import(file)) as typeof import('pagefind');
}

/**
 * The files of the index. Each entry is one record of Pagefind, which sees a list of words and no more;
 * what a result shows takes the place of these words in the record's file afterwards.
 */
export async function indexFiles(entries: SearchEntry[]): Promise<Map<string, Uint8Array>> {
  const pagefind = await loadPagefind();
  const {index, errors} = await pagefind.createIndex({forceLanguage: language});
  if (!index) throw new Error(`Pagefind makes no index: ${errors.join(' ')}`);
  const all = entries.map(fieldsOf);
  const write = placesOf(all);
  const byUrl = new Map<string, SearchEntry>();
  for (const [i, entry] of entries.entries()) {
    // The name of a record's file is made of its words and this: it changes with what it shows.
    const url = createHash('sha256').update(JSON.stringify(entry)).digest('hex').slice(0, 16);
    byUrl.set(url, entry);
    const content = `<html lang="${language}"><body><p>${write(all[i])}</p></body></html>`;
    const added = await index.addHTMLFile({url, content});
    if (added.errors.length > 0)
      throw new Error(`Pagefind refuses ${entry.path}: ${added.errors.join(' ')}`);
  }
  const {files} = await index.getFiles();
  await pagefind.close();
  return new Map(
    files
      .filter(({path}) => needed.test(path))
      .map(({path, content}) => [
        path,
        path.startsWith('fragment/') ? filled(content, byUrl) : content,
      ]),
  );
}

/** The file of a record, with its entry in the place of its words. */
function filled(content: Uint8Array, byUrl: Map<string, SearchEntry>): Uint8Array {
  const record = JSON.parse(gunzipSync(content).toString().slice(signature.length)) as {
    url: string;
  };
  const entry = byUrl.get(record.url);
  if (!entry) throw new Error(`Pagefind wrote a record that nobody gave it: ${record.url}`);
  return gzipSync(signature + JSON.stringify({...record, content: '', entry: indexed(entry)}), {
    level: 9,
  });
}

/** Writes the index of one language below a folder of its own; `files.json` lists it for keeping offline. */
export async function writeIndex(
  folder: string,
  entries: SearchEntry[],
  suggestions: SearchSuggestions,
) {
  rmSync(folder, {recursive: true, force: true});
  const files = await indexFiles(entries);
  files.set('suggestions.json', Buffer.from(JSON.stringify(suggestions)));
  const hash = createHash('sha256');
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(name).update(content);
  }
  const bytes = [...files.values()].reduce((sum, {length}) => sum + length, 0);
  const manifest: SearchManifest = {
    version: hash.digest('hex').slice(0, 16),
    keep: bytes <= mostKept ? [...files.keys()] : [],
  };
  files.set('files.json', Buffer.from(JSON.stringify(manifest)));
  for (const [name, content] of files) {
    const file = join(folder, name);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, content);
  }
}
