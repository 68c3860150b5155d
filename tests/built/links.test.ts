import {expect, test} from 'vitest';
import {builds} from '../builds';
import {builtFiles, readBuiltPages} from './builtPages';
import {findBrokenLinks} from './links';

const norms = {url: '/norms/', ids: ['why'], links: []};
const home = (link: string) => ({url: '/', ids: [], links: [link]});
const check = (link: string) => findBrokenLinks([home(link), norms], new Set(['/data.json']));

test.each([
  '/norms/',
  '/norms/#why',
  '/norms/#why~1.c29tZSBjb2Rl',
  'norms/?q=1#why',
  '/data.json',
  'https://elsewhere.example/#nothing',
  'mailto:a@b.example',
])('%s is a good link', (link) => {
  expect(check(link)).toEqual([]);
});

test.each(['/norm/', '/norms', '/norms/#how', '/other.json', '#why'])('%s is broken', (link) => {
  expect(check(link)).toEqual([expect.stringContaining(`/ links to ${link}: `)]);
});

test('no link of the built site leads nowhere', () => {
  const files = builtFiles().map((file) => builds.site.baseUrl + file);
  const pages = readBuiltPages().map((page) => ({
    ...page,
    // The 404 page stands in for any address: where its language menu leads is known in the browser only.
    links: page.links.filter((link) => !(page.file.endsWith('404.html') && /\/404\/$/.test(link))),
  }));
  expect(pages.flatMap(({links}) => links).length).toBeGreaterThan(20);
  expect(findBrokenLinks(pages, new Set(files))).toEqual([]);
});
