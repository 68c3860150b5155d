import {expect, test} from '@playwright/test';
import {sitePages} from './support/pages';
import {readThrough, watch} from './support/watch';

const origin = () => process.env.STRICT_ORIGIN ?? '';

// The policy is read from CONTRIBUTING.md, so that the hosting notes stay true.
test.describe('under the Content-Security-Policy of the hosting notes', () => {
  for (const {path} of sitePages) {
    test(`${path} breaks no rule of it`, async ({page}) => {
      const watched = watch(page, origin());
      const response = await page.goto(origin() + path);
      expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
      await readThrough(page);
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
