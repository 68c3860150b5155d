import {JSDOM} from 'jsdom';
import {beforeAll, describe, expect, test} from 'vitest';
import type {Item} from '../../lab/output';
import {presentDemo} from '../../plugins/demos/presentDemo';
import {readDemos} from '../../plugins/demos/readDemos';
import {type DemoRun, runDemos} from '../../plugins/demos/run';
import {root} from '../files';
import {readBuiltPages} from './builtPages';
import {outputsOf, textOf} from './outputs';

const demos = new Map(readDemos(root).map((demo) => [demo.src, demo]));
const {document} = new JSDOM('').window;
let runs: Record<string, DemoRun>;

beforeAll(async () => {
  runs = await runDemos(root, [...demos.values()]); // the build has kept them
}, 600_000);

/** Words of an item that a page must show, in this order. */
function wordsOf(item: Item, picture: string | undefined): string[] {
  if (picture) return [textOf(picture)];
  if (item.kind === 'check') return [item.label];
  const pieces = item.kind === 'text' ? item.pieces : item.kind === 'table' ? item.rows.flat() : [];
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value));
}

const pages = readBuiltPages().flatMap(({url, html, locale}) => {
  const outputs = [...outputsOf(html)].filter(([src]) => demos.has(src));
  return outputs.length > 0 ? [{url, locale, outputs}] : [];
});

test('every demo arrives with its output in both languages', () => {
  const shown = pages.flatMap(({locale, outputs}) => outputs.map(([src]) => `${locale} ${src}`));
  expect(new Set(shown).size).toBe(2 * demos.size);
});

// Together with demos.spec.ts, which compares the same runs with Chromium's.
describe.each(pages)('$url', ({locale, outputs}) => {
  test.each(outputs)('%s arrives as the build has run it', (src, shown) => {
    const {data, pictures} = presentDemo(demos.get(src)!, runs[src], {document, locale});
    let from = 0;
    for (const [i, item] of data.output.entries()) {
      for (const words of wordsOf(item, pictures[`${src}#${i}`])) {
        const word = words.replace(/\s+/g, '');
        const at = shown.indexOf(word, from);
        expect(at, `item ${i} (${item.kind}): ${word.slice(0, 80)}`).toBeGreaterThanOrEqual(0);
        from = at + word.length;
      }
    }
  });
});
