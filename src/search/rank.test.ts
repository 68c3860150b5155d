import {expect, test} from 'vitest';
import {indexed, type SearchUnit} from '../../model/search';
import {groupByPage, parseQuery, rank} from './rank';

const unit = (kind: SearchUnit['kind'], id: string, title: string, more = {}): SearchUnit => ({
  kind,
  id,
  title,
  ...more,
});

const entries = [
  {
    path: '/a/',
    page: 'Norms',
    question: 'What is a norm?',
    units: [
      unit('question', 'what', 'What is a norm?', {weight: 3, text: 'A length.'}),
      unit('step', 'rules', 'Three rules', {text: 'A norm obeys three rules.'}),
      unit('equation', 'grad', '∇L = w', {
        tex: '\\nablaL=w',
        hidden: 'texnabla pairtexnablal pairlw',
      }),
      unit('equation', 'other', '∇f = 0', {
        tex: '\\nablaf=0',
        hidden: 'texnabla pairtexnablaf pairf0',
      }),
      unit('demo', 'balls', 'Balls', {names: 'unit-balls pNorm', hidden: 'norm'}),
    ],
  },
  {
    path: '/glossary/',
    page: 'Glossary',
    units: [unit('term', 'norm', 'norm', {names: '范数 · length', text: 'A length.'})],
  },
].map(indexed);

const ids = (text: string) => rank(parseQuery(text)!, entries).map(({unit}) => unit.id);

test('the very name of a term comes first, then questions, then what stands below them', () => {
  expect(ids('norm').slice(0, 2)).toEqual(['norm', 'what']);
  expect(ids('范数')[0]).toBe('norm');
  expect(ids('what is a norm')[0]).toBe('what');
});

test('a formula is found by its very TeX', () => {
  expect(ids('\\nabla f')[0]).toBe('other');
  expect(ids('\\nabla L')[0]).toBe('grad');
});

test('an identifier finds the demo that declares it, and "demo" says that one wants one', () => {
  expect(ids('pNorm')[0]).toBe('balls');
  expect(ids('norm demo')[0]).toBe('balls');
});

test('the last word may be unfinished, but not in TeX', () => {
  expect(ids('thre')[0]).toBe('rules');
  expect(ids('\\nab')).toEqual([]);
});

test('nothing to look for is no query', () => {
  expect(parseQuery('  ')).toBeUndefined();
  expect(parseQuery('?!')).toBeUndefined();
});

test('groups hold a page together without burying what fits better', () => {
  const [a, b] = entries;
  const found = [
    {entry: a, unit: a.units[0], score: 10},
    {entry: b, unit: b.units[0], score: 9},
    {entry: a, unit: a.units[1], score: 8},
    {entry: a, unit: a.units[2], score: 1},
  ];
  const groups = groupByPage(found, 9).map(({page, found}) => [
    page,
    found.map(({score}) => score),
  ]);
  expect(groups).toEqual([
    ['Norms', [10, 8]],
    ['Glossary', [9]],
    ['Norms', [1]],
  ]);
});
