import {expect, test} from 'vitest';
import {courseOrder, sortByCourse, withoutPlace} from './course';

test('the course is read off the sidebar, categories within categories', () => {
  const entries = [
    {type: 'category', items: ['a', {type: 'category', items: [{type: 'doc', id: 'b'}]}]},
    'c',
  ];
  expect(courseOrder(entries)).toEqual(['a', 'b', 'c']);
});

test('pages are sorted by the course, unlisted ones last', () => {
  const pages = ['x', 'b', 'a', 'w'].map((page) => ({page}));
  expect(sortByCourse(pages, ['a', 'b']).map(({page}) => page)).toEqual(['a', 'b', 'w', 'x']);
});

test('a page that the sidebar does not list is named, with what to do', () => {
  const pages = ['a', 'x'].map((page) => ({page, file: `docs/${page}.mdx`}));
  expect(withoutPlace(pages, ['a', 'b'])).toEqual([
    "docs/x.mdx  The page has no place in the course: add 'x' to sidebars.ts.",
  ]);
});
