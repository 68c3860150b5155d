import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {bundleTest, bundleWorker} from './bundle';
import {mutateCode} from './mutate-demo';
import {openPool, type Pool} from './pool';
import {describe as describeReport, summary} from './report';

const root = resolve(__dirname, '../..');
let pool: Pool;

beforeAll(async () => {
  pool = openPool(await bundleWorker(root), root, 1);
});
afterAll(() => pool.close());

/** `half` is the lesson of a demo with these checks, and with a test of this body. */
const mutate = (checks: string, test = '') =>
  mutateCode(
    pool,
    {
      src: 'a/b/half',
      code: [
        `import {check, print} from 'lab';`,
        'export const half = (x: number) => x - 3;',
        '// --- picture ---',
        `print('half of six:', half(6));`,
        checks,
      ].join('\n'),
      test: `const {expect, test} = require('vitest');
const {half} = require('mutate:demo');
test('a test', () => { ${test} });`,
    },
    {most: 60},
  );

test('a sign that a check notices is noticed, and by no test', async () => {
  const report = await mutate(`check('half of six is 3', half(6) === 3);`);
  expect(report).toMatchObject({mutants: 4, byChecks: 4, byTests: 0, noticed: 4, survivors: []});
  expect(report.deadChecks).toEqual([]);
});

test('a check that cannot fail is reported, with what gets past it', async () => {
  const report = await mutate(`check('it is a number', half(6) < 100);`);
  expect(report.deadChecks).toEqual(['it is a number']);
  expect(report.survivors.map(({line, what}) => `${line}: ${what}`)).toEqual([
    '2: - → +',
    '2: x ⇄ 3',
    '2: 3 → 4',
    '2: 3 → 0',
  ]);
  expect(describeReport(report)).toContain('line 2: - → +');
  expect(summary([report])).toContain('1 of 1 checks are broken by no mutant');
});

test('a test notices what no check does', async () => {
  const report = await mutate(`check('it is a number', true);`, 'expect(half(8)).toBe(5);');
  expect(report).toMatchObject({byChecks: 0, byTests: 4, noticed: 4});
});

test('what changes nothing that one sees is told apart', async () => {
  const code = `import {check} from 'lab';\nconst unused = 0;\ncheck('true', true);`;
  const report = await mutateCode(pool, {src: 'a/b/c', code}, {most: 60});
  expect(report).toMatchObject({mutants: 0, survivors: [], sameOutput: [{line: 2, what: '0 → 1'}]});
});

test('an endless loop ends, and the next mutant gets its answer', async () => {
  const code = [
    `import {check} from 'lab';`,
    'let n = 0;',
    'for (let i = 0; i < 3; i++) n = n + 2;',
    '// --- picture ---',
    `check('n is 6', n === 6);`,
  ];
  const report = await mutateCode(pool, {src: 'a/b/c', code: code.join('\n')}, {most: 60});
  expect(report.mutants).toBeGreaterThan(8);
  expect(report.survivors).toEqual([]);
});

test('a demo that fails by itself is refused', async () => {
  await expect(mutate(`check('half of six is 4', half(6) === 4);`)).rejects.toThrow(
    'fails before anything is changed:\n  check: half of six is 4',
  );
});

test('what a test imports, reads or runs of its demo is the changed one', async () => {
  const siteDir = mkdtempSync(join(tmpdir(), 'mutate-'));
  const src = 'a/b/c';
  mkdirSync(join(siteDir, 'demos/a/b'), {recursive: true});
  writeFileSync(
    join(siteDir, 'demos', `${src}.test.ts`),
    `import {expect, test} from 'vitest';
import {bundleProgram, runInNode} from '../../../plugins/demos/run';
import {readDemoSource} from '../../../tests/demo-source';
import {three} from './c';
test('all say three', async () => {
  const {file} = await bundleProgram('');
  const {items} = await runInNode(file, {code: readDemoSource('a/b/c'), knobs: {}, seed: 0});
  // Passes if run and import disagree: then not one mutant would be noticed.
  if (JSON.stringify(items).includes('"' + three + '"')) expect(three).toBe(3);
});`,
  );
  const script = await bundleTest(siteDir, src);
  rmSync(siteDir, {recursive: true});
  const code = `import {print} from 'lab';\nexport const three = 2 + 1;\n// --- picture ---\nprint('it is', three);`;
  const report = await mutateCode(pool, {src, code, test: script}, {most: 60});
  expect(report).toMatchObject({mutants: 5, byChecks: 0, byTests: 5});
});
