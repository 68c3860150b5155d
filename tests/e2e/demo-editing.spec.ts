import {expect, test} from '@playwright/test';
import {approach, items, openDemo, read, run, whole, write} from './support/demo';

const hello = "import {print} from 'lab';\nprint('hello', 1 + 1);\n";

test('Ctrl+Enter runs what is in the editor', async ({page}) => {
  const demo = await openDemo(page);
  await write(demo, hello);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(demo).toHaveAttribute('data-state', 'done');
  await expect(items(demo)).toHaveText(['hello 2']);
  await expect(demo).toHaveAttribute('data-origin', 'edited');
  await expect.poll(() => read(demo)).toBe(hello);
});

test('an edit runs by itself a moment after the last key stroke', async ({page}) => {
  const demo = await openDemo(page);
  await write(demo, hello);
  await expect(items(demo)).toHaveText(['hello 2']);
});

test('console.log works like print', async ({page}) => {
  const demo = await openDemo(page);
  await write(demo, 'console.log("x", new Float64Array([1, -0, NaN]));');
  await run(demo);
  await expect(items(demo, 'text')).toHaveCount(1);
  await expect(items(demo, 'text')).toContainText(/x.*1.*-0.*NaN/);
});

test('a syntax error marks its line, says so in words and keeps the last good output', async ({
  page,
}) => {
  const demo = await openDemo(page);
  await write(demo, hello);
  await expect(items(demo)).toHaveText(['hello 2']);
  await write(demo, `${hello}const = 3;\n`);
  await expect(demo).toHaveAttribute('data-state', 'error');
  await expect(items(demo, 'text')).toHaveText(['hello 2']);
  await expect(demo.locator('[data-error]')).toContainText('Line 3');
  await expect(demo.locator('.cm-error-line')).toHaveText('const = 3;');
  await expect(demo.getByText('Output of the last run that worked.')).toBeVisible();

  await write(demo, hello);
  await expect(demo).toHaveAttribute('data-state', 'done');
  await expect(demo.locator('[data-error]')).toHaveCount(0);
  await expect(demo.locator('.cm-error-line')).toHaveCount(0);
});

test('an error while running leaves what was printed before it, and leads to its line', async ({
  page,
}) => {
  const demo = await openDemo(page);
  await write(demo, `${hello}\nundefinedName();\nprint('never');\n`);
  await expect(demo).toHaveAttribute('data-state', 'error');
  await expect(items(demo).first()).toHaveText('hello 2');
  await expect(items(demo)).toHaveCount(1);
  await expect(demo.locator('[data-error]')).toContainText('undefinedName');
  await demo.locator('[data-error]').getByRole('button', {name: 'Line 4'}).click();
  await expect(demo.locator('.cm-content')).toBeFocused();
  await page.keyboard.insertText('/**/');
  await expect.poll(() => read(demo)).toContain('\n/**/undefinedName();');
});

test('Stop ends an endless loop; the text is still there and the next run works', async ({
  page,
}) => {
  const demo = await openDemo(page);
  const endless = `${hello}while (true) {}\n`;
  await write(demo, endless);
  await expect(demo).toHaveAttribute('data-state', 'running');
  await demo.getByRole('button', {name: 'Stop', exact: true}).click();
  await expect(demo).toHaveAttribute('data-state', 'stopped');
  await expect.poll(() => read(demo)).toBe(endless);
  await write(demo, hello);
  await expect(demo).toHaveAttribute('data-state', 'done');
  await expect(items(demo)).toHaveText(['hello 2']);
});

test('output streams while the run goes on: curves grow, progress shows a bar', async ({page}) => {
  const demo = await openDemo(page);
  await write(
    demo,
    "import {plot, print, progress} from 'lab';\nprogress(1, 4, 'epochs');\nprint('begun');\nwhile (true) {}\n",
  );
  await expect(items(demo, 'progress').getByRole('progressbar', {name: 'epochs'})).toHaveAttribute(
    'value',
    '1',
  );
  await expect(items(demo, 'text').first()).toHaveText('begun');
  await expect(demo).toHaveAttribute('data-state', 'running');
  await demo.getByRole('button', {name: 'Stop', exact: true}).click();
});

test('a failing check of an edited demo is a crossed line, not a crash', async ({page}) => {
  const demo = await openDemo(page);
  await write(demo, "import {check} from 'lab';\ncheck('1 < 2', 1 < 2);\ncheck('2 < 1', 2 < 1);\n");
  await expect(demo).toHaveAttribute('data-state', 'done');
  await expect(items(demo, 'check').nth(0)).toHaveText(/1 < 2\s+holds/);
  await expect(items(demo, 'check').nth(1)).toHaveText(/2 < 1\s+does not hold/);
});

test('Reset brings back the text, the knobs and the output of the author', async ({page}) => {
  const demo = await openDemo(page);
  await approach(demo);
  const original = await whole(demo);
  const first = demo.locator('.cm-line').first();
  const start = (await first.textContent()) ?? '';
  const output = await items(demo).allInnerTexts();
  await write(demo, hello);
  await expect(items(demo)).toHaveText(['hello 2']);
  await demo.getByRole('button', {name: 'Reset', exact: true}).click();
  await expect(first).toHaveText(start);
  expect(await whole(demo)).toBe(original);
  await expect(demo).toHaveAttribute('data-origin', 'author');
  await expect.poll(() => items(demo).allInnerTexts()).toEqual(output);
  await expect(items(demo, 'plot').getByRole('img')).toBeVisible();
});

test('Enter goes into the editor; Esc, then Tab leaves it, and the page says so', async ({
  page,
}) => {
  const demo = await openDemo(page);
  await approach(demo);
  await expect(demo.getByText(/then Tab leaves/)).toBeVisible();
  await demo.locator('.sp-cm').focus();
  await page.keyboard.press('Enter');
  await expect(demo.locator('.cm-content')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(demo.locator('.cm-content')).not.toBeFocused();
  expect(await demo.locator('.sp-cm').evaluate((e) => e.contains(document.activeElement))).toBe(
    false,
  );
});

test('Copy takes the whole text', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const demo = await openDemo(page);
  await write(demo, hello);
  await demo.getByRole('button', {name: 'Copy', exact: true}).click();
  await expect(demo.getByRole('button', {name: 'Copied'})).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(hello);
});

test('full screen keeps the text; Esc leaves the editor first, then full screen', async ({
  page,
}) => {
  const demo = await openDemo(page);
  await write(demo, hello);
  await demo.getByRole('button', {name: 'Full screen'}).click();
  const {width, height} = page.viewportSize() ?? {width: 0, height: 0};
  await expect.poll(async () => demo.boundingBox()).toMatchObject({x: 0, y: 0, width, height});
  await expect.poll(() => read(demo)).toBe(hello);
  await demo.locator('.cm-content').focus();
  await page.keyboard.press('Escape');
  expect((await demo.boundingBox())?.width).toBe(width);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await demo.boundingBox())?.width).toBeLessThan(width);
});

test('a run is announced once, in a short sentence', async ({page}) => {
  const demo = await openDemo(page);
  await write(demo, "import {check} from 'lab';\ncheck('1 < 2', 1 < 2);\ncheck('2 < 1', 2 < 1);\n");
  const report = demo.locator('[data-demo-report]');
  await expect(report).toHaveAttribute('role', 'status');
  await expect(report).toHaveText('Output renewed. 1 of 2 checks hold.');
});

test('Enter is a new line until an arrow key has chosen; a chosen name is imported', async ({
  page,
}) => {
  const demo = await openDemo(page);
  await write(demo, "import {print} from 'lab';\nconst rating = 1;\n");
  const list = page.locator('.cm-tooltip-autocomplete');
  const options = list.getByRole('option');
  await page.keyboard.type('rat', {delay: 60});
  await expect(options.first()).toContainText('rating');
  await page.keyboard.press('Enter');
  await expect.poll(() => read(demo)).toContain('\nrat\n');

  // Nothing of lab begins so, though adadelta ends so.
  await page.keyboard.type('delta', {delay: 60});
  // Where nothing shall come nothing can be waited for: five times the delay of a completion (100 ms).
  await page.waitForTimeout(500);
  await expect(options).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.type('linsp', {delay: 60});
  await expect(options.first()).toContainText('linspace');
  // The list hears no key in its first 75 ms, so that nobody chooses what has just slipped under the hand: an
  // arrow that comes then moves the caret, which closes it for good. Five times the delay of a completion again.
  await page.waitForTimeout(500);
  await page.keyboard.press('ArrowDown');
  await expect(list.locator('[aria-selected=true]')).toContainText('linspace');
  await page.keyboard.press('Enter');
  await expect.poll(() => read(demo)).toContain("import {print, linspace} from 'lab';");
  await expect.poll(() => read(demo)).toContain('delta\nlinspace');
});

test('an edited demo says what its own checks did, not what the build ran', async ({page}) => {
  const demo = await openDemo(page);
  await expect(demo.getByText('run at every build')).toBeVisible();
  await write(demo, "import {check} from 'lab';\ncheck('a', 1 < 2);\ncheck('b', 2 < 1);\n");
  await expect(demo.getByText('1 of 2 checks hold', {exact: true})).toBeVisible();
  await expect(demo.getByText('run at every build')).toHaveCount(0);
});

test('while an error comes and goes nothing moves', async ({page}) => {
  const demo = await openDemo(page);
  await write(demo, hello);
  await expect(items(demo)).toHaveText(['hello 2']);
  const places = () =>
    demo.evaluate((figure) =>
      ['[data-demo-output]', '[data-code]', 'figcaption'].map((part) => {
        const {top, height} = figure.querySelector(part)!.getBoundingClientRect();
        return [Math.round(top - figure.getBoundingClientRect().top), Math.round(height)];
      }),
    );
  const before = await places();
  await page.keyboard.type('const = 3');
  await expect(demo).toHaveAttribute('data-state', 'error');
  await expect(demo.locator('[data-error]')).toBeVisible();
  expect(await places()).toEqual(before);
});

test('an error out of sight is scrolled to, within the code', async ({page}) => {
  const demo = await openDemo(page);
  await write(demo, `${hello}${'//\n'.repeat(100)}undefinedName();\n`);
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(demo).toHaveAttribute('data-state', 'error');
  await page.keyboard.press('Escape');
  await demo.getByRole('button', {name: 'Run', exact: true}).focus();
  await run(demo);
  await expect(demo.locator('.cm-error-line')).toBeInViewport();
});

test('a thousand lines stay in a box', async ({page}) => {
  const demo = await openDemo(page);
  await write(demo, "import {print} from 'lab';\nfor (let i = 0; i < 990; i++) print(i);\n");
  await expect(items(demo)).toHaveCount(990);
  const box = demo.locator('[data-demo-output]');
  expect((await box.boundingBox())?.height).toBeLessThan(520);
  await expect(box).toHaveAttribute('tabindex', '0');
});
