import {JSDOM} from 'jsdom';
import {beforeAll, describe, expect, test} from 'vitest';
import {presentDemo} from '../../plugins/demos/presentDemo';
import {readDemos} from '../../plugins/demos/readDemos';
import {type DemoRun, runDemos} from '../../plugins/demos/run';
import {root} from '../files';
import {readBuiltPages} from './builtPages';

const demos = new Map(readDemos(root).map((demo) => [demo.src, demo]));
const {document} = new JSDOM('').window;
let runs: Record<string, DemoRun>;

beforeAll(async () => {
  runs = await runDemos(root, [...demos.values()]); // the build has kept them
});

/** The text inside the tags, without what only a screen reader is told, and without spaces. */
const textOf = (html: string) => {
  const paper = document.createElement('div');
  paper.innerHTML = html;
  for (const style of paper.querySelectorAll('style')) style.remove();
  return (paper.textContent ?? '').replace(/\s+/g, '');
};

/** The outputs of a page, by demo, as HTML. */
function outputsOf(html: string): Map<string, string> {
  const parts = html.split(/(?=\sdata-demo="?[a-z])/).slice(1);
  return new Map(
    parts.flatMap((part) => {
      const src = /^\sdata-demo="?([a-z0-9/-]+)/.exec(part)?.[1] ?? '';
      const output = part.split(/(?=<[a-z]+[^>]*\sdata-demo-output)/)[1];
      return output ? [[src, output] as const] : [];
    }),
  );
}

// Together with demos.spec.ts, which compares the same runs with Chromium's.
describe.each(readBuiltPages().filter(({html}) => /\sdata-demo="?[a-z]/.test(html)))(
  '$url',
  ({html, locale}) => {
    const outputs = [...outputsOf(html)].filter(([src]) => demos.has(src));
    test.each(outputs)('%s arrives as the build has run it', (src, output) => {
      const demo = demos.get(src)!;
      const {data, pictures} = presentDemo(demo, runs[src], {document, locale});
      const shown = textOf(output);
      let from = 0;
      for (const [i, item] of data.output.entries()) {
        const picture = pictures[`${src}#${i}`];
        const words =
          item.kind === 'check'
            ? [item.label]
            : item.kind === 'text'
              ? item.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value))
              : item.kind === 'table'
                ? item.columns
                : picture
                  ? [textOf(picture)]
                  : [];
        for (const word of words.map((text) => text.replace(/\s+/g, ''))) {
          const at = shown.indexOf(word, from);
          expect(at, `item ${i} (${item.kind}): ${word.slice(0, 80)}`).toBeGreaterThanOrEqual(0);
          from = at + word.length;
        }
      }
    });
  },
);
