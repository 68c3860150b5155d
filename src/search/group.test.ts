import {expect, test} from 'vitest';
import {indexed} from '../../model/search';
import {question, term} from './fixture';
import {groupByPage} from './rank';

const read = (entry: ReturnType<typeof term>) => indexed(entry, () => []);
const a = {...read(question('q', 'What is a norm?', 'A length.')), path: '/a/', page: 'A'};
const b = {...a, path: '/b/', page: 'B'};
const glossary = read(term('norm', 'norm'));

test('each page is named once; what fits much worse than another page does not go before it', () => {
  const found = [
    {entry: a, unit: a.units[0], score: 10},
    {entry: glossary, unit: glossary.units[0], score: 9.5},
    {entry: b, unit: b.units[0], score: 9},
    {entry: a, unit: a.units[0], score: 8},
    {entry: a, unit: a.units[0], score: 1},
  ];
  const groups = groupByPage(found, 9).map(({page, found}) => [
    page,
    found.map(({score}) => score),
  ]);
  // The term stands where it fits, beside the question about it.
  expect(groups).toEqual([
    ['A', [10, 9.5, 8]],
    ['B', [9]],
  ]);
});

test('no more results than wanted, and terms alone are a group, too', () => {
  const found = [9, 8, 7].map((score) => ({entry: glossary, unit: glossary.units[0], score}));
  expect(groupByPage(found, 2).map(({page, found}) => [page, found.length])).toEqual([
    ['Glossary', 2],
  ]);
});

test('a term that fits far better than any question stands before it', () => {
  const found = [
    {entry: glossary, unit: glossary.units[0], score: 10},
    {entry: glossary, unit: glossary.units[0], score: 9},
    {entry: a, unit: a.units[0], score: 1},
  ];
  expect(groupByPage(found, 9).map(({page}) => page)).toEqual(['Glossary', 'A']);
});
