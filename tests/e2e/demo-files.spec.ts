import {expect, test} from '@playwright/test';
import {approach, items, kept, norms, openDemo, read, run, unitBalls, write} from './support/demo';

const mine = "import {print} from 'lab';\nprint('mine');\n";

/** Files that are asked for from now on do not come, until the returned function is called. */
async function loseFiles(page: Parameters<typeof openDemo>[0]) {
  await page.route('**/assets/js/**', (route) => route.abort());
  return () => page.unroute('**/assets/js/**');
}

test('an editor whose file is missing is one line, and comes when it is asked for again', async ({
  page,
}) => {
  await page.goto(norms);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  const find = await loseFiles(page);
  const demo = page.locator(`[data-demo="${unitBalls}"]`);
  await demo.scrollIntoViewIfNeeded();
  const line = demo.locator('[data-lost-file]');
  await expect(line).toContainText('The editor could not be loaded');
  await expect(demo.locator('[data-still]')).toBeVisible();
  await line.getByRole('button', {name: 'Try again'}).click();
  await expect(line).toBeVisible();
  await find();
  await line.getByRole('button', {name: 'Try again'}).click();
  await approach(demo);
  await expect(line).toHaveCount(0);
});

test('it comes by itself when the network is back', async ({page}) => {
  await page.goto(norms);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  const find = await loseFiles(page);
  const demo = page.locator(`[data-demo="${unitBalls}"]`);
  await demo.scrollIntoViewIfNeeded();
  await expect(demo.locator('[data-lost-file]')).toBeVisible();
  await find();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await approach(demo);
});

test('a picture whose file is missing is not the one of an earlier run', async ({page}) => {
  const demo = await openDemo(page);
  await approach(demo);
  // The runner comes, what draws does not.
  const find = await loseFiles(page);
  await demo.getByRole('spinbutton', {name: /^p, as a number/}).fill('2');
  const line = items(demo, 'plot').locator('[data-lost-file]').first();
  await expect(line).toContainText('The picture of this run could not be drawn');
  await expect(items(demo, 'plot').first().locator('svg')).toHaveCount(0);
  await find();
  await line.getByRole('button', {name: 'Try again'}).click();
  await expect(items(demo, 'plot').first().locator('svg').first()).toBeVisible();
});

test('a runner whose file is missing is one line, and runs by itself when the network is back', async ({
  page,
}) => {
  await page.route(/runner\..*json/, (route) => route.abort());
  const demo = await openDemo(page);
  await write(demo, mine);
  await demo.getByRole('button', {name: 'Run', exact: true}).click();
  await expect(demo.locator('[data-lost-file]')).toContainText('The program that runs demos');
  await page.unroute(/runner\..*json/);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(items(demo)).toHaveText(['mine']);
  await expect(demo.locator('[data-lost-file]')).toHaveCount(0);
});

test('after a deploy a reload is offered, and keeps what was written', async ({page}) => {
  const demo = await openDemo(page);
  await write(demo, mine);
  await expect.poll(async () => (await kept(page))?.code).toBe(mine);
  // Another build: the files of this one are gone, and the page names others.
  await loseFiles(page);
  await page.route(`**${norms}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/(main|runtime~main)\.\w+\.js/g, '$1.0123.js');
    await route.fulfill({response, body});
  });
  await demo.getByRole('button', {name: 'Changes'}).click();
  const line = demo.locator('[data-lost-file]');
  await expect(line).toContainText('The site has been renewed');
  await page.unrouteAll();
  await line.getByRole('button', {name: 'Reload'}).click();
  await approach(demo);
  await expect.poll(() => read(demo)).toBe(mine);
  await run(demo);
  await expect(items(demo)).toHaveText(['mine']);
});
