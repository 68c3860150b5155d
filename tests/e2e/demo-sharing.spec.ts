import {readFile} from 'node:fs/promises';
import {expect, test, type Locator} from '@playwright/test';
import {approach, items, kept, norms, openDemo, read, run, unitBalls, write} from './support/demo';

const mine =
  "import {knob, print} from 'lab';\nprint('p is', knob('p', {value: 1, min: 0, max: 9}));\n";

/** The link to a demo that was edited. */
async function share(demo: Locator): Promise<string> {
  // The link carries what the page shows: the edit has to have reached it.
  await expect(demo).not.toHaveAttribute('data-origin', 'author');
  await demo.getByRole('button', {name: 'Share', exact: true}).click();
  return demo.getByRole('textbox', {name: 'Link'}).inputValue();
}

test('a link carries page, demo, code, seed and knobs; what it brings waits for Run', async ({
  page,
  browser,
}) => {
  const demo = await openDemo(page);
  await write(demo, mine);
  await demo.getByRole('spinbutton', {name: /^p, as a number/}).fill('4');
  await expect(items(demo)).toHaveText(['p is 4']);
  const url = await share(demo);
  expect(url).toMatch(/\/foundations\/norms\/#unit-balls~1\.[\w-]+$/);

  const other = await browser.newPage();
  await other.goto(url);
  const opened = other.locator(`[data-demo="${unitBalls}"]`);
  await expect(opened).toBeInViewport();
  await approach(opened);
  await expect(opened).toHaveAttribute('data-origin', 'link');
  await expect.poll(() => read(opened)).toBe(mine);
  await expect(opened.getByText('from a link')).toBeVisible();
  await expect(opened.getByText('Output of the original; press Run.')).toBeVisible();
  await expect(items(opened, 'plot')).toBeVisible();
  await expect(opened).toHaveAttribute('data-state', 'ready');
  await run(opened);
  await expect(items(opened)).toHaveText(['p is 4']);
  await other.close();
});

test('linked code does not run by itself even when it is edited, until Run is pressed', async ({
  page,
}) => {
  const demo = await openDemo(page);
  await write(demo, mine);
  const url = await share(demo);
  await demo.getByRole('button', {name: 'Reset', exact: true}).click();
  await page.goto('/');
  await page.goto(url);
  const text = await approach(demo);
  await expect(demo).toHaveAttribute('data-origin', 'link');
  await text.focus();
  await page.clock.install();
  await page.keyboard.insertText(' ');
  await page.clock.runFor(3000);
  await expect(demo).toHaveAttribute('data-state', 'ready');
  await expect(items(demo, 'plot')).toBeVisible();
});

test('opening a link on top of an own edit loses neither', async ({page}) => {
  const demo = await openDemo(page);
  await write(demo, mine);
  const url = await share(demo);
  await write(demo, '// my own\n');
  await expect.poll(async () => (await kept(page))?.code).toBe('// my own\n');
  await page.goto('/');
  await page.goto(url);
  await approach(demo);
  await expect.poll(() => read(demo)).toBe(mine);
  await demo.getByRole('button', {name: 'Show mine'}).click();
  await expect.poll(() => read(demo)).toBe('// my own\n');
});

for (const [name, payload] of [
  ['cut short', '1.q1ZKVrJSKi'],
  ['no base64', '1.%%%'],
  ['empty', ''],
]) {
  test(`a damaged link (${name}) says so and shows the original`, async ({page}) => {
    const demo = await openDemo(page, unitBalls, `${norms}#unit-balls~${payload}`);
    await expect(demo.getByText('This link is damaged; here is the original.')).toBeVisible();
    await expect(demo).toHaveAttribute('data-origin', 'author');
    await expect(demo).toBeInViewport();
  });
}

test('a damaged link over an edit says that the edit is shown', async ({page}) => {
  const demo = await openDemo(page);
  await write(demo, 'const mine = 1;');
  await expect(demo).toHaveAttribute('data-origin', 'edited');
  await page.goto('/');
  const again = await openDemo(page, unitBalls, `${norms}#unit-balls~1.AAAA`);
  await expect(again.getByText('This link is damaged; here is your own version.')).toBeVisible();
  await approach(again);
  await expect.poll(() => read(again)).toBe('const mine = 1;');
});

test('Reset takes the link out of the address: a reload shows the original', async ({page}) => {
  const demo = await openDemo(page);
  await write(demo, mine);
  const url = await share(demo);
  await demo.getByRole('button', {name: 'Reset', exact: true}).click();
  await page.goto('about:blank');
  await page.goto(url);
  await approach(demo);
  await expect.poll(() => read(demo)).toBe(mine);
  await demo.getByRole('button', {name: 'Reset', exact: true}).click();
  await expect(page).toHaveURL(/#unit-balls$/);
  await page.reload();
  await approach(demo);
  await expect(demo).toHaveAttribute('data-origin', 'author');
});

test('back and forward show what the address says', async ({page}) => {
  const demo = await openDemo(page);
  await write(demo, mine);
  const url = await share(demo);
  await demo.getByRole('button', {name: 'Reset', exact: true}).click();
  await expect(demo).toHaveAttribute('data-origin', 'author');
  await page.evaluate((hash) => (location.hash = hash), new URL(url).hash);
  await expect(demo).toHaveAttribute('data-origin', 'link');
  await page.goBack();
  await expect(demo).toHaveAttribute('data-origin', 'author');
  await page.goForward();
  await expect(demo).toHaveAttribute('data-origin', 'link');
  await expect.poll(() => read(demo)).toBe(mine);
});

for (const tail of ['。', '，看看', ')', '&fbclid=a', '|b', '%E2%80%8B']) {
  test(`a link with ${tail} behind it opens`, async ({page}) => {
    const demo = await openDemo(page);
    await write(demo, mine);
    const url = await share(demo);
    await page.goto('about:blank');
    await page.goto(url + tail);
    await approach(demo);
    await expect(demo).toHaveAttribute('data-origin', 'link');
    await expect.poll(() => read(demo)).toBe(mine);
  });
}

test('a small change of a long demo makes a link that a chat leaves whole', async ({page}) => {
  const demo = await openDemo(page);
  const text = await approach(demo);
  await text.focus();
  await text.press('ControlOrMeta+Home');
  await page.keyboard.insertText('// mine\n');
  const url = await share(demo);
  expect(url.length).toBeLessThan(2000);
  await demo.getByRole('button', {name: 'Reset', exact: true}).click();
  await page.goto('about:blank');
  await page.goto(url);
  await approach(demo);
  await expect(demo).toHaveAttribute('data-origin', 'link');
  await expect(demo.locator('.cm-line').first()).toHaveText('// mine');
});

test('a link to a demo that the page does not have says so', async ({page}) => {
  for (const hash of ['#no-such-demo~1.abc', '#no-such-demo']) {
    await page.goto('about:blank');
    await page.goto(`${norms}${hash}`);
    await expect(page.getByText('This page has nothing called “no-such-demo”')).toBeVisible();
  }
  await page.goto('about:blank');
  await openDemo(page, unitBalls, `${norms}#unit-balls。`);
  await expect(page.locator(`[data-demo="${unitBalls}"]`)).toBeInViewport();
  // Where nothing shall come nothing can be waited for: longer than a page may take (1.5 s).
  await page.waitForTimeout(2000);
  await expect(page.locator('[data-missing-target]')).toHaveCount(0);
});

test('a malformed fragment does not break client navigation', async ({page}) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await openDemo(page);
  await page.evaluate(() => {
    location.hash = '#unit-balls~1.%E4%A';
  });
  await expect(
    page.locator(`[data-demo="${unitBalls}"]`).getByText('link is damaged'),
  ).toBeVisible();
  await page.goBack();
  expect(errors).toEqual([]);
});

test('code too long for a link is refused, and offered as a file', async ({page}) => {
  const demo = await openDemo(page);
  const noise = Array.from({length: 1500}, (_, i) => `// ${(i * 2654435761) % 4294967296}`).join(
    '\n',
  );
  await write(demo, noise);
  await demo.getByRole('button', {name: 'Share', exact: true}).click();
  await expect(demo.getByText(/The link would be [\d.]+ kB long/)).toBeVisible();
  const download = page.waitForEvent('download');
  await demo.getByRole('link', {name: 'unit-balls.ts'}).last().click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('unit-balls.ts');
  expect(await readFile(await file.path(), 'utf8')).toBe(noise);
});
