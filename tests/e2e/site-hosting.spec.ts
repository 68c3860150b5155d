import {expect, test} from '@playwright/test';
import {sitePages} from './support/pages';
import {readThrough, watch} from './support/watch';

const origin = () => process.env.STRICT_ORIGIN ?? '';

// The policy is read from CONTRIBUTING.md, so that the hosting notes stay true. What breaks it is a
// line in the console.
test.describe('under the Content-Security-Policy of the hosting notes', () => {
  for (const {path} of sitePages) {
    test(`${path} asks no other host, leaves the console empty, and fits a phone`, async ({
      page,
    }) => {
      const watched = watch(page, origin());
      const response = await page.goto(origin() + path);
      expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
      await readThrough(page);
      expect(watched.foreign).toEqual([]);

      // What has been loaded on the way down, editors among it, stays there as the window narrows.
      await page.setViewportSize({width: 390, height: 844});
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
      );
      const overflow = await page.evaluate(() => {
        const {scrollWidth, clientWidth} = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(overflow).toBe(0);
      await page.evaluate(() => window.scrollTo({left: 100, behavior: 'instant'}));
      expect(await page.evaluate(() => window.scrollX)).toBe(0);
      expect(watched.complaints).toEqual([]);
    });
  }

  test('a demo runs', async ({page}) => {
    await page.goto(`${origin()}/foundations/norms/`);
    const demo = page.locator('[data-demo]').first();
    await demo.scrollIntoViewIfNeeded();
    await demo.getByRole('button', {name: 'Run', exact: true}).click();
    await expect(demo).toHaveAttribute('data-state', 'done');
  });
});
