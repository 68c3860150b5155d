import {expect, test} from 'vitest';
import {listFiles, readText} from './files';
import {compareTwins} from '../plugins/twins/compareTwins';

const folder = 'tests/small-site';
const english = `${folder}/docs/`;
const chinese = `${folder}/i18n/zh-Hans/docusaurus-plugin-content-docs/current/`;
const pages = listFiles(english, /\.mdx$/).map((file) => file.slice(english.length));

/** Names in the object that `MDXComponents.ts` exports, less those that Markdown brings by itself. */
const tags = [...readText('src/theme/MDXComponents.ts').matchAll(/^ {2}([A-Z]\w+),$/gm)]
  .map(([, name]) => name)
  .filter((name) => !['Equation', 'Formula', 'QuestionFoot'].includes(name));

// Its development build is where hydration is tested: a tag that stands nowhere on it is not.
test.each(tags)('<%s> stands on the small site', (tag) => {
  const used = pages.some((page) => new RegExp(`<${tag}[\\s/>]`).test(readText(english + page)));
  expect(used, `Add it to ${english}foundations/parts.mdx and its twin.`).toBe(true);
});

test('the vocabulary was read', () => {
  expect(tags).toContain('Answer');
  expect(tags.length).toBeGreaterThan(15);
});

test('each kind of output and of knob is in its demo', () => {
  const code = readText(`${folder}/demos/foundations/parts/kinds.ts`);
  const kinds = [...readText('lab/output.ts').matchAll(/^ {2}kind: '(\w+)'/gm)]
    .map(([, kind]) => kind)
    .filter((kind) => kind !== 'error'); // made by the host
  expect(kinds.length).toBeGreaterThan(5);
  for (const kind of kinds) expect(code).toContain(`${kind === 'text' ? 'print' : kind}(`);
});

test.each(pages)('%s is the same in both languages but for its words', (page) => {
  const [en, zh] = [english + page, chinese + page].map((file) => ({file, source: readText(file)}));
  expect(compareTwins(en, zh)).toEqual([]);
});
