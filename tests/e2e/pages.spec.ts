import {expect, type Page, test} from '@playwright/test';
import {sitePages} from './support/pages';
import {watch} from './support/watch';

const origin = () => process.env.STRICT_ORIGIN ?? '';

/** What there is stays there as the window narrows. */
async function expectToFitAPhone(page: Page) {
  await page.setViewportSize({width: 390, height: 844});
  await expect.poll(() => page.evaluate(() => document.documentElement.clientWidth)).toBe(390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.evaluate(() => window.scrollTo({left: 100, behavior: 'instant'}));
  expect(await page.evaluate(() => window.scrollX)).toBe(0);
}

/** Beside its steps a demo has half of the page, in a fold as elsewhere. */
async function expectRoomInFolds(page: Page) {
  const demos = page.locator('main details [data-demo]');
  if ((await demos.count()) === 0) return;
  await page.setViewportSize({width: 1440, height: 900});
  await expect.poll(() => page.evaluate(() => document.documentElement.clientWidth)).toBe(1440);
  const squeezed = await demos.evaluateAll((found) => {
    for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
    return found
      .map((demo) => [
        demo.getAttribute('data-demo'),
        Math.round(demo.getBoundingClientRect().width),
      ])
      .filter(([, width]) => Number(width) < 400);
  });
  expect(squeezed).toEqual([]);
}

// Each page is visited once and quickly, under the Content-Security-Policy of the hosting notes: it is read
// from CONTRIBUTING.md, so that these stay true, and what breaks it is a line in the console. What its parts
// do is seen on the small site, what its demos do in demos.spec.ts, what its file holds in tests/built.
for (const {path} of sitePages) {
  test(`${path} asks no other host, complains of nothing, fits a phone`, async ({page}) => {
    const watched = watch(page, origin());
    const response = await page.goto(origin() + path);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    await expectToFitAPhone(page);
    await expectRoomInFolds(page);
    expect(watched).toEqual({complaints: [], foreign: []});
  });
}
