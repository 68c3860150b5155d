import {describe, expect, test} from 'vitest';
import {parseMdx} from '../../plugins/markdown/parse';
import {suggestionsOf} from '../../plugins/pages/tries';
import {expectationsOf} from '../../tests/expectations/bodies';
import {readMacros} from '../../plugins/pages/content';
import {readPage} from '../../plugins/pages/readPage';
import {problemsOf, sizeOf} from '../../tests/demoSizes';
import {root} from '../../tests/files';
import {compareTwins} from '../../plugins/twins/compareTwins';
import {scaffold} from './scaffold.mjs';

test('a new demo has a short lesson and its picture below it', () => {
  const [{text}] = scaffold('demo', 'a/b/my-demo');
  const size = sizeOf('a/b/my-demo', text);
  expect(size.isConverted).toBe(true);
  expect(size.lesson).toBeLessThanOrEqual(25);
  expect(problemsOf(size)).toEqual([]);
});

test('a new demo has a source, a test of that source, and its Chinese', () => {
  const [source, unitTest, chinese] = scaffold('demo', 'a/b/my-demo');
  expect(source.file).toBe('demos/a/b/my-demo.ts');
  expect(unitTest.file).toBe('demos/a/b/my-demo.test.ts');
  expect(unitTest.text).toContain(`from './my-demo'`);
  expect(chinese.file).toBe('demos/a/b/my-demo.zh.json');
  for (const sentence of Object.keys(JSON.parse(chinese.text) as object)) {
    expect(source.text).toContain(sentence);
  }
});

describe('a new page', () => {
  const files = scaffold('page', 'a/b');
  const [en, zh] = files.map(({file, text}) => ({file, source: text}));

  test('is written in both languages, with a demo', () => {
    expect(files.map(({file}) => file)).toEqual([
      'docs/a/b.mdx',
      'i18n/zh-Hans/docusaurus-plugin-content-docs/current/a/b.mdx',
      'demos/a/b/tangent.ts',
      'demos/a/b/tangent.test.ts',
      'demos/a/b/tangent.zh.json',
    ]);
    expect(en.source).toContain('<Demo src="a/b/tangent">');
  });

  test('says nothing that the test of its demo does not expect', () => {
    const {file, text} = files[3];
    const expected = expectationsOf(file, text);
    const said = suggestionsOf(parseMdx(en.source, en.file));
    expect(said).toHaveLength(2);
    expect(expected.map(({kind, page, id}) => [kind, page, id])).toEqual(
      said.map(({kind, id}) => [kind, 'a/b', id]),
    );
    expect(text).toContain(`from '../../../tests/expectations';`);
  });

  test('keeps every rule for pages', () => {
    for (const {file, source} of [en, zh]) {
      const {problems} = readPage('a/b', file, source, readMacros(root));
      expect(problems).toEqual([]);
    }
    expect(compareTwins(en, zh)).toEqual([]);
  });
});

test.each([
  ['demo', 'norms/balls'],
  ['demo', 'foundations/norms/unit_balls'],
  ['page', 'norms'],
  ['page', '../norms'],
  ['lesson', 'a/b'],
])('%s %s is refused with an example of what to write', (kind, name) => {
  expect(() => scaffold(kind, name)).toThrow(/foundations\/norms|npm run new/);
});
