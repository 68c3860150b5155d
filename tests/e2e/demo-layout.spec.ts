import {expect, test, type Locator} from '@playwright/test';
import {approach, items, openDemo} from './support/demo';

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error('There is no box to measure.');
  return {...box, bottom: box.y + box.height, right: box.x + box.width};
}

/** The boxes that scroll up and down between the code and the page. */
function scrollersOf(code: Locator): Promise<string[]> {
  return code.evaluate((element) => {
    const found: string[] = [];
    const inside = [...element.querySelectorAll('*')].filter((e) => e.checkVisibility());
    const around: Element[] = [];
    for (let e: Element | null = element; e && e !== document.body; e = e.parentElement)
      around.push(e);
    for (const e of [...inside, ...around]) {
      const {overflowY} = getComputedStyle(e);
      if (['auto', 'scroll'].includes(overflowY) && e.scrollHeight > e.clientHeight + 1) {
        found.push(e.matches('[data-demo]') ? 'demo' : 'code');
      }
    }
    return found;
  });
}

/** How many lines of code are seen at once. */
async function linesSeen(code: Locator, bottom: number): Promise<number> {
  const height = await code.evaluate((e) => parseFloat(getComputedStyle(e).lineHeight));
  const box = await boxOf(code);
  return Math.floor((Math.min(box.bottom, bottom) - box.y) / height);
}

/** Claim, imports and the empty line after them. */
const before = 3;

test.describe('beside its derivation, at 1440 × 900', () => {
  test.use({viewport: {width: 1440, height: 900}});

  test('code stands directly below the main picture, and what is printed below the code', async ({
    page,
  }) => {
    const demo = await openDemo(page);
    await approach(demo);
    await demo.evaluate((e) => window.scrollBy(0, e.getBoundingClientRect().top - 76));
    const code = demo.locator('[data-code]');
    const picture = await boxOf(items(demo, 'plot'));
    const top = (await boxOf(code)).y;
    expect(top - picture.bottom).toBeLessThan(16);
    expect((await boxOf(items(demo, 'check').first())).y).toBeGreaterThan(top);
    const foot = await boxOf(demo.locator('[data-around]').nth(1));
    expect(await linesSeen(code, foot.y)).toBeGreaterThanOrEqual(before + 16);
  });

  test('the demo is the one box that scrolls, and Run stays in it', async ({page}) => {
    const demo = await openDemo(page);
    await approach(demo);
    expect(await scrollersOf(demo.locator('[data-code]'))).toEqual(['demo']);
    await demo.evaluate((e) => e.scrollTo(0, e.scrollHeight));
    await expect(demo.getByRole('button', {name: 'Run', exact: true})).toBeInViewport();
  });

  test('all around output and code takes little room', async ({page}) => {
    const demo = await openDemo(page);
    const heights = await demo
      .locator('[data-around]')
      .evaluateAll((all) => all.map((e) => e.getBoundingClientRect().height));
    expect(heights).toHaveLength(3);
    expect(heights.reduce((sum, h) => sum + h)).toBeLessThanOrEqual(140);
  });
});

test.describe('below its derivation, at 1366 × 768', () => {
  test.use({viewport: {width: 1366, height: 768}});

  test('the output is at the left, the code at the right', async ({page}) => {
    const demo = await openDemo(page);
    await approach(demo);
    const code = demo.locator('[data-code]');
    const output = await boxOf(demo.locator('[data-demo-output]'));
    const box = await boxOf(code);
    expect(output.right).toBeLessThanOrEqual(box.x);
    expect(box.height).toBeLessThanOrEqual((768 * 2) / 3);
    expect(await linesSeen(code, box.bottom)).toBeGreaterThanOrEqual(before + 10);
  });
});

for (const [width, height] of [
  [1024, 768],
  [390, 844],
]) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({viewport: {width, height}});

    test('code comes right after the output, leaves a third of the window, and Run is at hand', async ({
      page,
    }) => {
      const demo = await openDemo(page);
      await approach(demo);
      const code = demo.locator('[data-code]');
      const box = await boxOf(code);
      const output = await boxOf(demo.locator('[data-demo-output]'));
      expect(Math.abs(box.y - output.bottom)).toBeLessThanOrEqual(1);
      expect(box.height).toBeLessThanOrEqual((height * 2) / 3);
      await code.evaluate((e) => window.scrollBy(0, e.getBoundingClientRect().top - 160));
      await expect(demo.getByRole('button', {name: 'Run', exact: true})).toBeInViewport();
    });
  });
}

test.describe('full screen', () => {
  test.use({viewport: {width: 1440, height: 900}});

  test('has the output at the left and the code at the right', async ({page}) => {
    const demo = await openDemo(page);
    await approach(demo);
    await demo.getByRole('button', {name: 'Full screen'}).click();
    const output = await boxOf(demo.locator('[data-demo-output]'));
    const code = await boxOf(demo.locator('[data-code]'));
    expect(output.right).toBeLessThanOrEqual(code.x);
    expect(code.height).toBeGreaterThanOrEqual(38 * 20);
    expect(code.bottom).toBeLessThanOrEqual(900);
  });

  test('has them below each other on a phone', async ({page}) => {
    await page.setViewportSize({width: 390, height: 844});
    const demo = await openDemo(page);
    await approach(demo);
    await demo.getByRole('button', {name: 'Full screen'}).click();
    const output = await boxOf(demo.locator('[data-demo-output]'));
    const code = await boxOf(demo.locator('[data-code]'));
    expect(code.y).toBeGreaterThanOrEqual(output.bottom - 1);
    expect(code.width).toBeGreaterThan(380);
  });
});
