import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {gunzipSync, gzipSync} from 'node:zlib';
import {
  indexed,
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

/** The weights of where a word stands: Pagefind takes 0 to 10. */
const weights = {title: 10, names: 6, text: 2.5, hidden: 1} as const;

type Field = keyof typeof weights;

/** The words of an entry, each where it weighs most. */
function fieldsOf({page, question, units}: SearchEntry): Map<Field, string[]> {
  const [head] = units;
  const isHead = question !== undefined || units.length === 1;
  const texts: Record<Field, string[]> = {
    title: [
      question ?? '',
      ...(isHead && head ? [head.title, ...(head.kind === 'term' ? [head.names ?? ''] : [])] : []),
    ],
    names: [page, ...units.flatMap(({title, names}) => [title, names ?? ''])],
    text: units.map(({text}) => text ?? ''),
    hidden: [],
  };
  const seen = new Set<string>();
  const fields = new Map<Field, string[]>();
  for (const field of Object.keys(weights) as Field[]) {
    const found =
      field === 'hidden'
        ? units.flatMap(({hidden}) => hidden?.split(' ') ?? [])
        : words(texts[field].join('\n'));
    const fresh = [...new Set(found)].filter((word) => word && !seen.has(word));
    fresh.forEach((word) => seen.add(word));
    fields.set(field, fresh);
  }
  return fields;
}

/**
 * A word in more records than this, and in more than one of sixteen, says nothing of those that only mention it: it
 * finds what it names. Else each query with it would weigh thousands of records.
 */
const leastCommon = 300;

/** So many of the commonest words have a place of their own. */
const mostPlaces = 3000;

/**
 * Writes the words of a record such that a common word stands at the same place in each: a file of the index is
 * mostly places, and equal ones pack to a third less than those of a text would. What is not there leaves a dot.
 */
function placesOf(all: Map<Field, string[]>[]): (fields: Map<Field, string[]>) => string {
  const count = new Map<string, number>();
  for (const fields of all) {
    for (const word of [...fields.values()].flat()) count.set(word, (count.get(word) ?? 0) + 1);
  }
  const isEverywhere = (word: string) => count.get(word)! > Math.max(leastCommon, all.length / 16);
  const sorted = [...count].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const rank = new Map(sorted.map(([word], i) => [word, i]));
  return (fields) => {
    const places: string[] = [];
    const rare: [number, string][] = [];
    for (const [field, found] of fields) {
      for (const word of found) {
        if ((field === 'text' || field === 'hidden') && isEverywhere(word)) continue;
        const at = rank.get(word)!;
        const weighed =
          field === 'hidden' ? word : `<b data-pagefind-weight="${weights[field]}">${word}</b>`;
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
