import {expect, test} from '@playwright/test';
import {approach, items, kept, norms, openDemo, read, run, unitBalls, write} from './support/demo';

const mine = "import {print} from 'lab';\nprint('mine');\n";

test('an edit and moved knobs survive reload and navigation, and do not run by themselves', async ({
  page,
}) => {
  const demo = await openDemo(page);
  await approach(demo);
  const original = await items(demo).allInnerTexts();
  await demo.getByRole('spinbutton', {name: /^p, as a number/}).fill('2');
  await write(demo, mine);
  await expect(items(demo)).toHaveText(['mine']);

  for (const again of [() => page.reload(), () => page.goto('/').then(() => page.goto(norms))]) {
    await again();
    await approach(demo);
    await expect.poll(() => read(demo)).toBe(mine);
    await expect(demo).toHaveAttribute('data-origin', 'edited');
    await expect(demo).toHaveAttribute('data-state', 'ready');
    await expect(demo.getByText('edited', {exact: true})).toBeVisible();
    await expect(demo.getByText('Output of the original; press Run.')).toBeVisible();
    expect(await items(demo).allInnerTexts()).toEqual(original);
    await expect(demo.getByRole('spinbutton')).toHaveValue('2');
  }

  await run(demo);
  await expect(items(demo)).toHaveText(['mine']);
  await demo.getByRole('button', {name: 'Reset', exact: true}).click();
  await expect.poll(() => kept(page)).toBeNull();
});

test('both languages of the site share an edit', async ({page}) => {
  await write(await openDemo(page), mine);
  await expect.poll(async () => (await kept(page))?.code).toBe(mine);
  const demo = await openDemo(page, unitBalls, `/zh-Hans${norms}`);
  await approach(demo);
  await expect.poll(() => read(demo)).toBe(mine);
});

test('Changes compares the edit with the original', async ({page}) => {
  const demo = await openDemo(page);
  const text = await approach(demo);
  await expect(demo.getByRole('button', {name: 'Changes'})).toBeHidden();
  await text.focus();
  await text.press('ControlOrMeta+Home');
  await page.keyboard.insertText('// mine\n');
  await demo.getByRole('button', {name: 'Changes'}).click();
  const changes = demo.getByRole('group', {name: 'Changes to the original'});
  await expect(changes.locator('ins')).toHaveText(['// mine']);
  await expect(changes.locator('del')).toHaveCount(0);
  await expect(changes).toContainText('lines unchanged');
  await demo.getByRole('button', {name: 'Changes'}).click();
  await expect(text).toBeVisible();
});

test('when the original has changed since, the new one is shown and the edit offered', async ({
  page,
}) => {
  await write(await openDemo(page), mine);
  await expect.poll(async () => (await kept(page))?.code).toBe(mine);
  await page.evaluate((src) => {
    const key = Object.keys(localStorage).find((name) => name.endsWith(`demo/${src}`)) ?? '';
    const record = JSON.parse(localStorage[key] as string) as object;
    localStorage[key] = JSON.stringify({...record, hash: 'of an earlier original'});
  }, unitBalls);
  await page.reload();
  const demo = page.locator(`[data-demo="${unitBalls}"]`);
  await approach(demo);
  await expect(demo).toHaveAttribute('data-origin', 'author');
  await expect(demo.getByText('has changed since you edited it')).toBeVisible();
  await demo.getByRole('button', {name: 'Show mine'}).click();
  await expect.poll(() => read(demo)).toBe(mine);
  await expect(demo).toHaveAttribute('data-origin', 'edited');
});

for (const [trouble, sentence] of [
  ['QuotaExceededError', 'storage is full'],
  ['SecurityError', 'keeps nothing for this site'],
] as const) {
  test(`storage that answers ${trouble} gives one line, and editing goes on`, async ({page}) => {
    await page.addInitScript((name) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', name);
      };
    }, trouble);
    const demo = await openDemo(page);
    await approach(demo);
    await expect(demo.getByText(sentence)).toBeHidden();
    await write(demo, mine);
    await expect(items(demo)).toHaveText(['mine']);
    await expect(demo.getByText(sentence)).toHaveCount(1);
  });
}

test('two tabs on one demo lose nothing: each keeps its text and offers the other', async ({
  page,
  context,
}) => {
  const first = await openDemo(page);
  await approach(first);
  const other = await context.newPage();
  const second = await openDemo(other);
  await write(first, mine);
  await expect.poll(async () => (await kept(page))?.code).toBe(mine);
  const theirs = "import {print} from 'lab';\nprint('theirs');\n";
  await write(second, theirs);
  for (const demo of [first, second]) {
    await expect(demo.getByText('edited in another tab')).toBeVisible();
  }
  await expect.poll(() => read(first)).toBe(mine);
  await expect.poll(() => read(second)).toBe(theirs);
  await page.reload();
  await approach(first);
  const texts = [await read(first)];
  await first.getByRole('button', {name: 'Show mine'}).click();
  await expect.poll(() => read(first)).not.toBe(texts[0]);
  texts.push(await read(first));
  expect(texts.sort()).toEqual([mine, theirs].sort());
});

test('what the browser throws away while one works is kept anew with the next stroke', async ({
  page,
}) => {
  const demo = await openDemo(page);
  await write(demo, mine);
  await expect.poll(async () => (await kept(page))?.code).toBe(mine);
  await page.evaluate(() => localStorage.clear());
  await expect.poll(() => read(demo)).toBe(mine);
  await write(demo, `${mine}// more\n`);
  await expect.poll(async () => (await kept(page))?.code).toBe(`${mine}// more\n`);
});

test('storage that fills up while one works says so once, and takes the line back with room', async ({
  page,
}) => {
  const demo = await openDemo(page);
  await write(demo, mine);
  await expect.poll(async () => (await kept(page))?.code).toBe(mine);
  await page.evaluate(() => {
    const full = window as unknown as {room?: PropertyDescriptor};
    full.room = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem');
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
  });
  await write(demo, `${mine}// more\n`);
  await expect(demo.getByText('storage is full')).toBeVisible();
  await page.evaluate(() => {
    const full = window as unknown as {room: PropertyDescriptor};
    Object.defineProperty(Storage.prototype, 'setItem', full.room);
  });
  await write(demo, `${mine}// yet more\n`);
  await expect(demo.getByText('storage is full')).toBeHidden();
  await expect.poll(async () => (await kept(page))?.code).toBe(`${mine}// yet more\n`);
});
