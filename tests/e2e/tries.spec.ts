import {expect, test, type Page} from '@playwright/test';
import {approach, items, openDemo, run, whole, write} from './support/demo';

const address = '/optimization/hyperparameters/';
const src = 'optimization/hyperparameters/best-of-many';

const open = (page: Page) => openDemo(page, src, address);
const button = (page: Page, id = 'many-runs') => page.locator(`[data-try="${id}"]`);
const value = (page: Page, name = /^K, as a number/) => page.getByRole('spinbutton', {name});

test('one press sets a knob, runs and shows the demo; another goes back', async ({page}) => {
  const demo = await open(page);
  const before = await items(demo, 'table').innerText();
  await button(page).click();
  await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(demo).toBeInViewport();
  await expect(items(demo, 'table')).toContainText('0.941');
  await expect(demo.locator('[data-tried]')).toHaveCount(1);
  await expect(demo.locator('[data-tried]')).toContainText('K');
  await expect(value(page)).toHaveValue('500');
  await expect(demo).toHaveAttribute('data-state', 'done');
  await expect(page.locator('[data-announcement]')).toContainText('K = 500');

  await button(page).click();
  await expect(items(demo, 'table')).toHaveText(before.replace(/\s+/g, ' ').trim(), {
    useInnerText: true,
  });
  await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
  await expect(demo.locator('[data-tried]')).toHaveCount(0);
  await expect(value(page)).toHaveValue('50');
});

test('a Try is pressed by keyboard, and one leads to its text from the demo', async ({page}) => {
  const demo = await open(page);
  // Before the page is alive it is a word.
  await expect(button(page)).toBeEnabled();
  await button(page).focus();
  await page.keyboard.press('Enter');
  await expect(items(demo, 'table')).toContainText('0.941');
  await expect(button(page)).toBeFocused();
  await demo.getByRole('link', {name: 'To the text'}).click();
  await expect(page).toHaveURL(/#many-runs$/);
  await expect(button(page)).toBeInViewport();
  await page.keyboard.press('Tab');
  await button(page).focus();
  await page.keyboard.press('Space');
  await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
});

test('a link leads to a Try, and opens nothing', async ({page}) => {
  await page.goto(`${address}#more-cases`);
  await expect(button(page, 'more-cases')).toBeInViewport();
  await expect(button(page, 'more-cases')).toHaveAttribute('aria-pressed', 'false');
});

test('two Trys of one demo: the second takes the place of the first', async ({page}) => {
  const demo = await open(page);
  await button(page).click();
  await button(page, 'more-cases').click();
  await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
  await expect(value(page)).toHaveValue('50');
  await expect(items(demo, 'table')).toContainText('0.910');
  await demo.getByRole('button', {name: 'Undo'}).click();
  await expect(items(demo, 'table')).toContainText('0.930');
});

test('an edit of the reader’s own survives a Try, and a visit of it', async ({page}) => {
  const demo = await open(page);
  await approach(demo);
  const mine = `import {print} from 'lab';\nprint('mine');`;
  await write(demo, mine);
  await run(demo);
  await expect(items(demo, 'text')).toContainText('mine');
  await button(page).click();
  await expect(items(demo, 'table')).toContainText('0.941');
  expect(await whole(demo)).toContain('bestOf');

  await page.reload();
  await expect.poll(() => whole(demo)).toContain("print('mine')");
  await button(page).click();
  await expect(items(demo, 'table')).toContainText('0.941');
  await button(page).click();
  await expect.poll(() => whole(demo)).toContain("print('mine')");
  await expect(demo).toHaveAttribute('data-origin', 'edited');
});

test('on a phone a Try is large enough for a finger and brings its demo', async ({page}) => {
  await page.setViewportSize({width: 390, height: 780});
  const demo = await open(page);
  await button(page).click();
  await expect(items(demo, 'table')).toContainText('0.941');
  await expect(demo).toBeInViewport();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
});

test('what is folded under Further is opened by a link into it, and on paper', async ({page}) => {
  const inside = page.locator('#bayesian-and-hyperband p').first();
  await page.goto(address);
  await expect(inside).toBeHidden();
  await page.emulateMedia({media: 'print'});
  await expect(inside).toBeVisible();
  await page.emulateMedia({media: 'screen'});
  await page.goto(`${address}#bayesian-and-hyperband`);
  await expect(inside).toBeVisible();
  await expect(inside).toBeInViewport();
});

test('without JavaScript, and on paper, a Try reads as a sentence', async ({browser, baseURL}) => {
  const context = await browser.newContext({javaScriptEnabled: false, baseURL});
  const page = await context.newPage();
  for (const [path, said] of [
    [address, /^Try K = 500: ten times/],
    [`/zh-Hans${address}`, /^试一试 取 K = 500，/],
  ] as const) {
    await page.goto(path);
    const sentence = page.locator('#many-runs');
    const text = await sentence.evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const math of copy.querySelectorAll('.katex-mathml')) math.remove();
      return copy.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    });
    expect(text.replace(/(\S)=(\S)/, '$1 = $2')).toMatch(said);
    const tops = await sentence.evaluate((element) =>
      ['button', 'p'].map((tag) => element.querySelector(tag)!.getClientRects()[0].top),
    );
    // One line: word and sentence begin at the same height.
    expect(Math.abs(tops[0] - tops[1])).toBeLessThan(8);
  }
  await context.close();
});
