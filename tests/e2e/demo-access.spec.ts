import AxeBuilder from '@axe-core/playwright';
import {devices, expect, test} from '@playwright/test';
import {approach, norms, openDemo, unitBalls, write} from './support/demo';

const broken =
  "import {check, print, progress, table} from 'lab';\nprogress(1, 2);\nprint('a', [[1, 2], [3, 4]]);\n" +
  "table({title: 'T', columns: ['name', 'value'], rows: [['a', 1]]});\ncheck('2 < 1', 2 < 1);\noops();\n";

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({colorScheme, contextOptions: {reducedMotion: 'reduce'}});

    test('an edited demo with every kind of line, its changes and its link has no barrier', async ({
      page,
    }) => {
      const demo = await openDemo(page);
      await write(demo, broken);
      await expect(demo.locator('[data-error]')).toBeVisible();
      await demo.getByRole('button', {name: 'Share', exact: true}).click();
      await expect(demo.getByRole('textbox', {name: 'Link'})).toBeVisible();
      const look = async () => {
        const {violations} = await new AxeBuilder({page})
          .include(`[data-demo="${unitBalls}"]`)
          .analyze();
        return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
      };
      expect(await look()).toEqual([]);
      await demo.getByRole('button', {name: 'Changes', exact: true}).click();
      await expect(demo.locator('ins').first()).toBeVisible();
      expect(await look()).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  const {viewport, userAgent, isMobile, hasTouch, deviceScaleFactor} = devices['Pixel 7'];
  test.use({viewport, userAgent, isMobile, hasTouch, deviceScaleFactor});

  test('what can be pressed has 44 pixels, and the page does not scroll sideways', async ({
    page,
  }) => {
    const demo = await openDemo(page);
    await approach(demo);
    const small = await demo.locator('button, input, select').evaluateAll((controls) =>
      controls
        .map((control) => ({name: control.outerHTML, box: control.getBoundingClientRect()}))
        .filter(({box}) => box.height > 0 && (box.height < 44 || box.width < 44))
        .map(({name, box}) => `${box.width} × ${box.height}: ${name}`),
    );
    expect(small).toEqual([]);
    const room = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await room()).toBeLessThanOrEqual(0);
  });

  test('the editor does not zoom in on focus, and can be typed in', async ({page}) => {
    const demo = await openDemo(page);
    const text = await approach(demo);
    const size = await text.evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize));
    expect(size).toBeGreaterThanOrEqual(16);
    await text.tap();
    await expect(text).toBeFocused();
  });
});

test('in Chinese the buttons, the hint and the report are Chinese', async ({page}) => {
  const demo = await openDemo(page, unitBalls, `/zh-Hans${norms}`);
  await approach(demo);
  for (const name of ['运行', '停止', '重置', '分享']) {
    await expect(demo.getByRole('button', {name, exact: true})).toBeVisible();
  }
  await demo.getByRole('button', {name: '运行', exact: true}).click();
  await expect(demo).toHaveAttribute('data-state', 'done');
  await expect(demo.locator('[data-demo-report]')).toHaveText(/输出已更新/);
  const words = await demo.locator('[data-demo-output]').innerText();
  expect(words).not.toMatch(/[A-Za-z]{4,}/);
});

test('a name of lab is completed from its reference, and imported', async ({page}) => {
  const demo = await openDemo(page);
  await write(demo, "import {print} from 'lab';\n");
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('linsp');
  const option = page.getByRole('option', {name: 'linspace'});
  await expect(option).toBeVisible();
  await option.click();
  await expect(demo.locator('.cm-line').first()).toHaveText("import {print, linspace} from 'lab';");
});

test('hovering over a name of lab says how it is called', async ({page}) => {
  const demo = await openDemo(page);
  await approach(demo);
  await demo.locator('.cm-line').getByText('linspace', {exact: true}).first().hover();
  await expect(page.locator('.cm-lab-note')).toContainText('linspace(');
});
