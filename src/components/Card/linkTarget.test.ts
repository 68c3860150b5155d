import {expect, test} from 'vitest';
import {linkTarget} from './linkTarget';

const base = 'https://example.org/name/';

test('a link leads to a page, and on it to a unit', () => {
  expect(linkTarget(`${base}foundations/norms/#ball`, base)).toEqual({
    page: 'foundations/norms',
    id: 'ball',
  });
  expect(linkTarget(`${base}foundations/norms/`, base)).toEqual({
    page: 'foundations/norms',
    id: '',
  });
});

test('an address of one question leads to it, and to what stands in it', () => {
  const page = 'foundations/norms';
  expect(linkTarget(`${base}${page}/axioms/`, base)).toEqual({page, id: 'axioms'});
  expect(linkTarget(`${base}${page}/axioms/#ball`, base)).toEqual({page, id: 'ball'});
});

test('an edited demo that a link carries is the demo', () => {
  expect(linkTarget(`${base}a/b/#demo~1.abc`, base)?.id).toBe('demo');
});

test.each([
  ['another site', 'https://example.com/name/a/b/'],
  ['another project of the host', 'https://example.org/other/a/b/'],
  ['the landing page', base],
  ['a file', `${base}img/mark.svg`],
])('%s has no card', (_, href) => {
  expect(linkTarget(href, base)).toBeUndefined();
});
