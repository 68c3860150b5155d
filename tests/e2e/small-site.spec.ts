import {expect, type Locator, type Page, test} from '@playwright/test';
import {type Build, builds} from '../builds';
import {buttons, pagesOf} from './support/pages';
import {readThrough, watch} from './support/watch';

/** Where a build is served. */
const originOf = ({variable}: Build) => process.env[variable] ?? '';

/** Kind and text of every item of an output, as a reader sees it. */
function readOutput(demo: Locator) {
  return demo.locator('[data-demo-output] > [data-kind]').evaluateAll((items) =>
    items.map((item) => ({
      kind: item.getAttribute('data-kind'),
      text: (item.textContent ?? '').replace(/\s+/g, ' ').trim(),
    })),
  );
}

/** How the demo of the landing page is run, which has knobs and no buttons. */
async function turnAndTurnBack(demo: Locator, before: Awaited<ReturnType<typeof readOutput>>) {
  const knob = demo.getByRole('slider').first();
  await knob.press('ArrowRight');
  await expect.poll(() => readOutput(demo)).not.toEqual(before);
  await knob.press('ArrowLeft');
  await expect.poll(() => readOutput(demo)).toEqual(before);
}

/** What is painted live is what the server painted. */
async function runAsPublished(demo: Locator, runButton: string) {
  const before = await readOutput(demo);
  expect(before.length).toBeGreaterThan(0);
  await demo.scrollIntoViewIfNeeded();
  const button = demo.getByRole('button', {name: runButton, exact: true});
  if ((await button.count()) > 0) await button.click();
  else await turnAndTurnBack(demo, before);
  await expect(demo).toHaveAttribute('data-state', /^(?:done|error|stopped)$/);
  expect(await demo.getAttribute('data-state')).toBe('done');
  expect(await readOutput(demo)).toEqual(before);
  await expect(demo.locator('[data-ok="false"]')).toHaveCount(0);
}

async function expectToFitAPhone(page: Page) {
  await page.setViewportSize({width: 390, height: 844});
  await expect.poll(() => page.evaluate(() => document.documentElement.clientWidth)).toBe(390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
}

// Each kind of page in full: read to its end, so that everything is loaded that loads on approach, its demos
// run, under the Content-Security-Policy of the hosting notes.
for (const {locale, path} of pagesOf(builds.small)) {
  test(`${path} is read through, and its demos show live what was published`, async ({page}) => {
    const watched = watch(page, originOf(builds.small));
    const response = await page.goto(path);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    // The reference of lab has some hundred demos, of the same kinds as those before them.
    const demos = await page.locator('main [data-demo]').all();
    for (const demo of demos.slice(0, 3)) {
      await test.step((await demo.getAttribute('data-demo')) ?? '', () =>
        runAsPublished(demo, buttons[locale].run),
      );
    }
    await readThrough(page);
    await expectToFitAPhone(page);
    expect(watched).toEqual({complaints: [], foreign: []});
  });
}

test.describe('a development build', () => {
  // React's production build keeps silent about most differences between server and browser, and warns of
  // nothing. On a phone: what depends on the width is known to the browser alone.
  test.use({viewport: {width: 390, height: 844}});
  for (const {path} of pagesOf(builds.development)) {
    test(`${path} is in the browser what it was on the server`, async ({page}) => {
      const origin = originOf(builds.development);
      const watched = watch(page, origin);
      await page.goto(origin + path);
      await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
      await readThrough(page);
      expect(watched.complaints).toEqual([]);
    });
  }
});

for (const build of [builds.small, builds.development]) {
  // A page each: what the one before had begun to fetch ahead would count as lost.
  for (const path of ['/foundations/norms/', '/', '/study/']) {
    test(`${path}index.html of ${build.variable} is the page itself, and its address says so`, async ({
      page,
    }) => {
      const origin = originOf(build);
      const watched = watch(page, origin);
      await page.goto(`${origin}${path}index.html?a=b#here`);
      await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
      await expect(page).toHaveURL(`${origin}${path}?a=b#here`);
      await expect(page.locator('main h1')).toBeVisible();
      expect(watched.complaints).toEqual([]);
    });
  }
}

test('names of rows, captions and boxes are what they say they are', async ({page}) => {
  await page.goto('/foundations/norms/');
  await readThrough(page);
  const found = await page.evaluate(() => {
    const outer = (elements: Element[]) => elements.map(({outerHTML}) => outerHTML.slice(0, 200));
    const all = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const isCaptionInside = (caption: Element) =>
      caption.previousElementSibling && caption.nextElementSibling;
    const spoken = (text: string) =>
      text
        .replace(/[\s\u200b]+/g, ' ')
        .trim()
        .toLowerCase();
    return {
      captions: outer(all('figcaption').filter(isCaptionInside)),
      // A box that scrolls down is as much a stop as one that scrolls sideways.
      stops: outer(
        all('main [tabindex="0"][role="group"]:not([data-still])').filter(
          (box) => box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight,
        ),
      ),
      nameless: outer(all('[tabindex="0"]:not([aria-label], [aria-labelledby], a, button, input)')),
      otherwise: outer(
        all(':is(a, button)[aria-label]').filter((control) => {
          const seen = spoken((control as HTMLElement).innerText);
          return !spoken(control.getAttribute('aria-label') ?? '').includes(seen);
        }),
      ),
    };
  });
  expect(found).toEqual({captions: [], stops: [], nameless: [], otherwise: []});
});

test('in a folder of its host, a site finds its pages, styles, fonts and demos', async ({page}) => {
  const {baseUrl} = builds.nested;
  const origin = originOf(builds.nested);
  const watched = watch(page, origin);
  const outside: string[] = [];
  page.on('request', (request) => {
    const {protocol, pathname} = new URL(request.url());
    if (protocol === 'http:' && !pathname.startsWith(baseUrl)) outside.push(pathname);
  });

  await page.goto(origin + baseUrl);
  await page.locator(`main a[href^="${baseUrl}foundations/norms/"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`${baseUrl}foundations/norms/`));
  // The address changes before the page does; on the landing page no demo stands in an article.
  const demo = page.locator('article [data-demo]').first();
  await demo.scrollIntoViewIfNeeded();
  await demo.getByRole('button', {name: 'Run', exact: true}).click();
  await expect(demo).toHaveAttribute('data-state', 'done');
  await readThrough(page);

  expect(outside).toEqual([]);
  expect(watched).toEqual({complaints: [], foreign: []});
});
