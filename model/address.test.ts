import {expect, test} from 'vitest';
import {addressOf, pageAndQuestion} from './address';

test.each([
  ['a question', {kind: 'question', id: 'why'}, '/a/b/why/'],
  ['what stands in one', {kind: 'step', id: 'sum', question: 'why'}, '/a/b/why/#sum'],
  ['what stands in none', {kind: 'exercise', id: 'try-it'}, '/a/b/#try-it'],
  ['the page', {kind: 'section', id: ''}, '/a/b/'],
] as const)('%s has its address', (_, unit, address) => {
  expect(addressOf('/a/b/', unit)).toBe(address);
});

test('an address says page and question', () => {
  expect(pageAndQuestion('a/b/why')).toEqual({page: 'a/b', question: 'why'});
  expect(pageAndQuestion('a/b')).toEqual({page: 'a/b'});
  expect(pageAndQuestion('lab')).toEqual({page: 'lab'});
});
