/**
 * `npm run bench:pages`: what pages weigh, in both languages, by kind: HTML compressed, elements, scripts for reading. Then the same
 * ten links, once into the page of the topic and once to the question alone, on a slow phone: when the target stands still in the
 * window, and how long the main thread was blocked. On the built site, served compressed; never a test.
 */
import {existsSync} from 'node:fs';
import {loadavg} from 'node:os';
import {chromium} from '@playwright/test';
import {addressOf} from '../model/address';
import {readContent} from '../plugins/pages/content';
import {readPages} from '../plugins/pages/readPages';
import {browserFlags, findBrowser} from '../scripts/lib/find-browser.mjs';
import {quantile} from './demo/table';
import {serveCompressed} from './pages/compressed';
import {visitOnPhone, type Visit} from './pages/phone';
import {kindsOf, weighPages, type Weight} from './pages/weights';

const folder = process.env.SITE ?? 'build';
const links = 10;
const aims = {html: 110, question: 40, elements: 6000, scripts: 200};

function printWeights(weights: Weight[]) {
  console.log(
    line(['', 'pages', 'HTML gz kB', '(most)', 'elements', '(most)', 'scripts gz kB', '(most)']),
  );
  for (const [kind, of] of kindsOf(weights)) {
    const both = (pick: (weight: Weight) => number) => {
      const all = of.map(pick);
      return [quantile(all, 0.5).toFixed(0), Math.max(...all).toFixed(0)];
    };
    console.log(
      line([
        kind,
        String(of.length),
        ...both(({html}) => html),
        ...both(({elements}) => elements),
        ...both(({scripts}) => scripts),
      ]),
    );
  }
  const heavy = weights.filter(({html, scripts}) => html > aims.html || scripts > aims.scripts);
  console.log(
    `aims: HTML ≤ ${aims.html} kB and scripts ≤ ${aims.scripts} kB on every page (${heavy.length} of ${weights.length} are over), the median question ≤ ${aims.question} kB and ${aims.elements} elements`,
  );
}

function line([what, ...cells]: string[]): string {
  return [what.padEnd(30), ...cells.map((cell) => cell.padStart(14))].join('');
}

async function main(): Promise<void> {
  if (!existsSync(folder)) {
    throw new Error(`There is no ${folder} to look at: run "npm run build" first.`);
  }
  printWeights(weighPages(folder));

  const {macros} = readContent(process.cwd());
  const units = readPages(process.cwd(), 'en', macros).flatMap(({path, units}) =>
    units
      .filter(({kind, question}) => kind === 'step' && question)
      .map((unit) => ({whole: `${path}#${unit.id}`, alone: addressOf(path, unit)})),
  );
  const chosen = Array.from(
    {length: links},
    (_, i) => units[Math.floor(((i + 0.5) * units.length) / links)],
  );
  const server = await serveCompressed(folder);
  const browser = await chromium.launch({
    executablePath: findBrowser(process.env, chromium.executablePath()),
    args: browserFlags,
  });
  console.log(`\nA phone, 390 px, slow 4G, processor ×4; load ${loadavg()[0].toFixed(1)}`);
  console.log(line(['', 'still, s', 'blocked, s', 'still, s', 'blocked, s']));
  const visits: [Visit, Visit][] = [];
  for (const {whole, alone} of chosen) {
    const both: [Visit, Visit] = [
      await visitOnPhone(browser, server.origin + whole),
      await visitOnPhone(browser, server.origin + alone),
    ];
    visits.push(both);
    const seconds = both
      .flatMap(({still, blocked}) => [still, blocked])
      .map((ms) => (ms / 1000).toFixed(2));
    console.log(line([whole.split('#')[1], ...seconds]));
  }
  const median = [0, 1].flatMap((i) =>
    (['still', 'blocked'] as const).map((key) =>
      quantile(
        visits.map((both) => both[i][key]),
        0.5,
      ),
    ),
  );
  console.log(line(['median: topic, question', ...median.map((ms) => (ms / 1000).toFixed(2))]));
  console.log('aim for a question: still ≤ 2.5 s, blocked ≤ 0.6 s');
  await browser.close();
  await server.close();
}

void main();
