import {expect, test} from '@playwright/test';
import {builds} from '../builds';
import {sitePages} from './support/pages';
import {readThrough, watch} from './support/watch';

// Builds that only "npm test -- rebuild" makes; the whole "npm test" insists on them.
const {development, copy} = builds;

test.describe('a development build', () => {
  const origin = process.env[development.variable] ?? '';
  test.skip(origin === '', 'made by "npm test -- rebuild"');

  // React's production build keeps silent about most differences between server and browser, and warns of
  // nothing. On a phone: what depends on the width is known to the browser alone. The rest of a visit is one
  // of the built site; a page is read through here where it has the most demos of all kinds.
  test.use({viewport: {width: 390, height: 844}});
  for (const {path} of sitePages.filter(({locale}) => locale === 'en')) {
    test(`${path} is in the browser what it was on the server`, async ({page}) => {
      const watched = watch(page, origin);
      await page.goto(origin + path);
      await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
      if (path.endsWith('/foundations/norms/')) await readThrough(page);
      else await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
      expect(watched.complaints).toEqual([]);
    });
  }
});

test.describe('a site in a folder of its host', () => {
  const origin = process.env[copy.variable] ?? '';
  test.skip(origin === '', 'made by "npm test -- rebuild"');

  test('finds its pages, styles, fonts and demos there', async ({page}) => {
    const watched = watch(page, origin);
    const outside: string[] = [];
    page.on('request', (request) => {
      const {protocol, pathname} = new URL(request.url());
      if (protocol === 'http:' && !pathname.startsWith(copy.baseUrl)) outside.push(pathname);
    });

    await page.goto(origin + copy.baseUrl);
    await page.locator(`main a[href^="${copy.baseUrl}foundations/norms/"]`).first().click();
    await expect(page).toHaveURL(new RegExp(`${copy.baseUrl}foundations/norms/`));
    // The address changes before the page does; on the landing page no demo stands in an article.
    const demo = page.locator('article [data-demo]').first();
    await demo.scrollIntoViewIfNeeded();
    await demo.getByRole('button', {name: 'Run', exact: true}).click();
    await expect(demo).toHaveAttribute('data-state', 'done');
    await readThrough(page);

    expect(outside).toEqual([]);
    expect(watched.complaints).toEqual([]);
    expect(watched.foreign).toEqual([]);
  });
});
