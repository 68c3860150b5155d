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

test('an error of code that nobody waits for is reported with its line', async ({page}) => {
  const errors = await page.evaluate(async () => {
    const errors = [];
    for (const code of [
      `\n(async () => {\n  await 0;\n  throw new Error('a');\n})();`,
      `\n\nPromise.reject(new TypeError('b'));\nfor (let i = 0; i < 1e6; i++);`,
      `setTimeout(() => {\n  null!.x;\n}, 20);`,
      `setTimeout(() =>\n  void Promise.resolve().then(() => {\n    undefinedName;\n  }), 20);\nsetTimeout(() => {}, 60);`,
      `new Promise((_, no) => {\n  setTimeout(() => no(new Error('e')), 5);\n});`,
      `queueMicrotask(() => {\n  throw new Error('f');\n});`,
      `Promise.reject({code: 7});`,
    ]) {
      const {state, error} = await window.harness.run(code);
      errors.push([state, error?.name, error?.line]);
    }
    return errors;
  });
  expect(errors).toEqual([
    ['error', 'Error', 4],
    ['error', 'TypeError', 3],
    ['error', 'TypeError', 2],
    ['error', 'ReferenceError', 3],
    ['error', 'Error', 2],
    ['error', 'Error', 2],
    ['error', 'Thrown', undefined],
  ]);
});

test('a return of the top level ends the run and says where', async ({page}) => {
  const outcome = await page.evaluate(() =>
    window.harness.run(`import {print} from 'lab';\nprint('a');\nif (1 < 2) return;\nprint('b');`),
  );
  expect(outcome).toMatchObject({state: 'done', endedAt: 3});
  expect(outcome.items).toHaveLength(1);
});

test('console and a coarse performance.now are there, and afresh in each run', async ({page}) => {
  const outcomes = await page.evaluate(async () => {
    const code = `const t = performance.now();
console.count(); console.log('%s!', 'x');
console.log(Number.isInteger(t), t >= 0, performance.now() - t < 1e4);`;
    return [await window.harness.run(code), await window.harness.run(code)];
  });
  for (const {items} of outcomes) {
    expect(items.map((item) => (item as {pieces: unknown[]}).pieces)).toEqual([
      ['default: 1'],
      ['x!'],
      ['true', 'true', 'true'].map((value) => ({value})),
    ]);
  }
});

test('a table that is too large shows its beginning and says how large it is', async ({page}) => {
  const [tall, wide] = await page.evaluate(async () => {
    const code = (rows: number, columns: number) => `import {table} from 'lab';
const row = (n: number) => Array.from({length: n}, (_, i) => i);
table({columns: row(${columns}).map(String), rows: row(${rows}).map(() => row(${columns}))});`;
    return [
      (await window.harness.run(code(2001, 2))).items[0],
      (await window.harness.run(code(3, 101))).items[0],
    ] as {rows: unknown[][]; columns: string[]; cut?: object}[];
  });
  expect([tall.rows.length, tall.columns.length, tall.cut]).toEqual([
    2000,
    2,
    {rows: 2001, columns: 2},
  ]);
  expect([wide.rows[0].length, wide.columns.length, wide.cut]).toEqual([
    100,
    100,
    {rows: 3, columns: 101},
  ]);
});

for (const [by, code, line] of [
  [
    'new arrays',
    'const all = [];\nfor (let i = 0; i < 1000; i++)\n  all.push(new Float64Array(1e6));',
    3,
  ],
  [
    'lab',
    `import {zeros} from 'lab';\nconst all = [];\nfor (let i = 0; i < 64; i++)\n  all.push(zeros(2 ** 24));`,
    4,
  ],
  [
    'copies',
    'const a = new Float32Array(6e8);\nconst all = [a];\nfor (let i = 0; i < 3; i++) all.push(a.slice());',
    3,
  ],
] as const) {
  test(`8 GB of arrays, made by ${by}, are refused on their line`, async ({page}) => {
    const outcome = await page.evaluate((text) => window.harness.run(text), code);
    expect(outcome.error).toMatchObject({name: 'TooMuchMemory', line});
  });
}

test('arrays that are what they were before a guard counts them', async ({page}) => {
  const outcome = await page.evaluate(() =>
    window.harness.run(`const a = new Float64Array([1, 2]);
const big = new Uint8Array(2e7).fill(1);
console.log(a instanceof Float64Array, Float64Array.from([3])[0], Float64Array.BYTES_PER_ELEMENT,
  new Float32Array(a)[1], new Float64Array(a.buffer, 8)[0], big.slice(1).length,
  class extends Float64Array {}.of(4)[0], ArrayBuffer.isView(a), new ArrayBuffer(8).byteLength);`),
  );
  expect(outcome.items).toEqual([
    {
      kind: 'text',
      pieces: ['true', '3', '8', '2', '2', '19999999', '4', 'true', '8'].map((value) => ({value})),
    },
  ]);
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
