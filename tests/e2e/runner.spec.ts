import {expect, test} from './runner/test';
import {hostingPolicy} from './support/hostingPolicy';

const echo = `import {knob, print} from 'lab';
const a: number = knob('a', {value: 1, min: 0, max: 9});
print('a:', a);`;

test.beforeEach(async ({page, served}) => {
  await page.goto(served.url);
});

test('a run gives its knobs, its items and its end', async ({page}) => {
  const outcome = await page.evaluate((code) => window.harness.run(code), echo);
  expect(outcome.states).toEqual(['running', 'done']);
  expect(outcome.items).toEqual([{kind: 'text', pieces: ['a:', {value: '1'}]}]);
  expect(outcome.knobs).toMatchObject([{knob: 'slider', label: 'a', value: 1}]);
  expect(outcome.draws).toBe(false);
});

test('a moved knob reaches the demo, one that does not fit does not', async ({page}) => {
  const values = await page.evaluate(async (code) => {
    const values = [];
    for (const a of [2, 3, 99, 'x']) {
      const {items} = await window.harness.run(code, {knobs: {a}});
      values.push(JSON.stringify(items));
    }
    return values;
  }, echo);
  expect(values.map((text) => /"value":"(\d+)"/.exec(text)?.[1])).toEqual(['2', '3', '1', '1']);
});

test('of many values in a row the last is shown, and few are computed', async ({page}) => {
  const result = await page.evaluate(async (code) => {
    const seen: string[] = [];
    const busy = `${code}\nconst end = Date.now() + 30; while (Date.now() < end);`;
    const runs = Array.from({length: 30}, (_, a) =>
      window.harness.start(
        {code: busy, knobs: {a: a / 4}},
        {onItems: (items) => seen.push(JSON.stringify([...items.values()]))},
      ),
    );
    await runs.at(-1)?.ended;
    return seen;
  }, echo);
  expect(result.at(-1)).toContain('"7.25"');
  expect(result.length).toBeLessThan(5);
});

test('edited code takes the place of a run that is under way', async ({page}) => {
  const outcome = await page.evaluate(async (code) => {
    window.harness.start({code: 'while (true) {}'});
    await new Promise((resolve) => setTimeout(resolve, 300));
    return window.harness.run(code);
  }, echo);
  expect(outcome.state).toBe('done');
});

test('two demos of a page run at the same time', async ({page}) => {
  const [slow, quick] = await page.evaluate(async (code) => {
    const slow = window.harness.start({code: 'while (true) {}', demo: 'slow'});
    const quick = await window.harness.run(code, {demo: 'quick'});
    slow.handle?.stop();
    return [await slow.ended, quick];
  }, echo);
  expect(slow.states).toEqual(['running', 'stopped']);
  expect(quick.state).toBe('done');
});

test('output streams while a loop that never awaits goes on', async ({page}) => {
  const seen = await page.evaluate(async () => {
    let seen = 0;
    const {ended, handle} = window.harness.start(
      {code: `import {progress} from 'lab';\nfor (let i = 0; ; i++) progress(i % 9, 9);`},
      {
        onItems: () => {
          if (++seen === 10) handle?.stop();
        },
      },
    );
    await ended;
    return seen;
  });
  expect(seen).toBeGreaterThanOrEqual(10);
});

test('what was printed before an endless loop is shown', async ({page}) => {
  const outcome = await page.evaluate(() => {
    const {ended, handle} = window.harness.start(
      {code: `import {print} from 'lab';\nprint('one');\nprint('two');\nfor (;;);`},
      {onItems: (items) => items.has(1) && handle?.stop()},
    );
    return ended;
  });
  expect(outcome.items).toHaveLength(2);
});

test('a stopped run says stopped and nothing after it', async ({page}) => {
  const {outcome, after} = await page.evaluate(async () => {
    const {ended, handle} = window.harness.start({code: 'for (;;);'});
    setTimeout(() => handle?.stop(), 200);
    const outcome = await ended;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {outcome: {...outcome}, after: outcome.states.length};
  });
  expect(outcome.states).toEqual(['running', 'stopped']);
  expect(after).toBe(2);
});

test('a run can be stopped before the runner is loaded', async ({page}) => {
  const outcome = await page.evaluate(() => {
    const {ended, handle} = window.harness.start({code: 'for (;;);'});
    handle?.stop();
    return ended;
  });
  expect(outcome.state).toBe('stopped');
});

test('a runner that cannot be loaded is one clear error, and is tried again', async ({page}) => {
  await page.route(/runner\..*json/, (route) => route.abort());
  const first = await page.evaluate((code) => window.harness.run(code), echo);
  expect(first.error?.name).toBe('NoRunner');
  await page.unroute(/runner\..*json/);
  const second = await page.evaluate((code) => window.harness.run(code), echo);
  expect(second.state).toBe('done');
});

test('a frame that is taken away ends its runs and is made anew', async ({page}) => {
  const outcomes = await page.evaluate(async (code) => {
    const slow = window.harness.start({code: 'for (;;);', demo: 'slow'});
    await window.harness.run(code);
    document.querySelector('iframe')?.remove();
    return [await slow.ended, await window.harness.run(code)];
  }, echo);
  expect(outcomes[0].error?.name).toBe('NoAnswer');
  expect(outcomes[1].state).toBe('done');
});

test('a message from elsewhere is not heard', async ({page}) => {
  const outcome = await page.evaluate(() => {
    const {ended, handle} = window.harness.start({code: 'for (;;);'});
    for (let run = 0; run < 20; run++) {
      const text = '{"type":"items","items":[[0,{"kind":"text","pieces":["forged"]}]]}';
      window.postMessage({type: 'said', run, text}, '*');
    }
    setTimeout(() => handle?.stop(), 300);
    return ended;
  });
  expect(outcome.items).toEqual([]);
});

test('packs are loaded when the code names them, and only then', async ({page, served}) => {
  const before = served.asked.length;
  await page.evaluate((code) => window.harness.run(code), echo);
  const packs = () => served.asked.slice(before).filter((path) => /linalg|digits/.test(path));
  expect(packs()).toEqual([]);
  const outcome = await page.evaluate(() =>
    window.harness.run(`import * as linalg from 'lab/linalg';\nexport const names = linalg;`),
  );
  expect(outcome.state).toBe('done');
  expect(packs()).toHaveLength(1);
});

test('an error names its line', async ({page}) => {
  const lines = await page.evaluate(async () => {
    const lines = [];
    for (const code of [
      '\n\nconst a = (1;',
      'const a = 1;\nconst a = 2;',
      'const f = () => {\n  null!.x;\n};\n\nf();',
      `import {table} from 'lab';\n\ntable({columns: ['a'], rows: [[1, 2]]});`,
      `await 0;\n\nthrow new Error('x');`,
    ]) {
      lines.push((await window.harness.run(code)).error?.line);
    }
    return lines;
  });
  expect(lines).toEqual([3, 2, 2, 3, 3]);
});

test('the runner works under the content security policy that SECURITY.md names', async ({
  page,
  served,
}) => {
  await page.route(served.url, async (route) => {
    const response = await route.fetch();
    const headers = {...response.headers(), 'content-security-policy': hostingPolicy()};
    await route.fulfill({response, headers});
  });
  await page.goto(served.url);
  const outcome = await page.evaluate((code) => window.harness.run(code), echo);
  expect(outcome.state).toBe('done');
  expect(await page.evaluate(() => fetch('https://example.com/').then(String, String))).toContain(
    'Failed to fetch',
  );
});
