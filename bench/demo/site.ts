import type {Browser, Locator, Page} from '@playwright/test';
import {weigh} from './bytes';
import type {Row} from './table';
import {longestPause, untilOutput} from './watch';

const path = 'foundations/norms/';
const src = 'foundations/norms/unit-balls';
/** Computes nothing to speak of: what is measured is all around the demo. */
const program = (n: number) =>
  `import {knob, print} from 'lab';\nconst a = knob('a', {value: 1, min: 0, max: 99, step: 1});\nprint('n:', ${n}, a);`;

/** Measures the demos of the built site; each round is a fresh browser context with an empty cache. */
export async function measureSite(
  browser: Browser,
  {folder, origin, rounds}: {folder: string; origin: string; rounds: number},
): Promise<Row[]> {
  const rows = {
    bare: row('click to first output, nothing loaded', 'ms'),
    editable: row('approach to editable', 'ms'),
    cold: row('click to first output, cold (editor shown)', 'ms', 60),
    warm: row('click to first output, warm (edited code)', 'ms', 25),
    knob: row('knob moved to first redraw', 'ms', 33),
    pause: row('longest pause of the page under while (true) {}', 'ms', 50),
    stop: row('Stop to stopped', 'ms', 100),
    reading: row('loaded for reading, gz', 'kB'),
    editing: row('loaded for editing, gz', 'kB'),
    running: row('loaded for running, gz', 'kB'),
  };
  for (let round = 0; round < rounds; round++) {
    rows.bare.samples.push(await measureBare(browser, origin));
    const page = await browser.newPage();
    const weight = weigh(page, folder, origin);
    await page.goto(`${origin}/${path}`);
    await quiet(page);
    const demo = page.locator(`[data-demo="${src}"]`);
    rows.reading.samples.push(weight.take());

    rows.editable.samples.push(await untilEditable(demo));
    await page.waitForSelector('iframe', {state: 'attached'});
    await quiet(page);
    await splitWeight(weight.take(), page, rows);

    rows.cold.samples.push(await editAndRun(page, demo, 0));
    for (let n = 1; n <= 3; n++) {
      await longestPause(page, 400);
      rows.warm.samples.push(await editAndRun(page, demo, n));
    }
    const slider = demo.locator('input[type="range"]').first();
    await slider.focus();
    for (let n = 0; n < 3; n++) {
      await longestPause(page, 100);
      rows.knob.samples.push(
        await untilOutput(demo, 'input', () => page.keyboard.press('ArrowRight')),
      );
    }
    await type(page, demo, 'while (true) {}');
    await demo.getByRole('button', {name: 'Run', exact: true}).click();
    rows.pause.samples.push(await longestPause(page, 1500));
    rows.stop.samples.push(await stop(demo));
    await page.context().close();
  }
  return Object.values(rows);
}

function row(what: string, unit: Row['unit'], aim?: number): Row {
  return {what, samples: [], unit, aim};
}

async function measureBare(browser: Browser, origin: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${origin}/${path}`);
  const demo = page.locator(`[data-demo="${src}"]`);
  const run = demo.getByRole('button', {name: 'Run', exact: true});
  // Without the pointer, whose coming would load the runner.
  const time = await untilOutput(demo, 'click', () =>
    run.evaluate((button: HTMLButtonElement) => button.click()),
  );
  await page.context().close();
  return time;
}

function untilEditable(demo: Locator): Promise<number> {
  return demo.evaluate(
    (root) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const observer = new MutationObserver(() => {
          if (!root.querySelector('.cm-content[contenteditable="true"]')) return;
          observer.disconnect();
          resolve(performance.now() - began);
        });
        observer.observe(root, {childList: true, subtree: true, attributes: true});
        root.scrollIntoView({behavior: 'instant'});
      }),
  );
}

/** Resolves when nothing has been loaded for most of a second. */
function quiet(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let before = -1, now = 0; before !== now;) {
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 800));
      now = performance.getEntriesByType('resource').length;
    }
  });
}

/** What came with the approach: the runner's own files, and everything else. */
async function splitWeight(
  total: number,
  page: Page,
  {editing, running}: Record<'editing' | 'running', Row>,
): Promise<void> {
  const asked = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({name}) => name),
  );
  const runner = asked.filter((name) => name.includes('/assets/runner/'));
  const sizes = await Promise.all(
    runner.map(async (url) => {
      const {gzipSync} = await import('node:zlib');
      const body = await (await page.request.get(url)).body();
      return gzipSync(body, {level: 9}).length / 1000;
    }),
  );
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0);
  running.samples.push(kilobytes);
  editing.samples.push(total - kilobytes);
}

async function type(page: Page, demo: Locator, code: string): Promise<void> {
  await demo.locator('.cm-content').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(code);
}

async function editAndRun(page: Page, demo: Locator, n: number): Promise<number> {
  await type(page, demo, program(n));
  const run = demo.getByRole('button', {name: 'Run', exact: true});
  return untilOutput(demo, 'click', () =>
    run.evaluate((button: HTMLButtonElement) => button.click()),
  );
}

function stop(demo: Locator): Promise<number> {
  return demo.evaluate(
    (root) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        new MutationObserver(() => {
          if (root.getAttribute('data-state') === 'stopped') resolve(performance.now() - began);
        }).observe(root, {attributes: true});
        const buttons = [...root.querySelectorAll('button')];
        buttons
          .find((button) => /^Stop$/.test(button.innerText.trim() || button.ariaLabel || ''))
          ?.click();
      }),
  );
}
