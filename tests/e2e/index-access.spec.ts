import AxeBuilder from '@axe-core/playwright';
import {expect, test} from '@playwright/test';

const paths = ['questions', 'glossary', 'notation', 'map', 'corrections'];

for (const path of ['', 'zh-Hans/'].flatMap((locale) =>
  paths.map((name) => `/${locale}${name}/`),
)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} has no barrier, ${colorScheme}`, async ({page}) => {
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
      const summary = page.locator('main summary').first();
      if (path.includes('questions')) await summary.click();
      const {violations} = await new AxeBuilder({page}).analyze();
      expect(violations.map(({id, nodes}) => `${id}: ${nodes[0].html}`)).toEqual([]);
    });
  }
}
