import type {IndexedEntry, SearchManifest, SearchSuggestions} from '../../model/search';
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

/** So many files of entries are read for a query; each holds a question with its units. */
const mostEntries = 8;

/** With fewer records that have every word, those that have some are looked for as well. */
const enough = 3;

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
    ranking: {pageLength: 0, termFrequency: 0.3, termSaturation: 1.6, termSimilarity: 6},
  });
  await pagefind.init();
  // Its own word for "ready" comes before program and table are there; this waits for them.
  await pagefind.filters();

  async function idsOf(query: string): Promise<PagefindResult[]> {
    return (await pagefind.search(query))?.results ?? [];
  }

  /** Records that have all words; if these are few, those that have most of them. */
  async function candidates({words, kind}: Query): Promise<PagefindResult[]> {
    const best = await idsOf(words.join(' '));
    // Who asks for a kind may find it where the other words stand alone.
    const isEnough = best.length >= (kind ? mostEntries : enough);
    if (isEnough || words.length === 1) return best.slice(0, mostEntries);
    const chosen = new Map(best.map((result) => [result.id, result]));
    const some = new Map<string, {result: PagefindResult; score: number}>();
    for (const results of await Promise.all(words.map(idsOf))) {
      const top = results[0]?.score ?? 1;
      for (const result of results) {
        const known = some.get(result.id)?.score ?? 0;
        // Rare words count more: they stand in fewer records.
        const score = known + (0.5 + result.score / top) / Math.log2(2 + results.length);
        some.set(result.id, {result, score});
      }
    }
    const rest = [...some.values()].sort((a, b) => b.score - a.score);
    for (const {result} of rest) {
      if (chosen.size >= mostEntries) break;
      if (!chosen.has(result.id)) chosen.set(result.id, result);
    }
    return [...chosen.values()];
  }

  return {
    async search(text) {
      const query = parseQuery(text);
      if (!query) return {query, found: []};
      const results = await candidates(query);
      const entries = await Promise.all(results.map(entryOf));
      return {
        query,
        found: rank(
          query,
          entries.filter((entry) => entry !== undefined),
        ),
      };
    },
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
