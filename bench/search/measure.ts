import type {Browser, Page} from '@playwright/test';
import {weigh} from '../demo/bytes';
import type {Row} from '../demo/table';
import type {Engine, ReadFile} from '../../src/search/engine';

const rounds = 5;
const aims = {firstBytes: 200, queryBytes: 100, queryTime: 50};

interface Rows {
  firstBytes: Row;
  firstTime: Row;
  queryBytes: Row;
  queryTime: Row;
}

function rows(queryTime: string): Rows {
  const row = (what: string, unit: Row['unit'], aim?: number): Row => ({
    what,
    samples: [],
    unit,
    aim,
  });
  return {
    firstBytes: row('first use: loaded before the first query, gz', 'kB', aims.firstBytes),
    firstTime: row('first use: until it can be asked', 'ms'),
    queryBytes: row('a query: loaded, gz', 'kB', aims.queryBytes),
    queryTime: row(queryTime, 'ms', aims.queryTime),
  };
}

/** Each round is a fresh context with an empty cache; its queries follow each other, as they do in use. */
async function measure(
  browser: Browser,
  {
    origin,
    folder,
    queries,
    measured,
  }: {origin: string; folder: string; queries: string[]; measured: Rows},
  use: {open: (page: Page) => Promise<number>; ask: (page: Page, query: string) => Promise<number>},
): Promise<Row[]> {
  const perRound = Math.ceil(queries.length / rounds);
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({serviceWorkers: 'block'});
    const page = await context.newPage();
    await page.goto(origin, {waitUntil: 'networkidle'});
    const weight = weigh(page, folder, origin);
    measured.firstTime.samples.push(await use.open(page));
    await page.waitForLoadState('networkidle');
    measured.firstBytes.samples.push(weight.take());
    for (const query of queries.slice(round * perRound, (round + 1) * perRound)) {
      measured.queryTime.samples.push(await use.ask(page, query));
      measured.queryBytes.samples.push(weight.take());
    }
    await context.close();
  }
  return Object.values(measured) as Row[];
}

/** The search of a folder that has nothing else: `engine.js` and an index. */
export function measureEngine(browser: Browser, origin: string, folder: string, queries: string[]) {
  const measured = rows('a query: until its results are ranked');
  return measure(
    browser,
    {origin, folder, queries, measured},
    {
      open: (page) =>
        page.evaluate(async (base) => {
          const began = performance.now();
          const {createEngine} = (await import(`${base}/engine.js`)) as {
            createEngine: (read: ReadFile) => Promise<Engine>;
          };
          const engine = await createEngine(async (name) =>
            (await fetch(`${base}/search-index/${name}`)).text(),
          );
          Object.assign(window, {engine});
          return performance.now() - began;
        }, origin),
      ask: (page, query) =>
        page.evaluate(async (query) => {
          const began = performance.now();
          await (window as unknown as {engine: Engine}).engine.search(query);
          return performance.now() - began;
        }, query),
    },
  );
}

/** Fills a field as typing does and waits for an element that says it is answered. */
function fill(page: Page, field: string, query: string, answered: string): Promise<number> {
  return page.evaluate(
    ({field, query, answered}) =>
      new Promise<number>((resolve, reject) => {
        const input = document.querySelector<HTMLInputElement>(field)!;
        const began = performance.now();
        const observer = new MutationObserver(() => {
          if (document.querySelector(answered) === null) return;
          observer.disconnect();
          resolve(performance.now() - began);
        });
        observer.observe(document.body, {subtree: true, childList: true, attributes: true});
        setTimeout(() => reject(new Error(`No answer to "${query}".`)), 60_000);
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(
          input,
          query,
        );
        input.dispatchEvent(new Event('input', {bubbles: true}));
      }),
    {field, query, answered},
  );
}

/** The dialog of the built site; a word that is nowhere loads the rest of the first use. */
export function measureSite(browser: Browser, origin: string, folder: string, queries: string[]) {
  const measured = rows('a query: typed at once, until its results are drawn');
  const ask = (page: Page, query: string) =>
    fill(page, 'dialog input', query, `dialog [data-search-query=${JSON.stringify(query)}]`);
  return measure(
    browser,
    {origin, folder, queries, measured},
    {
      async open(page) {
        const began = performance.now();
        await page.keyboard.press('Control+k');
        await page.waitForSelector('dialog input');
        await ask(page, '1');
        return performance.now() - began;
      },
      ask,
    },
  );
}
