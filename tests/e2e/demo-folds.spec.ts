import {expect, test, type Locator} from '@playwright/test';
import {approach, openDemo, read, run, whole, write} from './support/demo';

const pasted = `// A claim.
import {
  check,
  print,
} from 'lab';

print('hello');

// --- picture ---
print('below');
check('1 < 2', 1 < 2);
`;

const picture = /picture and checks · \d+ lines/;

/** Keeps the page as it came, until it is let go. */
async function holdBack(demo: Promise<Locator>) {
  const found = await demo;
  return {
    demo: found,
    letGo: () =>
      found.page().evaluate(() => {
        const {idle} = window as unknown as {idle: (() => void)[]};
        for (const callback of idle.splice(0)) callback();
        window.requestIdleCallback = (callback) => window.setTimeout(callback, 0);
      }),
  };
}

// The editor draws what is near its window: here all of the code.
test.use({viewport: {width: 1440, height: 2400}});

test.beforeEach(async ({page}) => {
  await page.addInitScript(() => {
    const idle: unknown[] = [];
    Object.assign(window, {idle});
    window.requestIdleCallback = (callback) => idle.push(callback);
  });
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('code opens with its lesson; the picture is a line that opens and closes', async ({
    page,
  }) => {
    const demo = await openDemo(page);
    const code = demo.locator('[data-code]');
    const check = code.locator('[data-code-text]', {hasText: 'dots are outside exactly'});
    await expect(check).toBeHidden();
    await code.getByText(picture).click();
    await expect(check).toBeVisible();
    await code.getByText('// --- picture ---').click();
    await expect(check).toBeHidden();
  });

  test('by keyboard, too, and in print the fold stays one', async ({page}) => {
    const demo = await openDemo(page);
    const fold = demo.locator('[data-fold="picture"]');
    await page.emulateMedia({media: 'print'});
    await expect(demo.getByText(picture)).toBeVisible();
    expect((await fold.boundingBox())?.height).toBeLessThan(30);
    await page.emulateMedia({media: 'screen'});
    await fold.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(fold).toHaveAttribute('open', '');
  });
});

for (const isOpen of [false, true]) {
  test(`a picture that is ${isOpen ? 'open' : 'folded'} stays so in the editor, in the same place`, async ({
    page,
  }) => {
    const {demo, letGo} = await holdBack(openDemo(page));
    const code = demo.locator('[data-code]');
    await code.scrollIntoViewIfNeeded();
    // Not by hand: whoever touches a demo gets the editor at once.
    if (isOpen) await code.locator('details').evaluate((fold) => fold.setAttribute('open', ''));
    await page.evaluate(() => document.fonts.ready);
    const shot = await code.screenshot();
    const box = await code.boundingBox();
    await letGo();
    await expect(code).toHaveAttribute('data-live', '');
    expect(await code.boundingBox()).toEqual(box);
    await expect.poll(async () => shot.equals(await code.screenshot())).toBe(true);
  });
}

test('in the editor a fold opens by click and by Enter, and closes by keys', async ({page}) => {
  const {demo, letGo} = await holdBack(openDemo(page));
  await letGo();
  const text = await approach(demo);
  const fold = demo.getByRole('button', {name: picture});
  const check = text.getByText('dots are outside exactly');
  await expect(check).toBeHidden();
  await fold.click();
  await expect(check).toBeVisible();
  await text.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Control+Shift+BracketLeft');
  await expect(fold).toBeVisible();
  await expect(check).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(check).toBeVisible();
  await expect(demo).toHaveAttribute('data-origin', 'author');
});

test('writing in the lesson leaves the fold; a run takes what it hides, and an error in it opens it', async ({
  page,
}) => {
  const {demo, letGo} = await holdBack(openDemo(page));
  await letGo();
  const text = await approach(demo);
  await text.getByText('const outside').click();
  await page.keyboard.press('Home');
  for (const _ of 'const outside') await page.keyboard.press('ArrowRight');
  await page.keyboard.type('r');
  await expect(demo.getByRole('button', {name: picture})).toBeVisible();
  await run(demo);
  await expect(demo.locator('.cm-error-line')).toContainText('outside');
  await expect(demo.getByRole('button', {name: picture})).toBeHidden();
  expect(await whole(demo)).toContain('const outsider');
});

test('a step leads to its line in a fold, before the editor and in it', async ({page}) => {
  const {demo, letGo} = await holdBack(openDemo(page));
  const lines = page.locator('[data-step-lines="below-one"] a');
  // By no pointer: where the page moves to, it would point at another step.
  await lines.dispatchEvent('click');
  await expect(demo.locator('[data-fold="picture"]')).toHaveAttribute('open', '');
  const line = demo.locator('[data-marked-line], .cm-step-line').filter({visible: true});
  await expect(line).toBeInViewport();

  await letGo();
  await approach(demo);
  await demo.locator('.code-fold-open').click();
  await expect(demo.getByRole('button', {name: picture})).toBeVisible();
  await lines.dispatchEvent('click');
  await expect(demo.locator('.cm-step-line')).toBeInViewport();
});

test('a text that is put in is seen whole; the original comes back as open as it was', async ({
  page,
}) => {
  const {demo, letGo} = await holdBack(openDemo(page));
  await letGo();
  await write(demo, pasted);
  await expect.poll(() => read(demo)).toBe(pasted);
  await demo.getByRole('button', {name: 'Reset', exact: true}).click();
  await expect(demo.locator('.cm-content').getByText('dots are outside exactly')).toBeVisible();
});
