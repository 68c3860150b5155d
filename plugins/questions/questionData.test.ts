import {expect, test} from 'vitest';
import type {PageData} from '../../model';
import {read} from '../pages/pages.fixture';
import {Resolver} from '../pages/resolve';
import {questionData} from './questionData';

const page = read();
const paper = {id: 'minkowski1896', authors: ['H. M.'], year: 1896, title: 'Geometrie der Zahlen'};
const resolver = new Resolver(
  [page],
  {terms: {norm: {en: 'norm', zh: '范数'}}, macros: {}, papers: {minkowski1896: paper}},
  'en',
);
const whole: PageData = {
  ...resolver.pageData(page),
  demos: {
    'foundations/norms/unit-balls': {
      tokens: [['sum(x) // [triangle]', 'code']],
    } as unknown as PageData['demos'][string],
  },
  linkedFrom: {'what-is-a-norm': [], 'where-balls': [{href: '/x/', title: 'X'}]},
  before: [{href: '/first/', title: 'First'}],
  after: [],
  moved: {gone: '/y/'},
  older: ['where-balls'],
};

test('a question has its own units, demos, papers and terms, and nothing of the others', () => {
  const first = questionData(whole, page, 'what-is-a-norm');
  expect(first.units.map(({id}) => id)).toEqual(
    expect.arrayContaining(['what-is-a-norm', 'scale', 'homogeneity', 'unit-balls']),
  );
  expect(first.units.map(({id}) => id)).not.toContain('ball');
  expect(Object.keys(first.demos)).toEqual(['foundations/norms/unit-balls']);
  expect(Object.keys(first.papers)).toEqual(['minkowski1896']);
  expect(first.terms).toEqual({});
  expect(first.older).toEqual([]);

  const second = questionData(whole, page, 'where-balls');
  expect(Object.keys(second.terms)).toEqual(['norm']);
  expect(second.demos).toEqual({});
  expect(second.linkedFrom).toEqual({'where-balls': [{href: '/x/', title: 'X'}]});
  expect(second.older).toEqual(['where-balls']);
});

test('it knows its page, its number and its neighbours', () => {
  expect(questionData(whole, page, 'what-is-a-norm').alone).toMatchObject({
    path: '/foundations/norms/',
    number: 1,
    count: 2,
    previous: undefined,
    next: {href: '/foundations/norms/where-balls/', title: 'Where do balls come from?'},
    description: expect.stringMatching(/three properties/) as string,
  });
});
