import {expect, test} from 'vitest';
import {readContent} from '../plugins/pages/content';
import {root} from './files';

const papers = Object.values(readContent(root).papers);

/** By what papers are the same: the ids of those that are so more than once. */
function twice(nameOf: (paper: (typeof papers)[number]) => string | undefined): string[][] {
  const ids = new Map<string, string[]>();
  for (const paper of papers) {
    const name = nameOf(paper);
    if (name) ids.set(name, [...(ids.get(name) ?? []), paper.id]);
  }
  return [...ids.values()].filter(({length}) => length > 1);
}

test('no paper stands in the list twice, by its title and year or by its address', () => {
  expect(papers.length).toBeGreaterThan(200);
  expect(twice(({title, year}) => `${title.toLowerCase()} ${year}`)).toEqual([]);
  expect(twice(({url}) => url)).toEqual([]);
});
