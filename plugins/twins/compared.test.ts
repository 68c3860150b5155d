import {expect, test} from 'vitest';
import {read} from '../pages/pages.fixture';
import {changesOf, compare, olderThanTwin} from './compared';

const zh = read('Sides of a triangle', '三角形的边');
const compared = {'foundations/norms': compare(read(), zh)};

test('the opening and every H2 are parts of their own', () => {
  expect(Object.keys(read().hashes)).toEqual(['', 'what-is-a-norm', 'where-balls', 'exercises']);
});

test('two pages that were compared have no change, however their lines are broken', () => {
  const broken = read('Scaling a vector scales', 'Scaling a vector\nscales');
  expect(changesOf(compared, broken, zh)).toEqual([]);
});

test('a change in one language makes the other older, in that question alone', () => {
  const changes = changesOf(compared, read('Scaling a vector', 'Stretching a vector'), zh);
  expect(changes).toEqual([{id: 'what-is-a-norm', changed: ['en']}]);
  expect(olderThanTwin(changes, 'zh-Hans')).toEqual(['what-is-a-norm']);
  expect(olderThanTwin(changes, 'en')).toEqual([]);
});

test('a change in both has to be compared, and neither is older', () => {
  const both = [read('Scaling', 'Stretching'), read('Scaling', '拉伸')] as const;
  const changes = changesOf(compared, ...both);
  expect(changes).toEqual([{id: 'what-is-a-norm', changed: ['en', 'zh-Hans']}]);
  expect(olderThanTwin(changes, 'zh-Hans')).toEqual([]);
});

test('the opening is compared, and no heading says that it is old', () => {
  const changes = changesOf(compared, read('Two lengths', 'Three lengths'), zh);
  expect(changes).toEqual([{id: '', changed: ['en']}]);
  expect(olderThanTwin(changes, 'zh-Hans')).toEqual([]);
});

test('a page that was never compared has changed in both', () => {
  expect(changesOf({}, read(), zh)).toHaveLength(4);
});
