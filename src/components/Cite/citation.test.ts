import {expect, test} from 'vitest';
import type {Paper} from '../../../model';
import {shortAuthors, sortPapers} from './citation';

const paper = (authors: string[], year = 2000): Paper => ({id: 'x', authors, year, title: 't'});

test('names one author, two authors, and the first of many', () => {
  expect(shortAuthors(paper(['Robert Tibshirani']))).toBe('Tibshirani');
  expect(shortAuthors(paper(['Horn, Roger A.', 'Charles R. Johnson']))).toBe('Horn & Johnson');
  expect(shortAuthors(paper(['A Vaswani', 'N Shazeer', 'N Parmar']))).toBe('Vaswani et al.');
  expect(shortAuthors(paper(['A Vaswani', 'N Shazeer', 'N Parmar']), '等')).toBe('Vaswani 等');
});

test('papers stand by family name, then by year', () => {
  const sorted = sortPapers([
    paper(['Zoe Adams'], 2010),
    paper(['Ann Young'], 1999),
    paper(['Bob Adams'], 2001),
  ]);
  expect(sorted.map(({year}) => year)).toEqual([2001, 2010, 1999]);
});
