import {expect, test} from 'vitest';
import {expectationsOf} from './bodies';

const stated = (body: string) =>
  expectationsOf('a.test.ts', `const page = 't/p';\nexpectTry(page, 'a', (run) => {${body}});`)[0]
    .stated;

test('an expectation is found with its page, also where that is a constant', () => {
  const source = `const page = 't/p';\nexpectTry(page, 'a', () => {});\n\nexpectNotice('t/q', 'b', f);`;
  expect(expectationsOf('a.test.ts', source)).toMatchObject([
    {kind: 'try', page: 't/p', id: 'a', line: 2},
    {kind: 'notice', page: 't/q', id: 'b', line: 4},
  ]);
});

test.each([
  [`run.says('0.930', run.number('a'))`, ['0.930']],
  [`for (const r of all) r.says(-2.5, f(r), 0.1)`, ['-2.5']],
  [`expect(run.number('a')).toBe(691)`, ['691']],
  [`expect(x).toHaveLength(25)`, ['25']],
])('%s states %j', (body, numbers) => {
  expect(stated(body)).toEqual(numbers);
});

test.each([
  `run.says(691, 691)`,
  `run.says(691, -691.2)`,
  `const n = 691;`,
  `// 691`,
  `expect(run.number('a')).not.toBe(691)`,
  `expect(run.number('a')).toBeLessThan(691)`,
  `f(691, run.number('a'))`,
])('%s states nothing', (body) => {
  expect(stated(body)).toEqual([]);
});
