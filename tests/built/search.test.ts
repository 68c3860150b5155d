import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {createEngine} from '../../src/search/engine';
import {groupByPage} from '../../src/search/rank';
import {builds} from '../builds';
import cases from '../search-cases.json';
import {placeOf, readSearchQueries} from '../searchQueries';

const most = 12;

describe.each([
  ['en', ''],
  ['zh-Hans', 'zh-Hans'],
] as const)('the index of the site, %s', (language, below) => {
  const folder = path.join(builds.site.folder, below, 'search-index');
  const engine = createEngine((name) =>
    Promise.resolve(readFileSync(path.join(folder, name), 'utf8')),
  );
  async function resultsOf(query: string) {
    const {found} = await (await engine).search(query);
    return groupByPage(found, most).flatMap(({found}) => found);
  }

  test.each([
    ['question', 0.9, 0.7],
    ['short', 0.92, 0.8],
    ['slip', 0.85, 0.75],
  ] as const)(
    'what people ask (%s) has its answer first, or among the first three',
    async (kind, three, first) => {
      const own = readSearchQueries().filter(
        (one) => one.language === language && one.kind === kind,
      );
      expect(own.length).toBeGreaterThan(5);
      const places: [string, number][] = [];
      for (const one of own) {
        const results = await resultsOf(one.query);
        places.push([
          one.query,
          placeOf(
            results.map(({entry}) => entry.units[0].id),
            one,
          ),
        ]);
      }
      const within = (n: number) => places.filter(([, place]) => place > 0 && place <= n).length;
      const missed = places.filter(([, place]) => place === 0 || place > 3);
      expect(within(3) / own.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(three);
      expect(within(1) / own.length).toBeGreaterThanOrEqual(first);
    },
  );

  test('nine of ten of what authors noted find their very unit in the first three', async () => {
    const own = cases.filter((one) => one.language === language);
    const missed: string[] = [];
    for (const {query, expected} of own) {
      const results = await resultsOf(query);
      const hrefs = results.map(({entry, unit}) => entry.path + (unit.id && `#${unit.id}`));
      if (!hrefs.slice(0, 3).some((href) => expected.includes(href))) missed.push(query);
    }
    expect(missed.length, missed.join(' · ')).toBeLessThanOrEqual(own.length / 10);
  });
});
