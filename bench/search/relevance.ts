import {gzipSync} from 'node:zlib';
import type {Locale} from '../../draw';
import {indexFiles, type IndexInput} from '../../plugins/search/writeIndex';
import {createEngine} from '../../src/search/engine';
import {groupByPage} from '../../src/search/rank';
import {placeOf, readSearchQueries, type SearchQuery} from '../../tests/searchQueries';
import {buildRival} from './rival';

type Find = (query: string) => Promise<string[]> | string[];

const most = 12;

/** Our search of one language, out of memory: the questions of its results, in their order. */
async function ownSearch(input: IndexInput): Promise<{find: Find; bytes: string}> {
  const files = indexFiles(input);
  const engine = await createEngine((name) => Promise.resolve(files.get(name)!));
  const all = [...files.values()];
  return {
    bytes: `${kB(files.get('index.json')!)} at first, ${all.reduce((sum, one) => sum + gzipSync(one).length, 0) >> 10} kB in all`,
    async find(query) {
      const {found} = await engine.search(query);
      return groupByPage(found, most).flatMap(({found}) =>
        found.map(({entry}) => entry.units[0].id),
      );
    },
  };
}

const kB = (text: string) => `${gzipSync(text).length >> 10} kB`;

function row(name: string, places: number[][]): string {
  const cells = places.map((own) => {
    const within = (n: number) => own.filter((place) => place > 0 && place <= n).length;
    return `${within(1)} · ${within(3)} of ${own.length}`;
  });
  return [name.padEnd(24), ...cells.map((cell) => cell.padEnd(18))].join('');
}

/** Prints for how many queries the answer came first, and among the first three, beside the other search's. */
export async function printRelevance(site: Record<Locale, IndexInput>): Promise<void> {
  const queries = readSearchQueries();
  const found: {query: SearchQuery; own: number; rival: number}[] = [];
  for (const language of ['en', 'zh-Hans'] as const) {
    const own = await ownSearch(site[language]);
    const rival = buildRival(site[language]);
    console.log(`${language}: ours ${own.bytes} (gz); MiniSearch ${kB(rival.size)} at first`);
    for (const query of queries.filter((one) => one.language === language)) {
      found.push({
        query,
        own: placeOf(await own.find(query.query), query),
        rival: placeOf(rival.search(query.query), query),
      });
    }
  }
  console.log(
    `\n${['answer first · in three'.padEnd(24), 'tuned half', 'MiniSearch', 'held half', 'MiniSearch'].map((one, i) => (i ? one.padEnd(18) : one)).join('')}`,
  );
  const rows: [string, (query: SearchQuery) => boolean][] = [
    ['all', () => true],
    ...(['en', 'zh-Hans'] as const).flatMap(
      (language): [string, (query: SearchQuery) => boolean][] =>
        (['question', 'short', 'slip', 'mixed'] as const).map((kind) => [
          `${language} ${kind}`,
          (query) => query.language === language && query.kind === kind,
        ]),
    ),
  ];
  for (const [name, isIn] of rows) {
    const places = (['tuned', 'held'] as const).flatMap((half) => {
      const own = found.filter(({query}) => query.half === half && isIn(query));
      return [own.map(({own}) => own), own.map(({rival}) => rival)];
    });
    console.log(row(name, places));
  }
  const missed = found.filter(({own}) => own === 0 || own > 3);
  console.log(`\nnot among the first three: ${missed.map(({query}) => query.query).join(' | ')}`);
}
