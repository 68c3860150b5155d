import {
  kindWord,
  type IndexedEntry,
  type SearchManifest,
  type SearchSuggestions,
} from '../../model/search';
import {parseQuery, rank, type Found, type Query} from './rank';

/** As much of Pagefind as is used here. */
interface Pagefind {
  createInstance: (options: object) => PagefindInstance;
}

interface PagefindInstance {
  init: () => Promise<void>;
  filters: () => Promise<unknown>;
  search: (words: string) => Promise<{results: PagefindResult[]} | null>;
}

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<unknown>;
}

/** What came of a query. */
export interface Answer {
  query: Query | undefined;
  found: Found[];
}

/** So many files of entries are read at once; each holds a question with its units, or a term. */
const entriesAtOnce = 5;
/** With fewer units in them, more files are read. */
const fewUnits = 20;
/** But no more than these. */
const mostEntries = 15;

/** With fewer records that have every word, those that have some are looked for as well. */
const enough = 3;

/** Sorts behind all words, so that no file of the index may have it. */
const warmUp = 'zzzzzz zzzzzy';

/** Asks the index of one language. */
export interface Engine {
  search: (text: string) => Promise<Answer>;
  suggestions: () => Promise<SearchSuggestions>;
}

/** Loads the index that lies at this address, with a slash at its end. */
export async function createEngine(base: string, load = loadModule): Promise<Engine> {
  const [{createInstance}, tag] = await Promise.all([load(`${base}pagefind.js`), versionOf(base)]);
  const pagefind = createInstance({
    basePath: base,
    // The worker is a second copy of the program, and a query takes a few milliseconds.
    noWorker: true,
    metaCacheTag: tag,
    excerptLength: 1,
    // Weights as they are, a word of two titles not more than a name: without frequency and saturation.
    ranking: {pageLength: 0, termFrequency: 0, termSimilarity: 6},
  });
  await pagefind.init();
  // Its own word for "ready" comes before program and table are there; this waits for them.
  await pagefind.filters();

  async function idsOf(query: string): Promise<PagefindResult[]> {
    return (await pagefind.search(query))?.results ?? [];
  }

  /** Records that have all words, and units of the kind that is asked for; if these are few, those that have most. */
  async function candidates({words, kind}: Query): Promise<PagefindResult[]> {
    const asked = kind ? [...words, kindWord(kind)] : words;
    const best = await idsOf(asked.join(' '));
    if (best.length >= enough || asked.length === 1) return best;
    const chosen = new Map(best.map((result) => [result.id, result]));
    const some = new Map<string, {result: PagefindResult; score: number}>();
    for (const results of await Promise.all(asked.map(idsOf))) {
      const top = results[0]?.score ?? 1;
      for (const result of results) {
        const known = some.get(result.id)?.score ?? 0;
        // Rare words count more: they stand in fewer records.
        const score = known + (0.5 + result.score / top) / Math.log2(2 + results.length);
        some.set(result.id, {result, score});
      }
    }
    for (const {result} of [...some.values()].sort((a, b) => b.score - a.score)) {
      chosen.set(result.id, result);
    }
    return [...chosen.values()];
  }

  /** Reads the first records, more of them while they have few units: a term has one, a question a dozen. */
  async function read(results: PagefindResult[]): Promise<IndexedEntry[]> {
    const entries: IndexedEntry[] = [];
    for (let at = 0; at < mostEntries; at += entriesAtOnce) {
      const next = results.slice(at, at + entriesAtOnce);
      entries.push(...(await Promise.all(next.map(entryOf))).filter((one) => one !== undefined));
      if (entries.flatMap(({units}) => units).length >= fewUnits) break;
    }
    return entries;
  }

  async function search(text: string): Promise<Answer> {
    const query = parseQuery(text);
    if (!query) return {query, found: []};
    return {query, found: rank(query, await read(await candidates(query)))};
  }

  // Loads nothing, but compiles what the first query would wait for, while somebody types.
  await search(warmUp);

  return {
    search,
    async suggestions() {
      const answer = await fetch(`${base}suggestions.json`);
      return (await answer.json()) as SearchSuggestions;
    },
  };
}

async function entryOf(result: PagefindResult): Promise<IndexedEntry | undefined> {
  const data = await result.data();
  const entry: unknown =
    typeof data === 'object' && data !== null ? Reflect.get(data, 'entry') : undefined;
  return entry as IndexedEntry | undefined;
}

/** Loaded from its own address, unseen by the bundler: it belongs to the index. */
async function loadModule(url: string): Promise<Pagefind> {
  return (await import(/* webpackIgnore: true */ url)) as Pagefind;
}

/** What the files of this build are told apart by. */
async function versionOf(base: string): Promise<string> {
  const answer = await fetch(`${base}files.json`);
  if (!answer.ok) throw new Error(`${base}files.json: ${answer.status}`);
  return ((await answer.json()) as SearchManifest).version;
}
