import type {Page} from '@playwright/test';
import {attacks} from './runner/attacks';
import {expect, test} from './runner/test';

/** All that an attack might change. */
async function lookAt(page: Page) {
  return page.evaluate(() => ({
    text: document.body.innerText,
    edit: document.querySelector('textarea')?.value,
    url: location.href,
    cookie: document.cookie,
    storage: JSON.stringify({...localStorage, ...sessionStorage}),
    frames: document.querySelectorAll('iframe').length,
    scripts: document.scripts.length,
    attacked: 'attacked' in window,
  }));
}

for (const [index, {cannot}] of attacks('').entries()) {
  test(`demo code cannot ${cannot}`, async ({page, context, served}) => {
    const attack = attacks(served.url)[index];
    await page.goto(served.url);
    await page.locator('textarea').fill('an edit');
    await page.evaluate(() => window.harness.runner.prepare());
    const before = await lookAt(page);
    const asked = served.asked.filter((path) => path.startsWith('/attack')).length;

    const outcome = await page.evaluate(async ({code, endless}) => {
      const {ended, handle} = window.harness.start({code});
      if (endless) setTimeout(() => handle?.stop(), 600);
      return ended;
    }, attack);

    expect(JSON.stringify(outcome)).not.toContain('ESCAPED');
    if (attack.error) expect(outcome.error?.name).toBe(attack.error);
    if (attack.endless) expect(['stopped', 'done']).toContain(outcome.state);
    expect(JSON.stringify(outcome).length).toBeLessThan(6_000_000);

    const next = await page.evaluate(() =>
      window.harness.run(`import {print} from 'lab';\nprint('the next run', 1);`),
    );
    expect(next.items).toEqual([{kind: 'text', pieces: ['the next run', {value: '1'}]}]);
    expect(await lookAt(page)).toEqual(before);
    expect(context.pages()).toHaveLength(1);
    expect(served.asked.filter((path) => path.startsWith('/attack')).length).toBe(asked);
  });
}
