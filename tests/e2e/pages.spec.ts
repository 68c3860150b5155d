import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, type Locator, test} from '@playwright/test';
import {builds} from '../builds';
import {buttons, type SitePage, sitePages} from './support/pages';

/** The demos that are a page's own, by the built HTML; the landing page only borrows one. */
function demosOf({path: url}: SitePage): string[] {
  const {folder, baseUrl} = builds.site;
  const file = path.join(folder, url.slice(baseUrl.length), 'index.html');
  const found = readFileSync(file, 'utf8').matchAll(/\sdata-demo="?([a-z0-9/-]+)/g);
  const names = [...found].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => url.endsWith(`/${path.posix.dirname(name)}/`));
}

/** Kind and text of every item of an output, as a reader sees it. */
function readOutput(demo: Locator) {
  return demo.locator('[data-demo-output] > [data-kind]').evaluateAll((items) =>
    items.map((item) => ({
      kind: item.getAttribute('data-kind'),
      text: (item.textContent ?? '').replace(/\s+/g, ' ').trim(),
    })),
  );
}

// Elementary functions differ in their last bits between Node and a browser: what a page shows must
// not depend on them, and every check must hold in both.
for (const sitePage of sitePages.filter((page) => demosOf(page).length > 0)) {
  const names = demosOf(sitePage);
  test.describe(sitePage.path, () => {
    test.setTimeout(120_000 + 60_000 * names.length);

    test(`${names.length} demos show the same in the browser as on the built page`, async ({
      page,
    }) => {
      await page.goto(sitePage.path);
      for (const name of names) {
        await test.step(name, async () => {
          const demo = page.locator(`[data-demo="${name}"]`);
          const before = await readOutput(demo);
          expect(before.length, `${name} has output`).toBeGreaterThan(0);

          await demo.scrollIntoViewIfNeeded();
          const run = demo.getByRole('button', {name: buttons[sitePage.locale].run, exact: true});
          await run.click();
          await expect(demo).toHaveAttribute('data-state', /^(?:done|error|stopped)$/, {
            timeout: 120_000,
          });

          expect(await demo.getAttribute('data-state'), name).toBe('done');
          expect(await readOutput(demo), name).toEqual(before);
          const checks = demo.locator('[data-kind="check"]');
          await expect(checks.locator('[data-ok="false"]'), name).toHaveCount(0);
        });
      }
    });
  });
}
