import {expect, type Page, type Response, test} from '@playwright/test';
import {builds} from '../builds';

const origin = () => process.env[builds.small.variable] ?? '';
const first = '/foundations/norms/';
const other = '/foundations/parts/';

/** The HTML of the formulas that a page shows. */
const shown = (page: Page) =>
  page.locator('[data-formula]').evaluateAll((all) => all.map((one) => one.innerHTML));

async function goTo(page: Page, path: string) {
  await page.evaluate(
    (to) => document.querySelector<HTMLElement>(`a[href$="${to}"]`)!.click(),
    path,
  );
  await expect(page).toHaveURL(new RegExp(`${path}$`));
}

test('formulas come with the page and not again in a script, and stand there on the way back', async ({
  page,
}) => {
  const scripts: Promise<string>[] = [];
  const read = (response: Response) => {
    if (response.url().endsWith('.js')) scripts.push(response.text());
  };
  page.on('response', read);
  await page.goto(origin() + first, {waitUntil: 'networkidle'});
  const served = await shown(page);
  expect(served.length).toBeGreaterThan(20);
  expect(served.filter((html) => html === '')).toHaveLength(0);
  page.off('response', read);
  // Definitions of terms have a few of their own.
  const sent = (await Promise.all(scripts)).join('').match(/katex-html/g) ?? [];
  expect(sent.length).toBeLessThan(served.length / 4);

  await goTo(page, other);
  await expect.poll(async () => (await shown(page)).length).toBeGreaterThan(0);
  expect((await shown(page)).filter((html) => html === '')).toHaveLength(0);
  await page.goBack();
  await expect.poll(() => shown(page)).toEqual(served);
});

test('a formula that is not there is asked for', async ({page}) => {
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      // As after an error that makes React begin anew; its scripts run after this.
      if (document.readyState !== 'interactive') return;
      const [inline, display] = [':not(div)', 'div'].map((tag) =>
        document.querySelector(`${tag}[data-formula]`),
      );
      for (const one of [inline!, display!]) {
        one.replaceChildren();
        one.setAttribute('data-emptied', '');
      }
    });
  });
  await page.goto(origin() + first);
  await expect(page.locator('[data-emptied] .katex-html')).toHaveCount(2);
  expect((await shown(page)).filter((html) => html === '')).toHaveLength(0);
});

test('a page in view fetches no other page, and one that is pointed at is fetched', async ({
  page,
}) => {
  await page.goto(origin() + first, {waitUntil: 'networkidle'});
  await expect(page.locator('link[rel="prefetch"]')).toHaveCount(0);
  const asked = page.waitForRequest((request) => request.url().endsWith('.js'));
  await page.locator(`a[href$="${other}"]`).filter({visible: true}).first().hover();
  await asked;
});
