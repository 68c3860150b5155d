import {join} from 'node:path';
import type {Page} from '@playwright/test';
import {build} from 'esbuild';
import {JSDOM} from 'jsdom';
import {readDemos} from '../../plugins/demos/readDemos';
import {type DemoRun, runDemos} from '../../plugins/demos/run';
import {root} from '../files';
import {shownText} from './demos/shownText';
import {expect, test as base} from './runner/test';

const demos = readDemos(root);

/** One page for all demos of a worker: it holds the runner and nothing of the site. */
const test = base.extend<object, {bench: Page; published: Record<string, DemoRun>}>({
  // The build has kept these runs; without a build they are made here.
  published: [async ({browserName: _}, use) => use(await runDemos(root, demos)), {scope: 'worker'}],
  bench: [
    async ({browser, served}, use) => {
      const {outputFiles} = await build({
        entryPoints: [join(root, 'tests/e2e/demos/page.ts')],
        bundle: true,
        write: false,
        format: 'iife',
      });
      const page = await browser.newPage();
      await page.goto(served.url);
      await page.addScriptTag({content: outputFiles[0].text});
      await use(page);
      await page.close();
    },
    {scope: 'worker'},
  ],
});

const {document} = new JSDOM('').window;

// Elementary functions differ in their last bits between Node and a browser: what a page shows must not
// depend on them, and every check must hold in both. The build's run is kept; the page is not needed.
for (const demo of demos) {
  test(`${demo.src} shows in Chromium what the build has published`, async ({bench, published}) => {
    const shown = await bench.evaluate(([code, chinese]) => window.show(code, chinese), [
      demo.code,
      demo.chinese,
    ] as const);
    expect(shown.error).toBeUndefined();
    expect(shown.state).toBe('done');
    expect(shown.failed).toEqual([]);
    for (const [locale, sentences] of [
      ['en', {}],
      ['zh-Hans', demo.chinese],
    ] as const) {
      const expected = shownText(published[demo.src].items, {sentences, locale, document});
      expect(expected.length).toBeGreaterThan(0);
      expect(shown.texts[locale]).toEqual(expected);
    }
  });
}
