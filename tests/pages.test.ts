import {expect, test} from 'vitest';
import {parse as parseYaml} from 'yaml';
import {listFiles, readText} from './files';
import {compareTwins} from '../plugins/twins/compareTwins';

const english = 'docs/';
const chinese = 'i18n/zh-Hans/docusaurus-plugin-content-docs/current/';

const pagesIn = (folder: string) =>
  listFiles(folder, /\.mdx?$/).map((file) => file.slice(folder.length));

const pages = pagesIn(english);

// Docusaurus would show the English page in its place, and say nothing.
test('every page exists in both languages', () => {
  expect(pagesIn(chinese)).toEqual(pages);
  expect(pages.length).toBeGreaterThan(0);
});

test.each(pages)('%s differs between the languages in its words alone', (page) => {
  const [en, zh] = [english + page, chinese + page].map((file) => ({file, source: readText(file)}));
  expect(compareTwins(en, zh)).toEqual([]);
});

test.each(pages)('%s has a title and a description in its own language', (page) => {
  const han = /\p{Script=Han}/u;
  const [en, zh] = [english + page, chinese + page].map((file) => {
    const [, yaml = ''] = readText(file).split(/^---$/m);
    return parseYaml(yaml) as {title?: string; description?: string};
  });
  expect(en.description).not.toMatch(han);
  expect(zh.title).toMatch(han);
  expect(zh.description).toMatch(han);
});

// Its brackets are full-width, and bring their own white.
test.each(pages)('%s has no space beside a citation in Chinese', (page) => {
  expect(readText(chinese + page).match(/.{8}\S <Cite|<Cite id="[^"]*" ?\/> \S/g) ?? []).toEqual(
    [],
  );
});
