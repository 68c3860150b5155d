import AxeBuilder from '@axe-core/playwright';
import {expect, type Page, test} from '@playwright/test';
import {buttons} from './support/pages';
import {readThrough} from './support/watch';

/**
 * Puts an empty box of the same size in the place of what KaTeX draws, some sixty thousand elements
 * made in one way and hidden from screen readers (which read the MathML beside it): with them, axe
 * needs minutes for a page.
 */
async function emptyFormulas(page: Page) {
  await page.locator('.katex-html').evaluateAll((formulas) => {
    const sizes = formulas.map((formula) => formula.getBoundingClientRect());
    formulas.forEach((formula, i) => {
      const box = document.createElement('span');
      box.style.cssText = `display: inline-block; width: ${sizes[i].width}px; height: ${sizes[i].height}px`;
      formula.replaceChildren(box);
    });
  });
}

/** What axe finds in a part of the page, in one line each. */
async function findBarriers(page: Page, part = 'body'): Promise<string[]> {
  await emptyFormulas(page);
  // In one go and in the page alone: else every element that passes is carried to another page.
  const axe = new AxeBuilder({page}).setLegacyMode().options({resultTypes: ['violations']});
  const {violations} = await axe.include(part).analyze();
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map(({target, any}) => `${id}: ${help} (${target.join(' ')}) ${any[0]?.message ?? ''}`),
  );
}

for (const locale of ['en', 'zh-Hans'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({colorScheme, contextOptions: {reducedMotion: 'reduce'}});
      const base = locale === 'en' ? '/' : `/${locale}/`;

      test('the landing page has no barrier', async ({page}) => {
        await page.goto(base);
        await readThrough(page);
        expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
        expect(await findBarriers(page)).toEqual([]);
      });

      test('a page has no barrier', async ({page}) => {
        await page.goto(`${base}foundations/norms/`);
        expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
        expect(await findBarriers(page)).toEqual([]);
      });

      test('a demo that runs in its editor has no barrier', async ({page}) => {
        await page.goto(`${base}foundations/norms/`);
        const demo = page.locator('[data-demo]').first();
        await demo.scrollIntoViewIfNeeded();
        await demo.getByRole('button', {name: buttons[locale].run, exact: true}).click();
        await expect(demo).toHaveAttribute('data-state', 'done');
        await expect(demo.locator('.cm-content')).toBeVisible();
        expect(await findBarriers(page, '[data-demo]:first-of-type')).toEqual([]);
      });
    });
  }
}
