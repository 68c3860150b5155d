import {expect, test} from '@playwright/test';

test('the slider of the landing page moves its plot', async ({page}) => {
  await page.goto('/');
  const demo = page.locator('[data-demo]');
  const plot = demo.locator('[data-kind="plot"]').first();
  const before = await plot.innerHTML();
  const slider = demo.getByRole('slider').first();
  await expect(slider).toBeEnabled();
  await slider.press('End');
  await expect.poll(() => plot.innerHTML()).not.toBe(before);
  await expect(demo).toHaveAttribute('data-state', 'done');
});

test('a reader changes the language and stays on the page', async ({page}) => {
  await page.goto('/foundations/norms/');
  await page.getByRole('button', {name: 'English'}).hover();
  await page.getByRole('link', {name: '简体中文'}).click();
  await expect(page).toHaveURL(/\/zh-Hans\/foundations\/norms\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
});

test('a page that is not there says so in the language of its address', async ({page}) => {
  for (const [path, words] of [
    ['/no-such-page/', /no page/],
    ['/zh-Hans/no-such-page/', /\p{Script=Han}/u],
  ] as const) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('main')).toContainText(words);
  }
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('a page has its formulas, the code of its demos and their output', async ({page}) => {
    await page.goto('/foundations/norms/');
    await expect(page.locator('.katex').first()).toBeVisible();
    // What is folded opens by itself at a click; here all at once.
    await page.locator('main details').evaluateAll((folds: HTMLDetailsElement[]) => {
      for (const fold of folds) fold.open = true;
    });
    for (const demo of await page.locator('[data-demo]').all()) {
      await expect(demo.locator('[data-still]').first()).toBeVisible();
      await expect(demo.locator('[data-demo-output] > [data-kind]').first()).toBeVisible();
    }
  });
});
