import {expect, test} from '@playwright/test';
import {approach, items, norms, openDemo, unitBalls} from './support/demo';

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('a demo shows its code, its output and its caption', async ({page}) => {
    const demo = await openDemo(page);
    await expect(demo).toHaveAttribute('data-state', 'static');
    await expect(demo).toHaveAttribute('data-origin', 'author');
    await expect(demo).toHaveAttribute('id', 'unit-balls');
    await expect(demo.locator('[data-still]')).toContainText("from 'lab'");
    await expect(demo.locator('[data-still] .code-keyword').first()).toHaveText('import');
    await expect(items(demo, 'plot').getByRole('img')).toBeVisible();
    await expect(items(demo, 'check').first()).toContainText('holds');
    await expect(demo.getByText(/\d checks, run at every build/)).toBeVisible();
    await expect(demo.locator('figcaption')).not.toBeEmpty();
    await expect(demo.getByRole('button', {name: 'Run'})).toBeHidden();
  });

  test('print shows all of the code', async ({page}) => {
    const demo = await openDemo(page);
    await page.emulateMedia({media: 'print'});
    const code = demo.locator('[data-still]');
    const isWhole = await code.evaluate((e) => e.scrollHeight <= e.clientHeight + 1);
    expect(isWhole).toBe(true);
  });
});

/** What stands in the code of each heavy library and nowhere else, and survives minification. */
const heavy = {
  'the editor (Sandpack)': 'SandpackProvider',
  'the editor (CodeMirror)': 'cm-gutterElement',
  'plots (Observable Plot)': 'missing scale',
  'links (fflate)': 'invalid distance',
};

test('neither editor nor plots nor the runner are loaded before a demo is near', async ({page}) => {
  const loaded = new Set<string>();
  page.on('response', async (response) => {
    if (response.url().includes('/assets/runner/')) loaded.add('the runner');
    if (response.request().resourceType() !== 'script') return;
    const text = await response.text().catch(() => ''); // gone with a page that was left
    for (const [name, mark] of Object.entries(heavy)) if (text.includes(mark)) loaded.add(name);
  });
  // Idle callbacks never come: only what the page itself asks for is loaded.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const demo = await openDemo(page);
  await page.waitForLoadState('networkidle');
  expect([...loaded]).toEqual([]);

  // The marks are those of the libraries: once the demo is used, each of them is seen.
  await demo.locator('[data-still]').hover();
  await approach(demo);
  await demo.getByRole('slider').first().press('End');
  await demo.getByRole('button', {name: 'Share'}).click();
  await expect.poll(() => [...loaded].sort()).toEqual([...Object.keys(heavy), 'the runner'].sort());
});

test('the editor takes the place of the code without moving a pixel', async ({page}) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & {value: number}).value);
    }).observe({type: 'layout-shift', buffered: true});
    Object.assign(window, {shifts});
    const requestWhenIdle = window.requestIdleCallback.bind(window);
    Object.assign(window, {idle: [] as (() => void)[], requestWhenIdle});
    window.requestIdleCallback = (callback) => {
      (window as unknown as {idle: unknown[]}).idle.push(callback);
      return 0;
    };
  });
  const demo = await openDemo(page);
  const code = demo.locator('[data-code]');
  await code.scrollIntoViewIfNeeded();
  await page.evaluate(() => document.fonts.ready);
  const before = await code.screenshot();
  await page.evaluate(() => {
    (window as unknown as {shifts: number[]}).shifts.length = 0;
  });
  const height = (await demo.boundingBox())?.height;
  await page.evaluate(() => {
    const held = window as unknown as {
      idle: (() => void)[];
      requestWhenIdle: typeof requestIdleCallback;
    };
    // On busy cores the editor colours the rest of the code when it is idle, too.
    window.requestIdleCallback = held.requestWhenIdle;
    for (const callback of held.idle) callback();
  });
  await expect(demo.locator('.cm-content')).toBeVisible();
  await expect(demo).toHaveAttribute('data-state', 'ready');
  expect((await demo.boundingBox())?.height).toBe(height);
  await expect.poll(async () => before.equals(await code.screenshot())).toBe(true);
  expect(await page.evaluate(() => (window as unknown as {shifts: number[]}).shifts)).toEqual([]);
});

test('after a change of pages the pictures are drawn from their data', async ({page}) => {
  await page.goto('/');
  await page.locator(`a[href*="${norms}"]`).first().click();
  await expect(page).toHaveURL(new RegExp(norms));
  const demo = page.locator(`[data-demo="${unitBalls}"]`);
  await expect(items(demo, 'plot').getByRole('img')).toBeVisible();
});

test('values of a plot show under the pointer', async ({page}) => {
  const demo = await openDemo(page);
  await approach(demo);
  const svg = items(demo, 'plot').getByRole('img');
  await svg.scrollIntoViewIfNeeded();
  const box = await svg.boundingBox();
  if (!box) throw new Error('the plot has no box');
  const middle = {x: box.x + box.width * 0.3, y: box.y + box.height / 2};
  await page.mouse.move(middle.x - 5, middle.y);
  await expect(async () => {
    await page.mouse.move(middle.x + Math.round(performance.now() % 3), middle.y);
    await expect(items(demo, 'plot')).toContainText(/x₁\s*[−-]?\d/, {timeout: 500});
  }).toPass();
});
