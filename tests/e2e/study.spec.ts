import {readFileSync} from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import {deflateSync, strToU8} from 'fflate';
import {expect, type Locator, type Page, test} from '@playwright/test';
import {watch} from './support/watch';

const norms = 'foundations/norms';
const question = `${norms}#norm-definition-axioms`;
const equation = `${norms}#norm-axioms`;
const demo = `${norms}#unit-balls`;
const section = `${norms}#norms-exercises`;

/** A link's payload, written without the site's own encoder. */
function payload(value: unknown): string {
  return `1.${Buffer.from(deflateSync(strToU8(JSON.stringify(value)))).toString('base64url')}`;
}

async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
}

/** Puts a list into the browser before a page is opened. */
async function keep(page: Page, keys: string[], part: {note?: string; isDone?: boolean} = {}) {
  const items = keys.map((key) => ({key, note: '', isDone: false, ...part}));
  await page.goto('/study/');
  await page.evaluate(
    (text) => localStorage.setItem('/study', text),
    JSON.stringify({v: 1, title: '', items}),
  );
  // What comes next is a page of its own, not a change of the fragment.
  await page.goto('about:blank');
}

const plus = (page: Page, key: string) => page.locator(`[data-collect="${key}"]`).first();
const rows = (page: Page) => page.locator('[data-study-item]');
const row = (page: Page, key: string) => page.locator(`[data-study-item="${key}"]`);
const openedRows = (page: Page) => page.locator('[data-opened-item]');
const order = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-study-item')));
/** The list is read when the page's scripts run, and written anew after each change: waits for the order. */
const expectOrder = (page: Page, keys: string[]) => expect.poll(() => order(page)).toEqual(keys);
const said = (page: Page) => page.locator('[data-announcement]');

const languages = {
  en: {
    base: '/',
    add: 'Add to study list',
    list: 'Study list',
    remove: 'Remove from study list',
    unknown: 'There is no such unit on this site.',
    damaged: 'This link is damaged',
    addAll: 'Add all to mine',
    place: 'place 1 of 3',
    evening: 'A first evening',
  },
  'zh-Hans': {
    base: '/zh-Hans/',
    add: '加入学习清单',
    list: '学习清单',
    remove: '移出学习清单',
    unknown: '本站没有这个编号。',
    damaged: '这个链接已损坏',
    addAll: '全部加入我的清单',
    place: '第 1 项，共 3 项',
    evening: '第一个晚上',
  },
} as const;

test.use({contextOptions: {reducedMotion: 'reduce'}, acceptDownloads: true});

for (const [locale, words] of Object.entries(languages)) {
  test.describe(locale, () => {
    test('a "+" collects a question, a section, an equation and a demo, by keyboard', async ({
      page,
      baseURL,
    }) => {
      const seen = watch(page, baseURL ?? '');
      await open(page, `${words.base}${norms}/`);
      for (const key of [question, equation, demo, section]) {
        const button = plus(page, key);
        await expect(button).toHaveAccessibleName(new RegExp(`^${words.add}`));
        await expect(button).toHaveAttribute('aria-pressed', 'false');
        await button.focus();
        await page.keyboard.press('Enter');
        await expect(button).toHaveAttribute('aria-pressed', 'true');
        await expect(said(page)).toContainText(/\d/);
      }
      const link = page.locator('.navbar').getByRole('link', {name: new RegExp(words.list)});
      await expect(link).toContainText('4');
      await link.click();
      await expect(rows(page)).toHaveCount(4);
      await expectOrder(page, [question, equation, demo, section]);
      await expect(row(page, equation).locator('.katex').first()).toBeVisible();
      expect(seen).toEqual({complaints: [], foreign: []});
    });

    test('a step is collected, and taken off again, by its menu', async ({page}) => {
      await open(page, `${words.base}${norms}/`);
      const link = page.locator('[data-unit-link="hoelder"]');
      await link.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', {name: words.add}).click();
      await expect(page.locator('.navbar')).toContainText(`${words.list} 1`);
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', {name: words.remove}).click();
      await expect(page.locator('.navbar')).not.toContainText(`${words.list} 1`);
    });

    test('arrow keys on a handle move a row; the focus and a word go with it', async ({page}) => {
      await keep(page, [question, equation, demo]);
      await open(page, `${words.base}study/`);
      const handle = page.locator(`[data-handle="${demo}"]`);
      await handle.focus();
      await page.keyboard.press('ArrowUp');
      await expectOrder(page, [question, demo, equation]);
      await expect(handle).toBeFocused();
      await page.keyboard.press('Home');
      await expectOrder(page, [demo, question, equation]);
      await expect(said(page)).toContainText(words.place);
      await expect(handle).toBeFocused();
    });

    test('a shared list opens beside one’s own, and what is unknown says so', async ({page}) => {
      await keep(page, [question], {note: 'mine', isDone: true});
      const shared = payload({
        t: 'Tuesday',
        i: [[equation, 'two\nlines'], 'gone/page#ever', [question, 'theirs']],
      });
      await open(page, `${words.base}study/#list~${shared}`);
      await expect(page.getByRole('heading', {name: 'Tuesday'})).toBeVisible();
      await expect(openedRows(page)).toHaveCount(3);
      const [first, unknown] = [openedRows(page).nth(0), openedRows(page).nth(1)];
      await expect(first.getByText('two lines').first()).toBeVisible(); // a line break, or a space to a reader
      await expect(unknown).toContainText('gone/page#ever');
      await expect(unknown).toContainText(words.unknown);
      await expectOrder(page, [question]);

      await page.locator('[data-opened-list]').getByRole('button', {name: words.addAll}).click();
      await expectOrder(page, [question, equation, 'gone/page#ever']);
      await expect(row(page, question).getByRole('textbox')).toHaveValue('mine');
      await expect(row(page, question).getByRole('checkbox')).toBeChecked();
      await expect(row(page, equation).getByRole('textbox')).toHaveValue('two\nlines');
    });

    for (const text of ['1.AAAA', '1.', 'x', `${payload({i: [question]}).slice(0, -9)}`]) {
      test(`a damaged link says so and leaves the list alone: ${text}`, async ({page}) => {
        await keep(page, [question]);
        await open(page, `${words.base}study/#list~${text}`);
        await expect(page.getByRole('alert')).toContainText(words.damaged);
        await expect(page.getByRole('alert')).toHaveCount(1);
        await expectOrder(page, [question]);
      });
    }

    test('a ready-made list is opened by its address and taken over', async ({page}) => {
      await open(page, `${words.base}study/#first-evening`);
      const list = page.locator('[data-ready-list="first-evening"]');
      await expect(list).toHaveAttribute('open', '');
      await expect(list).toContainText(words.evening);
      const units = list.locator('[data-collect]');
      await list.getByRole('button', {name: words.addAll}).click();
      await expect(rows(page)).toHaveCount(await units.count());
      await expect(units.first()).toHaveAttribute('aria-pressed', 'true');
      await list.getByRole('link').first().click();
      await expect(page).toHaveURL(/\/norm-definition-axioms\/$/);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`no barrier, ${colorScheme}`, async ({page}) => {
        await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
        await keep(page, [question, equation, 'gone/page#ever'], {note: 'note', isDone: true});
        await open(page, `${words.base}study/#list~${payload({i: [demo, 'no#where']})}`);
        await expect(openedRows(page)).toHaveCount(2);
        await expect(row(page, equation).locator('.katex').first()).toBeVisible();
        await page.locator('[data-ready-list] summary').first().click();
        const {violations} = await new AxeBuilder({page}).analyze();
        expect(violations.map(({id, nodes}) => `${id}: ${nodes[0].html}`)).toEqual([]);
      });
    }
  });
}

test('order, notes with their line breaks, ticks and the name survive a reload', async ({page}) => {
  await keep(page, [question, equation]);
  await open(page, '/study/');
  await page.getByLabel('Name of the list').fill('For Tuesday');
  const first = row(page, question);
  await first.getByRole('button', {name: 'Note'}).click();
  await expect(first.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('one');
  await page.keyboard.press('Enter');
  await page.keyboard.type('<b>two</b>');
  await first.getByRole('checkbox').check();
  await first.getByRole('button', {name: /^Move down/}).click();
  await page.reload();
  await expectOrder(page, [equation, question]);
  await expect(first.getByRole('textbox')).toHaveValue('one\n<b>two</b>');
  await expect(first.getByRole('checkbox')).toBeChecked();
  await expect(page.getByRole('heading', {name: 'For Tuesday'})).toBeVisible();
  await expect(page.getByText(/1 done, \d+ min left/)).toBeVisible();
});

test('an emptied note can be written anew at once', async ({page}) => {
  await keep(page, [question], {note: 'old'});
  await open(page, '/study/');
  const note = row(page, question).getByRole('textbox');
  await note.fill('');
  await expect(note).toBeFocused();
  await page.keyboard.type('new');
  await expect(note).toHaveValue('new');
});

/** Takes a row by its handle and lets it go below or above another. */
async function drag(page: Page, handle: Locator, onto: Locator) {
  await handle.scrollIntoViewIfNeeded();
  const from = (await handle.boundingBox())!;
  const to = (await onto.boundingBox())!;
  const x = from.x + from.width / 2;
  await page.mouse.move(x, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, from.y + 30, {steps: 3});
  await page.mouse.move(x, to.y + to.height - 4, {steps: 8});
}

test('a row is dragged to its place, and Esc puts it back', async ({page}) => {
  await page.setViewportSize({width: 1280, height: 1400});
  await keep(page, [question, equation, demo]);
  await open(page, '/study/');
  await expect(row(page, demo).getByRole('link')).toBeVisible();
  const handle = page.locator(`[data-handle="${question}"]`);
  await drag(page, handle, row(page, demo));
  await expect(row(page, question)).toHaveAttribute('data-dragged', '');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expectOrder(page, [question, equation, demo]);

  await drag(page, handle, row(page, demo));
  await page.mouse.up();
  await expectOrder(page, [equation, demo, question]);
  await page.reload();
  await expectOrder(page, [equation, demo, question]);
});

test('a unit taken off comes back with its note: by Undo, or by its "+"', async ({page}) => {
  await keep(page, [question, equation], {note: 'my words'});
  await open(page, '/study/');
  await row(page, question)
    .getByRole('button', {name: /^Remove/})
    .click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', {name: 'Undo'}).click();
  await expectOrder(page, [question, equation]);
  await expect(row(page, question).getByRole('textbox')).toHaveValue('my words');

  await row(page, question).getByRole('link').click();
  await plus(page, question).click();
  await plus(page, question).click();
  await page
    .locator('.navbar')
    .getByRole('link', {name: /Study list/})
    .click();
  await expectOrder(page, [equation, question]);
  await expect(row(page, question).getByRole('textbox')).toHaveValue('my words');
});

test.describe('shared', () => {
  test.use({permissions: ['clipboard-read', 'clipboard-write']});

  test('a link carries order and notes to another reader, and no ticks', async ({
    page,
    browser,
    baseURL,
  }) => {
    await keep(page, [demo, 'gone/page#ever', question], {note: 'note 一\nline', isDone: true});
    await open(page, '/study/');
    await page.getByRole('button', {name: 'Share as a link'}).click();
    const url = await page.getByLabel('Link', {exact: true}).inputValue();
    expect(url).toMatch(/\/study\/#list~1\.[\w-]+$/);
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(url);

    const other = await (await browser.newContext({baseURL})).newPage();
    await open(other, url);
    const opened = () =>
      openedRows(other).evaluateAll((all) => all.map((each) => each.dataset.openedItem));
    await expect.poll(opened).toEqual([demo, 'gone/page#ever', question]);
    await expect(rows(other)).toHaveCount(0);
    await other
      .locator('[data-opened-list]')
      .getByRole('button', {name: 'Add all to mine'})
      .click();
    await expect(row(other, question).getByRole('checkbox')).not.toBeChecked();
    await expect(row(other, question).getByRole('textbox')).toHaveValue('note 一\nline');

    await other.locator('[data-opened-list]').getByRole('button', {name: 'Close'}).click();
    await expect(other).toHaveURL(/\/study\/$/);
    await expect(openedRows(other)).toHaveCount(0);
    await expect(rows(other)).toHaveCount(3);
    await other.context().close();
  });
});

test('a list too long for a link offers a file', async ({page}) => {
  const note = Array.from({length: 330}, (_, i) => ((i * 7919) % 9973).toString(36)).join(' ');
  const keys = Array.from({length: 20}, (_, i) => `${norms}#n${i}`);
  const items = keys.map((key, i) => ({key, note: note.slice(i) + i, isDone: false}));
  const noisy = items.map((item, i) => ({
    ...item,
    note: [...item.note].map((c, j) => ((j * (i + 3)) % 7 ? c : j.toString(36))).join(''),
  }));
  await page.goto('/study/');
  await page.evaluate(
    (text) => localStorage.setItem('/study', text),
    JSON.stringify({v: 1, title: '', items: noisy}),
  );
  await open(page, '/study/');
  await page.getByRole('button', {name: 'Share as a link'}).click();
  await expect(page.getByText(/The link would be [\d.]+ kB long/)).toBeVisible();
});

test('a file saves the list with its ticks and brings it back', async ({page}) => {
  await keep(page, [equation, question], {note: 'a\nb', isDone: true});
  await open(page, '/study/');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Save as a file'}).click();
  const file = await (await saving).path();

  await page.getByRole('button', {name: 'Empty the list'}).click();
  await expect(rows(page)).toHaveCount(0);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(rows(page)).toHaveCount(2);
  await expectOrder(page, [equation, question]);
  await expect(row(page, question).getByRole('checkbox')).toBeChecked();
  await expect(row(page, question).getByRole('textbox')).toHaveValue('a\nb');

  // Beside a list that is not empty it opens like a shared one.
  await row(page, question).getByRole('checkbox').uncheck();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(openedRows(page)).toHaveCount(2);
  await expect(row(page, question).getByRole('checkbox')).not.toBeChecked();

  await page
    .locator('input[type=file]')
    .setInputFiles({name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"v":1')});
  await expect(page.getByRole('alert')).toContainText('This file holds no study list');
  await expect(rows(page)).toHaveCount(2);
});

test('Markdown has the links, the notes quoted', async ({page, baseURL}) => {
  await keep(page, [question, equation], {note: 'one\ntwo'});
  await open(page, '/study/');
  await expect(row(page, equation).locator('.katex').first()).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Markdown file'}).click();
  const text = readFileSync(await (await saving).path(), 'utf8');
  expect(text).toContain(`](${baseURL}/foundations/norms/norm-definition-axioms/) (Norms 1, `);
  expect(text).toContain(
    `- [ ] [Norms: Equation (1.1)](${baseURL}/foundations/norms/norm-definition-axioms/#norm-axioms)`,
  );
  expect(text).toContain('  > one\n  > two\n');
});

test('on paper stand short answers, formulas, notes and room for more, and no controls', async ({
  page,
}) => {
  await keep(page, [question, equation], {note: 'one\ntwo'});
  await open(page, '/study/');
  await expect(row(page, equation).locator('.katex').first()).toBeVisible();
  await page.emulateMedia({media: 'print'});
  const first = row(page, question);
  await expect(first.getByText('A norm gives every vector a length')).toBeVisible();
  await expect(first.getByText('(1.1)', {exact: true})).toBeVisible();
  await expect(first.locator('p', {hasText: 'one two'})).toBeVisible();
  await expect(page.locator('[data-own-list]').getByRole('button').first()).toBeHidden();
  await expect(page.locator('[data-ready-list]').first()).toBeHidden();
  await expect(page.locator('.navbar')).toBeHidden();
  const pdf = await page.pdf();
  expect(pdf.length).toBeGreaterThan(10_000);
});

test('a shared list is printed as it is', async ({page}) => {
  await page.addInitScript(() => (window.print = () => undefined));
  await keep(page, [question]);
  await open(page, `/study/#list~${payload({t: 'Tuesday', i: [[demo, 'theirs']]})}`);
  await page.locator('[data-opened-list]').getByRole('button', {name: 'Print a hand-out'}).click();
  await page.emulateMedia({media: 'print'});
  await expect(page.getByRole('heading', {name: 'Tuesday'})).toBeVisible();
  await expect(row(page, question)).toBeHidden();
});

test('a key that moved leads to where the unit stands now', async ({page}) => {
  // No anchor has moved yet: one is written into the data on their way to the browser.
  await keep(page, ['old/page#once-here', demo], {note: 'kept'});
  await page.route(/\/assets\/js\/.*\.js$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(
      /(\\?")moved\1:\{\}/g,
      `$1moved$1:{$1old/page#once-here$1:$1${equation}$1}`,
    );
    await route.fulfill({response, body});
  });
  await open(page, '/study/');
  await expect(rows(page)).toHaveCount(2);
  await expectOrder(page, [equation, demo]);
  await expect(row(page, equation).getByRole('link')).toHaveText('Equation (1.1)');
  await expect(row(page, equation).getByRole('textbox')).toHaveValue('kept');
  await page.unrouteAll({behavior: 'ignoreErrors'});
});

test('another tab shows what was collected here', async ({page, context}) => {
  await open(page, '/study/');
  const other = await context.newPage();
  await open(other, `/${norms}/`);
  await plus(other, question).click();
  await expect(rows(page)).toHaveCount(1);
});

for (const [trouble, name, line] of [
  ['full', 'QuotaExceededError', 'storage is full'],
  ['blocked', 'SecurityError', 'keeps nothing for this site'],
] as const) {
  test(`storage that is ${trouble} gives one line, and the list lives on`, async ({page}) => {
    await page.addInitScript((error) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', error);
      };
    }, name);
    await open(page, `/${norms}/`);
    await plus(page, question).click();
    await plus(page, demo).click();
    await expect(page.getByRole('alert')).toHaveCount(1);
    await expect(page.getByRole('alert')).toContainText(line);
    await page
      .locator('.navbar')
      .getByRole('link', {name: /Study list/})
      .click();
    await expect(rows(page)).toHaveCount(2);
    await page.getByRole('alert').getByRole('button', {name: 'Close'}).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('a question is collected from the index as well', async ({page}) => {
  await open(page, '/questions/');
  await plus(page, question).click();
  await expect(page.locator('.navbar')).toContainText('Study list 1');
});

test.describe('by touch', () => {
  test.use({hasTouch: true, isMobile: true, viewport: {width: 390, height: 844}});

  test('every "+" and every button of a row is 44 px wide and high', async ({page}) => {
    await open(page, `/${norms}/`);
    for (const key of [question, equation, demo, section]) {
      const box = (await plus(page, key).boundingBox())!;
      expect([box.width, box.height].map(Math.round)).toEqual([44, 44]);
    }
    await plus(page, question).tap();
    await open(page, '/study/');
    for (const button of await row(page, question).locator('button:not(:has-text("Note"))').all()) {
      const box = (await button.boundingBox())!;
      expect([box.width, box.height].map(Math.round)).toEqual([44, 44]);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('there is no "+", and the ready-made lists are plain links', async ({page}) => {
    await page.goto(`/${norms}/`);
    await expect(page.locator('[data-collect]').first()).toBeHidden();
    await page.goto('/study/');
    await page.locator('[data-ready-list="interview"] summary').click();
    await expect(page.locator('[data-ready-list="interview"]').getByRole('link')).toHaveCount(10);
    await expect(page.getByRole('button', {name: 'Add all to mine'}).first()).toBeHidden();
  });
});
