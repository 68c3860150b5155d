import {resolve} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {bundleProgram, runDemos, runInNode, type Program} from '.';

const root = resolve(__dirname, '../../..');
let program: Program;

beforeAll(async () => {
  program = await bundleProgram(root);
});

const run = (code: string, knobs = {}, timeoutMs = 20_000) =>
  runInNode(program.file, {code, knobs, seed: 0}, {timeoutMs});

test('a demo gives its items in order, its knobs and its checks', async () => {
  const {items, knobs, draws, error} = await run(
    `import {check, knob, print} from 'lab';\nconst a = knob('a', {value: 1, min: 0, max: 3});\nprint('a:', a);\nconsole.log('b');\ncheck('holds', true);`,
    {a: 2},
  );
  expect(error).toBeUndefined();
  expect(items).toEqual([
    {kind: 'text', pieces: ['a:', {value: '2'}]},
    {kind: 'text', pieces: ['b']},
    {kind: 'check', label: 'holds', ok: true},
  ]);
  expect(knobs).toMatchObject([{knob: 'slider', label: 'a', value: 1}]);
  expect(draws).toBe(false);
});

test('packs can be imported, and random numbers are the same each time', async () => {
  const code = `import {print, random} from 'lab';\nimport * as linalg from 'lab/linalg';\nprint(random(1).uniform(), typeof linalg);`;
  const [first, second] = [await run(code), await run(code)];
  expect(first.draws).toBe(true);
  expect(first.items).toEqual(second.items);
});

test.each([
  ['const a = (1;', 'Expected', 1],
  ['const a = 1;\nconst a = 2;', 'SyntaxError', 2],
  ['\n\nthrow new TypeError("x");', 'TypeError', 3],
  [`\nimport fs from 'node:fs';\nfs.existsSync('x');`, 'ImportError', 2],
  ['await new Promise(() => {});', 'NeverSettles', undefined],
])('%j fails with its name and line', async (code, name, line) => {
  const {error} = await run(code);
  expect(error?.name).toBe(name);
  expect(error?.line).toBe(line);
});

test('a demo that never ends is ended', async () => {
  expect((await run('for (;;);', {}, 500)).error?.name).toBe('TimeLimit');
});

test('a demo is run once, and again when it changes', async () => {
  const now = `import {print} from 'lab';\nprint(String(Date.now()));`;
  const demo = (code: string) => [{src: 'a/b', code}];
  const first = await runDemos(root, demo(`${now}\n// ${process.pid}`));
  const second = await runDemos(root, demo(`${now}\n// ${process.pid}`));
  const changed = await runDemos(root, demo(`${now}\n// ${process.pid} changed`));
  expect(second).toEqual(first);
  expect(changed['a/b'].items).not.toEqual(first['a/b'].items);
});
