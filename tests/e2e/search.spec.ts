import AxeBuilder from '@axe-core/playwright';
import {expect, type Locator, type Page, test} from '@playwright/test';
import {builds} from '../builds';
import {watch} from './support/watch';

const norms = '/foundations/norms/';
const results = (within: Page | Locator) => within.locator('[data-search-result]');
const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => dialog(page).getByRole('combobox');

async function open(page: Page, path = norms) {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field(page)).toBeFocused();
}

/** Types a query and waits for its own results. */
async function search(page: Page, query: string) {
  await field(page).fill(query);
  const answered = dialog(page).locator(`[data-search-query=${JSON.stringify(query)}]`);
  await expect(answered).toBeAttached();
}

/** Whether a highlight of our name stands on some text of the page. */
const highlighted = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('search') ?? [])].map((range) => (range as Range).toString()),
  );

test('a slash opens the search where nobody writes, Esc leads back', async ({page}) => {
  await page.goto(norms);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  const button = page.getByRole('button', {name: 'Search'});
  await button.focus();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('/');
  await expect(field(page)).toHaveValue('/');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();

  await page.goto('/questions/');
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toHaveValue('/');
  await expect(dialog(page)).toBeHidden();
});

test('arrows choose, Enter goes to the very anchor and shows the words there', async ({page}) => {
  await open(page, '/');
  await search(page, 'median mean midrange');
  const options = dialog(page).getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options.nth(1).getAttribute('id'))!,
  );
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/foundations\/norms\/common-norms-and-uses\/#robust-centre$/);
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('#robust-centre')).toBeInViewport();
  await expect
    .poll(() => highlighted(page))
    .toEqual(expect.arrayContaining(['Median', 'mean', 'midrange']));
  await page.keyboard.press('Escape');
  await expect.poll(() => highlighted(page)).toEqual([]);
});

test('a result on the page one is on is shown as well, again and again', async ({page}) => {
  await open(page);
  await search(page, 'Eckart-Young');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#eckart-young$/);
  await expect(page.locator('#eckart-young')).toBeInViewport();
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('ControlOrMeta+k');
  await search(page, 'Eckart-Young');
  await page.keyboard.press('Enter');
  await expect(page.locator('#eckart-young')).toBeInViewport();
});

test('what is folded around a result opens', async ({page}) => {
  await page.goto(`${norms}#robust-centre`);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  // No unit of these pages is folded away; this one is now.
  await page.evaluate(() => {
    const target = document.getElementById('robust-centre')!;
    const fold = document.createElement('details');
    target.before(fold);
    fold.append(target);
    location.hash = '';
  });
  await expect(page.locator('#robust-centre')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+k');
  await search(page, 'median mean midrange');
  await page.keyboard.press('Enter');
  await expect(page.locator('#robust-centre')).toBeVisible();
});

test('Ctrl or Cmd with Enter opens a new tab, with the words shown there', async ({
  page,
  context,
}) => {
  await open(page, '/');
  await search(page, 'dying relu');
  const target = await results(dialog(page)).first().getAttribute('href');
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.keyboard.press('ControlOrMeta+Enter'),
  ]);
  await expect(tab).toHaveURL(new RegExp(`${target}$`));
  await expect(tab.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await expect.poll(() => highlighted(tab)).toEqual(expect.arrayContaining(['ReLU']));
  await expect(dialog(page)).toBeVisible();
});

test('a result says what it is, where it stands and how important it is, with an excerpt', async ({
  page,
}) => {
  await open(page, '/');
  await search(page, 'dying relu');
  const question = dialog(page).locator('[data-unit=question]').first();
  await expect(question).toContainText('Question 6');
  await expect(question.getByRole('img', {name: /Importance: \d of 3/})).toBeVisible();
  await expect(question.locator('mark').first()).toHaveText(/ReLU/);
  await expect(
    dialog(page)
      .getByRole('group', {name: /Activations/})
      .first(),
  ).toContainText('Networks');
  await expect(dialog(page).locator('[data-unit=term]').first()).toContainText('死亡单元');
});

test('queries that led somewhere are offered again, and can be forgotten', async ({page}) => {
  await open(page);
  await search(page, 'softmax temperature');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/activations/);
  await page.keyboard.press('ControlOrMeta+k');
  const recent = dialog(page).getByRole('option', {name: 'softmax temperature'});
  await expect(recent).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('softmax temperature');
  await field(page).fill('');
  await dialog(page).getByRole('button', {name: 'Clear recent searches'}).click();
  await expect(recent).toHaveCount(0);
});

test('a slip finds what was meant, and says so', async ({page}) => {
  await open(page);
  await search(page, 'sofmax temprature');
  await expect(dialog(page).locator('[data-search-meant]')).toContainText('softmax temperatur');
  await expect(results(dialog(page)).first()).toHaveAttribute('href', /\/softmax-output-unit\/$/);
});

test('nothing found is no dead end: it shows what can be asked, and where all is listed', async ({
  page,
}) => {
  await open(page);
  await search(page, 'qqqq');
  await expect(results(dialog(page))).toHaveCount(0);
  await expect(dialog(page).getByText('Nothing was found')).toBeVisible();
  await expect(dialog(page).getByRole('link', {name: 'All questions'})).toBeVisible();
  await dialog(page).locator('[data-search-nothing] li a').first().click();
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/(?:\/[a-z0-9-]+){3}\/$/);
});

test('before anything is typed the dialog and the page show what can be asked', async ({page}) => {
  await open(page);
  await expect(dialog(page).getByText('You can ask')).toBeVisible();
  await page.goto('/search/');
  await page.locator('main').getByText('You can ask').waitFor();
  await page.locator('main li a').first().click();
  await expect(page).toHaveURL(/(?:\/[a-z0-9-]+){3}\/$/);
});

test('each page is named once; a term stands beside the question about it', async ({page}) => {
  await open(page);
  await search(page, 'batch normalization');
  const pages = await dialog(page)
    .getByRole('group')
    .evaluateAll((groups) =>
      groups.map((group) => group.firstElementChild?.firstChild?.textContent),
    );
  expect(new Set(pages).size).toBe(pages.length);
  await expect(results(dialog(page)).nth(0)).toHaveAttribute('data-unit', 'question');
  await expect(results(dialog(page)).nth(1)).toHaveAttribute(
    'href',
    '/glossary/#batch-normalization',
  );
});

test('an address that leads nowhere is searched for', async ({page}) => {
  await page.goto('/optimization/nesterov-momentum-explained/');
  const section = page.locator('[data-address-search]');
  await expect(section.locator('[data-search-result][href*="/nesterov-"]').first()).toBeVisible();
  await section.getByRole('link', {name: 'All results'}).click();
  await expect(page).toHaveURL(/\/search\/\?q=/);
});

test('the filter of the question index finds by other names', async ({page}) => {
  await page.goto('/questions/?q=dead+neurons');
  await expect(page.locator('main summary').filter({hasText: 'dead ReLU'})).toBeVisible();
});

test('keys of the input method choose nothing and close nothing', async ({page}) => {
  await open(page);
  await search(page, 'norm');
  const here = page.url();
  for (const init of [{isComposing: true}, {keyCode: 229}]) {
    for (const key of ['Enter', 'Escape']) {
      const isPrevented = await field(page).evaluate(
        (input, init) => {
          const event = new KeyboardEvent('keydown', {bubbles: true, cancelable: true, ...init});
          if ('keyCode' in init) Object.defineProperty(event, 'keyCode', {value: init.keyCode});
          input.dispatchEvent(event);
          return event.defaultPrevented;
        },
        {...init, key},
      );
      expect(isPrevented).toBe(key === 'Escape');
    }
  }
  await expect(dialog(page)).toBeVisible();
  await expect(field(page)).toHaveValue('norm');
  expect(page.url()).toBe(here);
});

test('words that no unit has together find those that have most of them', async ({page}) => {
  await open(page);
  await search(page, 'softmax zyzzyva temperature');
  await expect(results(dialog(page)).first()).toContainText(/temperature/i);
});

test('a formula is found once', async ({page}) => {
  await open(page);
  await search(page, '\\diag(p) - p p^\\top');
  await expect(dialog(page).locator('[href$="#softmax-jacobian-formula"]')).toHaveCount(1);
});

test('a page of results can be linked, in both languages', async ({page}) => {
  await page.goto('/search/?q=softmax');
  await expect(results(page).nth(1)).toHaveAttribute('data-unit', 'term');
  await expect(page.getByRole('searchbox')).toHaveValue('softmax');
  await results(page).nth(1).click();
  await expect(page).toHaveURL(/\/glossary\/#softmax$/);
  await page.goto('/zh-Hans/search/?q=vanishing');
  await expect(results(page).first()).toHaveAttribute('href', /^\/zh-Hans\//);
});

test('the dialog leads to all results', async ({page}) => {
  await open(page);
  await search(page, 'norm');
  await dialog(page).getByRole('link', {name: 'All results'}).click();
  await expect(page).toHaveURL(/\/search\/\?q=norm$/);
  // The address changes before the page does.
  await expect.poll(() => results(page).count()).toBeGreaterThan(12);
});

test.describe('on a phone', () => {
  test.use({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});

  test('a tap opens the search, another goes to a result', async ({page}) => {
    await page.goto('/zh-Hans/');
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    await page.getByRole('button', {name: '搜索'}).tap();
    await search(page, '软阈值');
    const box = await dialog(page).boundingBox();
    expect(box).toMatchObject({x: 0, width: 390});
    await dialog(page).locator('[data-unit=term]').first().tap();
    await expect(page).toHaveURL(/\/zh-Hans\/glossary\/#soft-thresholding$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test('after the first search, others need no network, nor does the page of results', async ({
  page,
  context,
}) => {
  await page.goto(norms);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await page.evaluate(() => {
    navigator.serviceWorker.addEventListener('message', ({data}) => {
      if (data === 'search: kept') document.documentElement.dataset.searchKept = '';
    });
  });
  await page.keyboard.press('ControlOrMeta+k');
  await search(page, 'norm');
  await expect(page.locator('html')).toHaveAttribute('data-search-kept', '');
  await context.setOffline(true);
  for (const query of ['softmax', '奇异值', '\\nabla', 'lipschitz']) {
    await search(page, query);
    await expect(results(dialog(page)).first()).toBeVisible();
  }
  await search(page, 'qqqq');
  await expect(dialog(page).getByRole('link', {name: 'All questions'})).toBeVisible();
  await page.goto('/search/?q=subgradient');
  await expect(results(page).nth(1)).toContainText('subgradient');
  await page.goto(norms);
  await expect(page.locator('main h1')).toHaveText('Norms');
});

test('a search asks no other host and leaves the console empty', async ({page, baseURL}) => {
  const watched = watch(page, new URL(baseURL!).origin);
  await open(page);
  await search(page, 'ridge');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ridge-perceives-higher-variance\/$/);
  expect(watched.foreign).toEqual([]);
  expect(watched.complaints).toEqual([]);
});

test('the strictest policy of a host lets it work', async ({page}) => {
  const origin = process.env.STRICT_ORIGIN ?? '';
  const watched = watch(page, origin);
  await open(page, origin + norms);
  await search(page, 'ridge');
  await expect(results(dialog(page)).first()).toBeVisible();
  expect(watched.complaints).toEqual([]);
});

test('without an index it says so, and tries again when the network is back', async ({page}) => {
  await page.route('**/search-index/**', (route) => route.abort());
  await open(page);
  await field(page).fill('norm');
  await expect(dialog(page).getByRole('alert')).toContainText('could not be loaded');
  await dialog(page).getByRole('button', {name: 'Try again'}).click();
  await expect(dialog(page).getByRole('alert')).toBeVisible();
  await page.unroute('**/search-index/**');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(results(dialog(page)).first()).toBeVisible();
});

test('a slow network is said', async ({page}) => {
  await page.route('**/search-index/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await route.continue();
  });
  await open(page);
  await field(page).fill('norm');
  await expect(dialog(page).getByRole('status')).toContainText('Searching');
  await expect(dialog(page).getByRole('status')).toContainText('slow');
  await expect(results(dialog(page)).first()).toBeVisible();
});

test('a lost file of the dialog costs one line, not the page', async ({page}) => {
  await page.goto(norms);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await page.route('**/assets/js/**', (route) => route.abort());
  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog(page).getByRole('alert')).toContainText('could not be loaded');
  await expect(page.locator('main h1')).toHaveText('Norms');
  await page.unroute('**/assets/js/**');
  await dialog(page).getByRole('button', {name: 'Try again'}).click();
  await expect(field(page)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const prefix of ['', '/zh-Hans']) {
    test(`${prefix || '/en'} has no barrier, ${colorScheme}`, async ({page}) => {
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
      const barriers = async () => {
        const {violations} = await new AxeBuilder({page}).analyze();
        return violations.map(({id, nodes}) => `${id}: ${nodes[0].html}`);
      };
      await open(page, `${prefix}/glossary/`);
      await search(page, 'ReLU');
      expect(await barriers()).toEqual([]);
      await search(page, 'qqqq');
      await expect(dialog(page).locator('[data-search-nothing] li').first()).toBeVisible();
      expect(await barriers()).toEqual([]);
      await page.goto(`${prefix}/search/?q=softmax`);
      await expect(results(page).first()).toBeVisible();
      expect(await barriers()).toEqual([]);
    });
  }
}

test.describe('in a folder of its host', () => {
  const {nested} = builds;
  const origin = process.env[nested.variable] ?? '';

  // It is built in English alone; the path of the other language differs in its prefix only.
  test('it works there', async ({page}) => {
    await open(page, origin + nested.baseUrl);
    await search(page, 'subgradient');
    await expect(results(dialog(page)).first()).toHaveAttribute(
      'href',
      `${nested.baseUrl}glossary/#subgradient`,
    );
    await results(dialog(page)).first().click();
    await expect(page.locator('#subgradient')).toBeInViewport();
  });
});
