import {expect, test} from './runner/test';
import type {Outcome} from './runner/page';

test('a demo that uses up all memory ends with a message, and the page goes on', async ({
  page,
  served,
}) => {
  await page.goto(served.url);
  await page.evaluate(() => window.harness.runner.prepare());
  // The frame's own process dies of it; Playwright takes that for the page's, so the page reports itself.
  await page.evaluate(() => {
    const {harness} = window;
    void harness
      .run('const a = []; for (;;) a.push(new Array(1e6).fill(0.5));')
      .then(harness.report)
      .then(() => harness.run(`import {print} from 'lab';\nprint('the next run');`))
      .then(harness.report);
  });
  const reports = (): Outcome[] =>
    served.asked
      .filter((path) => path.startsWith('/report/'))
      .map((path) => JSON.parse(decodeURIComponent(path.slice('/report/'.length))) as Outcome);
  await expect.poll(() => reports().length, {timeout: 60_000}).toBe(2);
  const [first, second] = reports();
  expect(['NoAnswer', 'TimeLimit', 'RangeError']).toContain(first.error?.name);
  expect(second.items).toEqual([{kind: 'text', pieces: ['the next run']}]);
});

test('a demo is ended after 30 seconds, and is told whether it computed or waited', async ({
  page,
  served,
}) => {
  await page.goto(served.url);
  const [computing, waiting] = await page.evaluate(() => {
    const {run} = window.harness;
    const pause = 'await new Promise((resolve) => setTimeout(resolve, 20));';
    return Promise.all([run('for (;;);', {demo: 'a'}), run(`for (;;) ${pause}`, {demo: 'b'})]);
  });
  expect(computing.error?.name).toBe('TimeLimit');
  expect(waiting.error?.name).toBe('WaitLimit');
  expect(computing.total).toBeGreaterThan(29_000);
});
