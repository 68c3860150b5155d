import {expect, type Page, test} from '@playwright/test';

const questions = (page: Page) => page.locator('main details');
const count = (page: Page) => page.getByRole('status').filter({hasText: /\d/});

/** Opens the index and tells how many questions there are. */
async function open(page: Page, path = '/questions/'): Promise<number> {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  const [, total] = /of (\d+)/.exec((await count(page).textContent()) ?? '') ?? [];
  return Number(total);
}

test('the index shows every question and says how many', async ({page}) => {
  const total = await open(page);
  expect(total).toBeGreaterThan(4);
  await expect(questions(page)).toHaveCount(total);
  await expect(count(page)).toHaveText(`${total} of ${total} questions`);
});

test('a choice narrows the list, stands in the URL, and "back" takes it back', async ({page}) => {
  const total = await open(page);
  await page.getByLabel('Importance', {exact: true}).selectOption({label: '2 or 3 dots'});
  await expect(page).toHaveURL(/\?importance=2$/);
  await expect(questions(page)).not.toHaveCount(total); // the address changes before the list does
  const some = await questions(page).count();
  expect(some).toBeLessThan(total);
  await expect(count(page)).toHaveText(`${some} of ${total} questions`);

  await page.goBack();
  await expect(page).toHaveURL(/\/questions\/$/);
  await expect(questions(page)).toHaveCount(total);
  await expect(page.getByLabel('Importance', {exact: true})).toHaveValue('1');
});

test('words are found in short answers too, and typing leaves no trail of history', async ({
  page,
}) => {
  const total = await open(page);
  const before = await page.evaluate(() => history.length);
  const field = page.getByRole('searchbox');
  await field.pressSequentially('ＮＰ-hard subsets');
  await expect(page).toHaveURL(/\?q=/);
  await expect(questions(page)).toHaveCount(1); // the words stand in its answer, not in its title
  await expect(field).toHaveValue('ＮＰ-hard subsets');
  expect(await page.evaluate(() => history.length)).toBe(before);

  await page.getByRole('button', {name: 'Show all'}).click();
  await expect(page).toHaveURL(/\/questions\/$/);
  await expect(questions(page)).toHaveCount(total);
});

test('a shared link shows the same list', async ({page}) => {
  await open(page, '/questions/?topic=foundations&demo=1&sort=title');
  await expect(page.getByLabel('Topic')).toHaveValue('foundations');
  await expect(page.getByLabel('With a demo')).toBeChecked();
  await expect(page.getByLabel('Order')).toHaveValue('title');
  const titles = await page.locator('main summary').allTextContents();
  expect(titles).toEqual([...titles].sort(new Intl.Collator('en', {numeric: true}).compare));
});

test('a row unfolds its short answer by keyboard, formulas rendered', async ({page}) => {
  await open(page);
  const first = questions(page).first();
  await first.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(first.locator('.katex').first()).toBeVisible();
  await first.getByRole('link', {name: 'Derivation and demo'}).click();
  await expect(page).toHaveURL(/\/foundations\/norms\/norm-definition-axioms\/$/);
});

test('Chinese questions are found by Chinese words', async ({page}) => {
  await page.goto('/zh-Hans/questions/');
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  const all = await questions(page).count();
  await page.getByRole('searchbox').fill('奇异值');
  await expect(questions(page)).not.toHaveCount(all);
  expect(await questions(page).count()).toBeGreaterThan(0);
  await expect(page).toHaveURL(/zh-Hans\/questions\/\?q=/);
});

test('a term on a page leads to its entry in the glossary', async ({page}) => {
  await page.goto('/foundations/norms/');
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await page.locator('main button[popovertarget]').first().click();
  await page.getByRole('link', {name: 'In the glossary'}).first().click();
  await expect(page).toHaveURL(/\/glossary\/#norm$/);
  await expect(page.locator('#norm')).toBeInViewport();
  await expect(page.locator('#norm')).toContainText('范数');
});

test('a symbol leads to the question that introduces it', async ({page}) => {
  await page.goto('/notation/');
  const symbol = page.locator('#inner');
  await expect(symbol.locator('.katex').first()).toBeVisible();
  await symbol.getByRole('link').click();
  await expect(page).toHaveURL(/\/foundations\/norms\/#common-norms-and-uses$/);
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('the index is a plain list of links', async ({page}) => {
    await page.goto('/questions/');
    const rows = await questions(page).count();
    expect(rows).toBeGreaterThan(4);
    await expect(
      page
        .locator('main li')
        .getByRole('link', {name: /^Norms \d/})
        .first(),
    ).toBeVisible();
    await expect(page.getByRole('searchbox')).toBeHidden();
  });
});
