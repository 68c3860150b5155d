import {
  kindWord,
  recordKinds,
  unpackPostings,
  type IndexedEntry,
  type RecordKind,
  type SearchCore,
  type SearchTex,
} from '../../model/search';
import {queryReader, type Asked, type Query} from './query';
import {nearestNames} from './slips';
import {isIdentifier, rank, type Found} from './rank';

/** What came of a query. */
export interface Answer {
  query: Query | undefined;
  found: Found[];
  /** Where nothing was found: names that look like what was typed. */
  nearest: string[];
}

/** Asks the index of one language. */
export interface Engine {
  core: SearchCore;
  search: (text: string) => Promise<Answer>;
}

/** Reads a file of an index; fails if it is not there. */
export type ReadFile = (name: string) => Promise<string>;

/** A name of something says more than a word. */
const nameWeight = 1.5;
/** A word counts as answered by a record that says this share of the most it could. */
const enoughSaid = 0.4;

/** So many records are read and ranked by their units. */
const mostRecords = 12;
/** So many words that begin like an unfinished one are looked up. */
const mostEndings = 12;

/** What a record is worth when the words fit alike, and when a whole question was asked. */
const worth: Record<RecordKind, [plain: number, question: number]> = {
  '1': [0.94, 0.97],
  '2': [1, 1],
  '3': [1.06, 1.03],
  section: [0.7, 0.5],
  exercises: [0.6, 0.4],
  term: [0.8, 0.55],
  symbol: [0.75, 0.5],
  lab: [0.4, 0.25],
};

/** The words of one book of the index, and in which records each stands. */
function openWords({words: text, postings}: SearchTex, read: (file: number) => Promise<string>) {
  const words = text.split('\n');
  const files = new Map<number, Promise<string[]>>();
  /** Where a word stands or would stand. */
  function placeOf(word: string): number {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  async function lineAt(place: number) {
    const file = postings.findLastIndex((first) => first <= place);
    let lines = files.get(file);
    if (!lines) {
      lines = read(file).then((text) => text.split('\n'));
      lines.catch(() => files.delete(file));
      files.set(file, lines);
    }
    return unpackPostings((await lines)[place - postings[file]]);
  }
  return {
    words,
    has: (word: string) => words[placeOf(word)] === word,
    begins: (start: string) => words[placeOf(start)]?.startsWith(start) ?? false,
    /** The word and, if it may be unfinished, words that begin with it, each with how much of it was typed. */
    endings({word, isOpen}: Asked): [place: number, share: number][] {
      const first = placeOf(word);
      const found: [number, number][] = [];
      for (let i = first; words[i]?.startsWith(word) && (isOpen || i === first); i++) {
        if (words[i] === word) found.push([i, 1]);
        else if (isOpen) found.push([i, 0.35 + (0.5 * word.length) / words[i].length]);
      }
      return found.sort(([, a], [, b]) => b - a).slice(0, mostEndings);
    },
    lineAt,
  };
}

/** Opens the index of one language. */
export async function createEngine(read: ReadFile): Promise<Engine> {
  const core = JSON.parse(await read('index.json')) as SearchCore;
  const own = (name: string) => read(`${core.version}/${name}`);
  const plain = openWords(core, (file) => own(`words-${file}.txt`));
  const kinds = [...core.records].map((digit) => recordKinds[Number(digit)]);
  const readQuery = queryReader({...plain, concepts: core.concepts});
  const entries = new Map<number, Promise<IndexedEntry[]>>();
  let tex: Promise<ReturnType<typeof openWords>> | undefined;

  function openTex() {
    tex ??= own('tex.json').then((text) =>
      openWords(JSON.parse(text) as SearchTex, (file) => own(`tex-${file}.txt`)),
    );
    tex.catch(() => (tex = undefined));
    return tex;
  }

  /** How much an asked word says of each record, and how rare it is. */
  async function look(asked: Asked): Promise<{says: Map<number, number>; rarity: number}> {
    const book = asked.word.startsWith('\\') ? await openTex() : plain;
    const says = new Map<number, number>();
    const lines = await Promise.all(
      book.endings(asked).map(async ([place, share]) => ({share, line: await book.lineAt(place)})),
    );
    for (const {share, line} of lines) {
      for (const [record, level] of line) {
        says.set(record, Math.max(says.get(record) ?? 0, (share * level) / 8));
      }
    }
    const {size} = says;
    const isKnown = size > 0;
    return {says, rarity: isKnown ? Math.log(1 + (kinds.length - size + 0.5) / (size + 0.5)) : 0};
  }

  /** The records that answer best, with their scores, and how rare each asked word is. */
  async function candidates({asked, isQuestion, kind, text}: Query) {
    const looked = await Promise.all(asked.map(look));
    const rarity = looked.map(
      ({rarity}, i) => rarity * asked[i].weight * (asked[i].word.startsWith('=') ? nameWeight : 1),
    );
    const total = rarity.reduce((sum, one) => sum + one, 0);
    const scores = new Map<number, {score: number; covered: number}>();
    looked.forEach(({says}, i) => {
      for (const [record, share] of says) {
        const known = scores.get(record) ?? {score: 0, covered: 0};
        known.score += rarity[i] * share;
        known.covered += rarity[i] * Math.min(1, share / enoughSaid);
        scores.set(record, known);
      }
    });
    const ofKind = kind && looked[asked.findIndex(({word}) => word === kindWord(kind))].says;
    const isCode = isIdentifier(text);
    const best = [...scores]
      .filter(([record]) => !ofKind || ofKind.has(record))
      .map(([record, {score, covered}]) => {
        const worthIt = isCode || ofKind ? 1 : worth[kinds[record]][isQuestion ? 1 : 0];
        return {record, score: (score / total) * Math.sqrt(covered / total) * worthIt};
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, mostRecords);
    return {best, rarity};
  }

  async function entryOf(record: number): Promise<IndexedEntry> {
    const file = core.files.findLastIndex((first) => first <= record);
    let list = entries.get(file);
    if (!list) {
      list = own(`records-${file}.json`).then((text) => JSON.parse(text) as IndexedEntry[]);
      list.catch(() => entries.delete(file));
      entries.set(file, list);
    }
    return (await list)[record - core.files[file]];
  }

  async function search(text: string): Promise<Answer> {
    const query = readQuery(text);
    if (!query) return {query, found: [], nearest: nearestNames(text, core.concepts.flat())};
    const {best, rarity} = await candidates(query);
    const term = query.concept === undefined ? undefined : core.terms[query.concept];
    if (term !== undefined && best.length > 0 && !best.some(({record}) => record === term)) {
      best.push({record: term, score: best[0].score * 0.8});
    }
    const read = await Promise.all(
      best.map(async ({record, score}) => ({
        entry: await entryOf(record),
        score,
        isTerm: record === term,
      })),
    );
    const found = rank(query, rarity, read);
    return {
      query,
      found,
      nearest: found.length > 0 ? [] : nearestNames(text, core.concepts.flat()),
    };
  }

  return {core, search};
}
