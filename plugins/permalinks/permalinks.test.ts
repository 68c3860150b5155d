import {expect, test} from 'vitest';
import type {Unit} from '../../model';
import {
  addPublished,
  checkPermalinks,
  dropUnpublished,
  movedAnchors,
  movedPages,
  movedUnits,
  type Permalinks,
} from './permalinks';

function page(name: string, ...ids: string[]) {
  const units = ids.map((id): Unit => ({kind: 'question', id, page: name, title: id}));
  return {page: name, path: `/${name}/`, units};
}

const record = (moved: Record<string, string> = {}): Permalinks => ({
  pages: {'a/one': ['x', 'y']},
  moved,
});

test('a site that keeps all it published has no problem', () => {
  expect(checkPermalinks(record(), [page('a/one', 'x', 'y')])).toEqual([]);
});

test('a new id makes the record stale, and the message says what to run', () => {
  const [problem] = checkPermalinks(record(), [page('a/one', 'x', 'y', 'z')]);
  expect(problem).toMatch(/stale.*"a\/one#z".*npm run permalinks/);
});

test('a vanished id, and a vanished page, are problems until they are said to have moved', () => {
  expect(checkPermalinks(record(), [page('a/one', 'x')])).toEqual([
    expect.stringMatching(/"a\/one#y" was published/),
  ]);
  expect(checkPermalinks(record({'a/one#y': 'a/one#x'}), [page('a/one', 'x')])).toEqual([]);
  expect(checkPermalinks(record(), [])).toHaveLength(3);
});

test('a move that leads nowhere, or in a circle, does not count', () => {
  expect(checkPermalinks(record({'a/one#y': 'a/one#gone'}), [page('a/one', 'x')])).toHaveLength(1);
  expect(
    checkPermalinks(record({'a/one#y': 'a/one#z', 'a/one#z': 'a/one#y'}), [page('a/one', 'x')]),
  ).toHaveLength(1);
});

test('writing adds what is new and forgets nothing', () => {
  expect(addPublished(record(), [page('a/one', 'z'), page('b/two', 'q')]).pages).toEqual({
    'a/one': ['x', 'y', 'z'],
    'b/two': ['q'],
  });
});

test('anchors follow a moved page without a word for each', () => {
  const moved = record({'a/one': 'b/one', 'a/one#y': 'c/other#why'});
  const pages = [page('b/one', 'x'), page('c/other', 'why')];
  expect(
    checkPermalinks({...moved, pages: {...moved.pages, 'b/one': ['x'], 'c/other': ['why']}}, pages),
  ).toEqual([]);
  expect(movedPages(moved)).toEqual([{from: '/a/one/', to: '/b/one/'}]);
  expect(movedAnchors(moved, pages)).toEqual({'b/one': {y: '/c/other/#why'}});
});

test('a page that moved twice leads to where it is now', () => {
  expect(movedPages(record({'a/one': 'b/one', 'b/one': 'c/one', 'd/x': 'c/one#part'}))).toEqual([
    {from: '/a/one/', to: '/c/one/'},
    {from: '/b/one/', to: '/c/one/'},
    {from: '/d/x/', to: '/c/one/'},
  ]);
});

test('a unit that moved is known by the key it had, also after its whole page moved', () => {
  const permalinks: Permalinks = {
    pages: {'a/old': ['x', 'y'], 'b/new': ['z']},
    moved: {'a/old': 'b/new', 'a/old#x': 'b/new#z'},
  };
  expect(movedUnits(permalinks, [page('b/new', 'y', 'z')])).toEqual({
    'a/old#x': 'b/new#z',
    'a/old#y': 'b/new#y',
  });
});

test('an id that was renamed before any commit held it leaves the record; a committed one stays', () => {
  const drafted = {pages: {'a/b': ['draft', 'old', 'now'], 'a/draft': ['x']}, moved: {}};
  const committed = {pages: {'a/b': ['old']}, moved: {}};
  const dropped = dropUnpublished(drafted, committed, [page('a/b', 'now')]);
  expect(dropped.pages).toEqual({'a/b': ['old', 'now']});
});
