import {expect, test} from 'vitest';
import {siteAddress} from '../site.config';

test('without any variable the site lives at the root of localhost', () => {
  expect(siteAddress({})).toEqual({
    url: 'http://localhost:3000',
    baseUrl: '/',
    repository: undefined,
    branch: 'main',
  });
});

test.each([
  ['/name/', '/name/'],
  ['name', '/name/'],
  ['//', '/'],
  ['/a/b//', '/a/b/'],
])('BASE_URL=%s gives %s', (BASE_URL, baseUrl) => {
  expect(siteAddress({BASE_URL}).baseUrl).toBe(baseUrl);
});

test.each([
  ['owner/name', 'https://github.com/owner/name'],
  ['https://git.example/owner/name.git', 'https://git.example/owner/name'],
])('REPOSITORY=%s gives %s', (REPOSITORY, repository) => {
  expect(siteAddress({REPOSITORY}).repository).toBe(repository);
});

test.each([
  {SITE_URL: 'https://example.org/name/'},
  {SITE_URL: 'example.org'},
  {BASE_URL: 'https://example.org/name/'},
  {REPOSITORY: 'name'},
])('%o is refused with the right form', (env) => {
  expect(() => siteAddress(env)).toThrow(/must be/);
});
