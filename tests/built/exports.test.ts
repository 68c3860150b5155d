import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {builds} from '../builds';
import {listFiles} from '../files';
import {readBuiltPages} from './builtPages';

const {folder, baseUrl} = builds.site;
const written = listFiles('docs', /\.mdx$/).map((file) => file.replace(/^docs\/|\.mdx$/g, ''));
const courseUrls = ['', 'zh-Hans/'].flatMap((locale) =>
  written.map((name) => `${baseUrl}${locale}${name}/`),
);
const built = readBuiltPages().filter(({file}) => !file.endsWith('404.html'));
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

describe.each(built)('$url', ({url, html, elements, locale}) => {
  const links = elements.filter(({name}) => name === 'link').map(({attributes}) => attributes);
  const meta = elements.filter(({name}) => name === 'meta').map(({attributes}) => attributes);
  const pathOf = (href = '') => new URL(href).pathname;
  if (/http-equiv="refresh"/.test(html)) return; // leads on to a page that moved

  test('names itself as canonical and both languages as alternates', () => {
    const below = url.slice(baseUrl.length).replace(/^zh-Hans\//, '');
    const alternate = (language: string) =>
      pathOf(links.find(({rel, hreflang}) => rel === 'alternate' && hreflang === language)?.href);
    expect(pathOf(links.find(({rel}) => rel === 'canonical')?.href)).toBe(url);
    expect(alternate('en')).toBe(baseUrl + below);
    expect(alternate('x-default')).toBe(baseUrl + below);
    expect(alternate('zh-Hans')).toBe(`${baseUrl}zh-Hans/${below}`);
  });

  test('has a title, a description and an existing picture for social media', () => {
    const property = (name: string) => meta.filter((each) => each.property === name);
    expect(property('og:title')[0]?.content).toBeTruthy();
    expect(property('og:description')[0]?.content).toBeTruthy();
    expect(property('og:image')).toHaveLength(1);
    const image = pathOf(property('og:image')[0].content).slice(baseUrl.length);
    expect(existsSync(path.join(folder, image)), image).toBe(true);
  });

  test('tells search engines its questions, if it is a page of the course', () => {
    const [, json] = /<script type="?application\/ld\+json"?>(.*?)<\/script>/s.exec(html) ?? [];
    if (!courseUrls.includes(url)) return;
    const data = JSON.parse(json ?? '') as {inLanguage: string; mainEntity: {url: string}[]};
    expect(data.inLanguage).toBe(locale);
    for (const question of data.mainEntity)
      expect(pathOf(question.url)).toMatch(new RegExp(`^${url}[a-z0-9-]+/$`));
  });
});

test.each(courseUrls)('%s has a Markdown version, in llms.txt and without a component', (url) => {
  const file = url.slice(baseUrl.length).replace(/\/$/, '.md');
  const text = read(file);
  expect(text).toMatch(/^# .+\n\n> /);
  const prose = text.replace(/```[\s\S]*?```|\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g, '');
  expect(prose).not.toMatch(/<\/?[A-Z]|\{\/\*|\]\(\)/);
  const locale = file.startsWith('zh-Hans/') ? 'zh-Hans/' : '';
  expect(read(`${locale}llms.txt`)).toContain(`${baseUrl}${file})`);
  const links = built.find((page) => page.url === url)?.elements ?? [];
  const markdown = links.find(({attributes}) => attributes.type === 'text/markdown');
  expect(markdown?.attributes).toMatchObject({rel: 'alternate', href: `${baseUrl}${file}`});
});
