import {expect, type Page, test} from '@playwright/test';
import {openDemo, run} from './support/demo';

const topic = '/foundations/norms/';
const first = `${topic}norm-definition-axioms/`;

async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
}

test('a question stands alone with its demo, its neighbours and the way to its page', async ({
  page,
}) => {
  await open(page, first);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('h1')).toHaveAttribute('id', 'norm-definition-axioms');
  await expect(page.locator('h1')).toHaveAttribute('data-number', '1');
  await expect(page.locator('#common-norms-and-uses')).toHaveCount(0);
  // Its equations keep their numbers.
  await page.goto(`${topic}l0-pseudo-norm/`);
  const number = page.locator('[data-unit="equation"]').first();
  await expect(number).toContainText('(3.1)');
  await page.getByRole('navigation', {name: 'Docs pages'}).getByRole('link').first().click();
  await expect(page).toHaveURL(`${topic}common-norms-and-uses/`);
  // The address is the new one before the page is.
  await expect(page.locator('h1')).toHaveAttribute('id', 'common-norms-and-uses');
  await page.locator('main').getByRole('link', {name: 'Norms', exact: true}).first().click();
  await expect(page).toHaveURL(`${topic}#common-norms-and-uses`);
  await expect(page.locator('#common-norms-and-uses')).toBeInViewport();
});

test('its demo runs, and its units are found at their anchors', async ({page}) => {
  const demo = await openDemo(page, 'foundations/norms/unit-balls', first);
  await run(demo);
  await expect(demo).toHaveAttribute('data-state', 'done');
  await page.goto(`${first}#convex-ball`);
  await expect(page.locator('#convex-ball')).toBeInViewport();
});

test('a part of the page that is not here is found on the whole page', async ({page}) => {
  await open(page, '/cnn/architectures/vggnet/');
  const away = page.locator('main a[href*="/cnn/architectures/#"]').first();
  const href = (await away.getAttribute('href'))!;
  await away.click();
  await expect(page).toHaveURL(href);
  await expect(page.locator(`[id="${href.split('#')[1]}"]`)).toBeInViewport();
});

test('the other language has the same question', async ({page}) => {
  await open(page, first);
  await page.getByRole('button', {name: 'English'}).hover();
  await page.getByRole('link', {name: '简体中文'}).click();
  await expect(page).toHaveURL(`/zh-Hans${first}`);
  await expect(page.locator('h1')).toContainText('范数');
});

test('the card of a link to a question says its short answer', async ({page}) => {
  await open(page, '/questions/');
  const row = page.locator('main details').first();
  await row.locator('summary').click();
  await expect(row.locator('.katex').first()).toBeVisible();
  await row.getByRole('link', {name: 'Derivation and demo'}).hover();
  await expect(page.locator('[popover]:popover-open')).toContainText('length');
});
