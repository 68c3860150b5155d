import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, type Locator, type Page, test} from '@playwright/test';
import {builds} from '../builds';
import {buttons, type SitePage, sitePages} from './support/pages';
import {readThrough, watch} from './support/watch';

const origin = () => process.env.STRICT_ORIGIN ?? '';

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

/**
 * Elementary functions differ in their last bits between Node and a browser: what a page shows must
 * not depend on them, and every check must hold in both.
 */
async function runAsPublished(demo: Locator, name: string, runButton: string) {
  const before = await readOutput(demo);
  expect(before.length, `${name} has output`).toBeGreaterThan(0);

  await demo.scrollIntoViewIfNeeded();
  await demo.getByRole('button', {name: runButton, exact: true}).click();
  await expect(demo).toHaveAttribute('data-state', /^(?:done|error|stopped)$/, {timeout: 120_000});

  expect(await demo.getAttribute('data-state'), name).toBe('done');
  expect(await readOutput(demo), name).toEqual(before);
  const checks = demo.locator('[data-kind="check"]');
  await expect(checks.locator('[data-ok="false"]'), name).toHaveCount(0);
}

/** What has been loaded by then, editors among it, stays there as the window narrows. */
async function expectToFitAPhone(page: Page) {
  await page.setViewportSize({width: 390, height: 844});
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const overflow = await page.evaluate(() => {
    const {scrollWidth, clientWidth} = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBe(0);
  await page.evaluate(() => window.scrollTo({left: 100, behavior: 'instant'}));
  expect(await page.evaluate(() => window.scrollX)).toBe(0);
}

// Each page is visited once, under the Content-Security-Policy of the hosting notes: it is read from
// CONTRIBUTING.md, so that these stay true, and what breaks it is a line in the console.
for (const sitePage of sitePages) {
  const names = demosOf(sitePage);
  test.describe(sitePage.path, () => {
    test.setTimeout(180_000 + 60_000 * names.length);

    test(`asks no other host, complains of nothing, shows ${names.length} demos as published, fits a phone`, async ({
      page,
    }) => {
      const watched = watch(page, origin());
      const response = await page.goto(origin() + sitePage.path);
      expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
      for (const name of names) {
        const demo = page.locator(`[data-demo="${name}"]`);
        await test.step(name, () => runAsPublished(demo, name, buttons[sitePage.locale].run));
      }
      await readThrough(page);
      await expectToFitAPhone(page);
      expect(watched.foreign).toEqual([]);
      expect(watched.complaints).toEqual([]);
    });
  });
}
