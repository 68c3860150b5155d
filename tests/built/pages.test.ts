import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {builds} from '../builds';
import {listFiles} from '../files';
import {readBuiltPages} from './builtPages';

const pages = readBuiltPages();
const byUrl = new Map(pages.map((page) => [page.url, page]));
const {folder, baseUrl} = builds.site;

test('every page is built in both languages and stands in the sitemap', () => {
  const written = listFiles('docs', /\.mdx?$/).map((file) => file.replace(/^docs\/|\.mdx?$/g, ''));
  for (const locale of ['', 'zh-Hans/']) {
    const sitemap = readFileSync(path.join(folder, locale, 'sitemap.xml'), 'utf8');
    for (const page of ['', ...written.map((name) => `${name}/`)]) {
      const url = `${baseUrl}${locale}${page}`;
      expect(byUrl.has(url), url).toBe(true);
      expect(sitemap).toContain(`${url}</loc>`);
    }
  }
});

test('each question stands at its own address as well, with ids that its page has', () => {
  const units = (html: string) =>
    [...html.matchAll(/<[^>]* data-unit=[^>]*>/g)].flatMap(
      ([tag]) => / id="?([^" >]+)/.exec(tag)?.[1] ?? [],
    );
  let count = 0;
  for (const {url, html, locale} of pages) {
    const questions = [...html.matchAll(/<h2[^>]* data-unit="?question[^>]*>/g)].map(
      ([tag]) => / id="?([^" >]+)/.exec(tag)![1],
    );
    const sitemap = readFileSync(
      path.join(folder, locale === 'en' ? '' : locale, 'sitemap.xml'),
      'utf8',
    );
    const own = new Set(units(html));
    for (const id of questions) {
      const alone = byUrl.get(`${url}${id}/`);
      expect(alone, `${url}${id}/`).toBeDefined();
      const ids = units(alone!.html);
      expect(ids).toContain(id);
      expect(ids.filter((one) => !own.has(one))).toEqual([]);
      expect(sitemap).toContain(`${url}${id}/</loc>`);
      count++;
    }
  }
  expect(count).toBeGreaterThan(300);
});

describe.each(pages)('$file', ({file, html, ids, elements, locale}) => {
  const all = (name: string) => elements.filter((element) => element.name === name);
  const text = (name: string) => all(name)[0]?.text ?? '';

  test('says its language, its title and its description', () => {
    expect(all('html')[0]?.attributes.lang).toBe(locale);
    expect(text('title')).not.toBe('');
    if (locale === 'zh-Hans') expect(text('title')).toMatch(/\p{Script=Han}/u);
    expect(all('h1')).toHaveLength(1);
    const meta = all('meta').map(({attributes}) => attributes);
    if (file.endsWith('404.html')) return; // nobody looks for it
    expect(meta.find(({name}) => name === 'description')?.content ?? '').not.toBe('');
  });

  test('uses no id twice', () => {
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('shows no formula error and no raw markup', () => {
    expect(html).not.toContain('katex-error');
    const prose = text('main');
    expect(prose).not.toMatch(/\*\*|\]\(|\$|\\[a-z]+|\[object Object\]/);
    expect(prose).not.toMatch(/<\/?(?:Answer|Step|Demo|Pitfall|Exercise|Term|Ref|Cite|Recap)\b/);
  });

  test('carries no leftovers of a template', () => {
    expect(html).not.toMatch(/My Site|Dinosaurs|Docusaurus Tutorial|Lorem ipsum/i);
  });
});

test('every demo arrives with its output, all checks held', () => {
  const outputs = pages.flatMap(({url, elements}) =>
    elements
      .filter(({attributes}) => 'data-demo-output' in attributes)
      .map(({size}) => ({url, size})),
  );
  expect(outputs.length).toBeGreaterThan(0);
  expect(outputs.filter(({size}) => size === 0)).toEqual([]);
  for (const {url, html} of pages) expect(html, url).not.toContain('data-kind="error"');
});
