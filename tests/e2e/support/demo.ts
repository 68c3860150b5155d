import {expect, type Locator, type Page} from '@playwright/test';

/** The page that tests of demos read. */
export const norms = '/foundations/norms/';

/** A demo of that page with a slider, random numbers, a plot and checks. */
export const unitBalls = 'foundations/norms/unit-balls';

/** Opens a page and answers with one of its demos, not yet approached. */
export async function openDemo(page: Page, src = unitBalls, address = norms): Promise<Locator> {
  await page.goto(address);
  return page.locator(`[data-demo="${src}"]`);
}

/** Goes to a demo and waits for its editor. */
export async function approach(demo: Locator): Promise<Locator> {
  await demo.scrollIntoViewIfNeeded();
  const text = demo.locator('.cm-content');
  await expect(text).toBeVisible();
  return text;
}

/** Replaces the text of the editor in one stroke, as pasting does. */
export async function write(demo: Locator, code: string) {
  const text = await approach(demo);
  await text.focus();
  await text.press('ControlOrMeta+a');
  await demo.page().keyboard.insertText(code);
}

/** All of the text, folds included, as it would be printed: the editor draws only what is near its window. */
export async function whole(demo: Locator): Promise<string> {
  return (await demo.locator('[data-code-text]').allTextContents()).join('');
}

/** The text in the editor, if it is short and nothing of it is folded. */
export async function read(demo: Locator): Promise<string> {
  const lines = await demo.locator('.cm-line').allTextContents();
  return lines.join('\n');
}

/** Runs it and waits for its end. */
export async function run(demo: Locator) {
  await demo.getByRole('button', {name: 'Run', exact: true}).click();
  await expect(demo).toHaveAttribute('data-state', /^(?:done|error|stopped)$/);
}

/** The output, child by child. */
export function items(demo: Locator, kind?: string): Locator {
  return demo.locator(`[data-demo-output] > ${kind ? `[data-kind="${kind}"]` : '[data-kind]'}`);
}

/** What the browser keeps of `unitBalls`. */
export function kept(page: Page): Promise<{hash: string; code?: string; knobs: object} | null> {
  return page.evaluate((src) => {
    const key = Object.keys(localStorage).find((name) => name.endsWith(`demo/${src}`));
    return key ? (JSON.parse(localStorage[key] as string) as {hash: string; knobs: object}) : null;
  }, unitBalls);
}
