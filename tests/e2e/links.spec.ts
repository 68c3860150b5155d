import AxeBuilder from '@axe-core/playwright';
import {expect, type Locator, type Page, test} from '@playwright/test';

const languages = {
  en: {
    page: '/foundations/norms/',
    link: 'Copy link: ',
    equation: 'Equation (1.1)',
    markdown: 'Copy as Markdown',
    citation: 'Copy citation',
    tex: 'Copy TeX',
    report: 'Copy id for an error report',
    copied: 'Link copied',
    title: 'What makes a function a norm',
    inTheCode: 'In the code: unit-balls.ts',
  },
  'zh-Hans': {
    page: '/zh-Hans/foundations/norms/',
    link: '复制链接：',
    equation: '公式 (1.1)',
    markdown: '复制为 Markdown',
    citation: '复制引文',
    tex: '复制 TeX',
    report: '复制编号以报告错误',
    copied: '链接已复制',
    title: '范数',
    inTheCode: '代码：unit-balls.ts',
  },
} as const;

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const card = (page: Page) => page.locator('[data-card]');
const unitLink = (page: Page, id: string) => page.locator(`[data-unit-link="${id}"]`);

/** Selects from the beginning of one element to the end of another and copies. */
async function copySelection(page: Page, from: string, to = from) {
  await page.evaluate(
    ([first, last]) => {
      const range = document.createRange();
      range.setStart(document.querySelector(first)!, 0);
      const end = document.querySelector(last)!;
      range.setEnd(end, end.childNodes.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to],
  );
  await page.keyboard.press('ControlOrMeta+c');
}

test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  contextOptions: {reducedMotion: 'reduce'},
  // Wide enough for a derivation with its demo beside it.
  viewport: {width: 1600, height: 1000},
});

/** Opens a page and waits until its scripts listen. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
}

/** Rests the pointer on a link until its card is there; a page that still moves takes it away. */
async function restOn(page: Page, link: Locator) {
  await expect(async () => {
    await page.mouse.move(0, 0);
    await link.hover();
    await expect(card(page)).toBeVisible({timeout: 5_000});
  }).toPass();
}

for (const [locale, words] of Object.entries(languages)) {
  test.describe(locale, () => {
    test.beforeEach(async ({page}) => {
      await open(page, words.page);
    });

    test('the link of each kind of unit copies its address and says so', async ({
      page,
      baseURL,
    }) => {
      // Who gets the link came for the question: it leads there, not to the whole page.
      const question = 'norm-definition-axioms';
      for (const id of [question, 'axioms', 'norm-axioms', 'unit-balls']) {
        const link = unitLink(page, id).first();
        await link.click();
        await expect(page.locator('[data-announcement]')).toHaveText(words.copied);
        // The words may still be those of the link before.
        await expect
          .poll(() => clipboard(page))
          .toBe(`${baseURL}${words.page}${question}/${id === question ? '' : `#${id}`}`);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('menu')).toHaveCount(0);
        await expect(link).toBeFocused();
      }
    });

    test('the menu is used by keyboard: Markdown, citation, TeX without our macros', async ({
      page,
    }) => {
      const link = page.getByRole('button', {name: words.link + words.equation, exact: true});
      await link.focus();
      const choose = async (name: string) => {
        await page.keyboard.press('Enter');
        const item = page.getByRole('menuitem', {name, exact: true});
        await expect(page.getByRole('menuitem').first()).toBeFocused();
        for (let i = 0; i < 5; i++) {
          if (await item.evaluate((element) => element === document.activeElement)) break;
          await page.keyboard.press('ArrowDown');
        }
        await page.keyboard.press('Enter');
        await expect(page.getByRole('menu')).toHaveCount(0);
        await expect(link).toBeFocused();
      };
      await choose(words.markdown);
      await expect.poll(() => clipboard(page)).toMatch(/^\[.+\(1\.1\)\]\(http.+#norm-axioms\)$/);
      await choose(words.citation);
      await expect.poll(() => clipboard(page)).toMatch(/#norm-axioms.+\d{4}-\d\d-\d\d/);
      await choose(words.tex);
      await expect.poll(() => clipboard(page)).toContain('\\lVert \\alpha x \\rVert');
      expect(await clipboard(page)).not.toContain('\\norm');
      await choose(words.report);
      await expect
        .poll(() => clipboard(page))
        .toMatch(new RegExp(`^foundations/norms#norm-axioms \\(${locale}, `));
    });

    test('what is copied from the text carries TeX', async ({page}) => {
      await copySelection(page, '#norms-are-convex p');
      await expect.poll(() => clipboard(page)).toContain('$0 \\le \\theta \\le 1$');
      await copySelection(page, '#norms-are-convex p', '#norm-convex');
      await expect.poll(() => clipboard(page)).toMatch(/\$\$\n[^$]*\\lVert \\theta x[^$]+\n\$\$/);
      expect(await clipboard(page)).not.toContain('∥');
    });

    test('a card shows what a link leads to, on hover and on focus, until Esc', async ({page}) => {
      const ref = page.locator('#hoelder a[href="#young-inequality"]');
      await restOn(page, ref);
      await expect(card(page).locator('.katex')).toBeVisible();
      await expect(ref).toHaveAttribute('aria-describedby', /.+/);
      await card(page).hover();
      await expect(card(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(card(page)).toHaveCount(0);
      await page.mouse.move(0, 0);

      await unitLink(page, 'hoelder').focus();
      await page.keyboard.press('Tab');
      while (!(await ref.evaluate((element) => element === document.activeElement))) {
        await page.keyboard.press('Tab');
      }
      await expect(card(page)).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(card(page)).toHaveCount(0);
    });

    test('a question shows its short answer, a term its definition', async ({page}) => {
      await page.locator('main nav a[href="#norm-definition-axioms"]').first().hover();
      await expect(card(page)).toContainText(words.title);
      await expect(card(page).getByRole('img')).toBeVisible();
      await page.locator('[data-term="norm"]').first().hover();
      await expect(card(page)).toContainText('范数');
    });

    test('an open card and an open menu have no barrier', async ({page}) => {
      await restOn(page, page.locator('#hoelder a[href="#young-inequality"]'));
      // The page around them is looked at in site-access.spec.ts.
      const barriers = async (part: string) =>
        (await new AxeBuilder({page}).include(part).analyze()).violations;
      expect(await barriers('[data-card]')).toEqual([]);
      await unitLink(page, 'norm-axioms').click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await barriers('[role="menu"]')).toEqual([]);
    });

    test('a step marks its lines, and the lines lead back', async ({page}) => {
      const demo = page.locator('#unit-balls');
      const mark = `→ ${await demo.locator('[data-code-steps] a[href="#convex-ball"]').textContent()}`;
      await page.locator('#convex-ball p').first().hover();
      await expect(demo.locator('[data-marked-line], .cm-step-line').first()).toBeAttached();
      await page.mouse.move(0, 0);
      await expect(demo.locator('.cm-content')).toBeVisible();
      await expect(demo.locator('.cm-step-line')).toHaveCount(0);

      await unitLink(page, 'convex-ball').focus();
      await expect(demo.locator('.cm-step-line')).toContainText(mark);
      const place = page.locator('[data-step-lines="convex-ball"] a');
      await expect(place).toHaveAccessibleName(new RegExp(words.inTheCode));
      const before = await place.textContent();

      await demo.locator('.cm-content').click({position: {x: 4, y: 4}});
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.type('// one more line\n');
      await expect(place).not.toHaveText(before ?? '');
      await place.focus();
      await expect(demo.locator('.cm-step-line')).toContainText(mark);

      const back = demo.locator('[data-code-steps] a[href="#convex-ball"]');
      await back.focus();
      await expect(page.locator('#convex-ball')).toHaveAttribute('data-pointed', '');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#convex-ball$/);
      await expect(page.locator('#convex-ball')).toBeInViewport();
    });

    test('a link into a folded solution opens it', async ({page}) => {
      const folded = page.locator('[data-exercise] details').first();
      const id = await folded.evaluate((element) => {
        const inside = element.querySelector('div')!;
        inside.id = 'inside-the-fold';
        return inside.id;
      });
      await expect(folded).not.toHaveAttribute('open', '');
      await page.evaluate((hash) => (location.hash = hash), id);
      await expect(folded).toHaveAttribute('open', '');
      await expect(page.locator(`#${id}`)).toBeInViewport();
    });

    test('each question ends with a way to report an error', async ({page}) => {
      const foot = page.locator('[data-question-foot="norm-definition-axioms"]');
      await foot.getByRole('button', {name: words.report}).click();
      await expect
        .poll(() => clipboard(page))
        .toMatch(new RegExp(`^foundations/norms#norm-definition-axioms \\(${locale}, `));
      await expect(foot.locator('code')).toContainText('#norm-definition-axioms');
    });
  });
}

test('an anchor that moved leads to where it stands now, in both languages', async ({page}) => {
  // No anchor has moved yet: one is written into the data on their way to the browser.
  await page.route(/\/assets\/js\/.*\.js$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(
      /(\\?")moved\1:\{\}/g,
      '$1moved$1:{$1once-here$1:$1/foundations/norms/#young$1}',
    );
    await route.fulfill({response, body});
  });
  for (const {page: path} of Object.values(languages)) {
    await open(page, `${path}#once-here`);
    await expect(page).toHaveURL(new RegExp(`${path}#young$`));
    await expect(page.locator('#young')).toBeInViewport();
  }
  await page.unrouteAll({behavior: 'ignoreErrors'});
});

test('changing the language keeps the place that the address names', async ({page}) => {
  await open(page, '/foundations/norms/#hoelder');
  const change = async (from: string, to: string) => {
    await page.getByRole('button', {name: from}).hover();
    await page.getByRole('link', {name: to}).click();
  };
  await change('English', '简体中文');
  await expect(page).toHaveURL(/\/zh-Hans\/foundations\/norms\/#hoelder$/);
  await expect(page.locator('#hoelder')).toBeInViewport();
});

test.describe('by touch', () => {
  test.use({hasTouch: true, isMobile: true, viewport: {width: 390, height: 844}});

  test('a link has no card, it just works', async ({page}) => {
    await open(page, '/foundations/norms/');
    await page.evaluate(() => {
      new MutationObserver(() => {
        if (document.querySelector('[data-card]')) document.body.dataset.sawCard = '';
      }).observe(document.body, {childList: true, subtree: true});
    });
    await page.locator('#hoelder a[href="#young-inequality"]').tap();
    await expect(page).toHaveURL(/#young-inequality$/);
    await expect(page.locator('#young-inequality')).toBeInViewport();
    expect(await page.locator('body').getAttribute('data-saw-card')).toBeNull();
  });

  test('the lines of a step are a tap away, and so is the step', async ({page}) => {
    await open(page, '/foundations/norms/');
    await page.locator('[data-step-lines="convex-ball"] a').tap();
    const demo = page.locator('#unit-balls');
    const line = demo.locator('.cm-step-line, [data-marked-line]').first();
    await expect(line).toBeInViewport();
    await demo.locator('[data-code-steps] a[href="#convex-ball"]').tap();
    await expect(page.locator('#convex-ball')).toBeInViewport();
  });
});
