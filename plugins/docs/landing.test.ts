import {expect, test} from 'vitest';
import type {Topic} from '../../model';
import {openingQuestions} from './landing';

/** A page whose questions have these weights. */
const page = (name: string, ...weights: (1 | 2 | 3)[]) => ({
  page: name,
  path: `/${name}/`,
  title: name,
  description: '',
  before: [],
  questions: weights.map((weight, i) => ({
    id: `q${i}`,
    title: `${name} ${i}`,
    number: `${i + 1}`,
    weight,
    hasDemo: false,
    href: `/${name}/#q${i}`,
  })),
});
const topic = (...pages: Topic['pages']): Topic => ({key: 'k', label: 'l', pages});

test('each page opens with its most important question, the most important pages first', () => {
  const topics = [topic(page('a', 1, 2, 2), page('empty')), topic(page('b', 1, 3))];
  expect(openingQuestions(topics)).toEqual([
    {title: 'b 1', weight: 3, href: '/b/#q1'},
    {title: 'a 1', weight: 2, href: '/a/#q1'},
  ]);
});

test('a long course does not make a long list', () => {
  const pages = Array.from({length: 20}, (_, i) => page(`p${i}`, 2));
  expect(openingQuestions([topic(...pages)]).length).toBeLessThan(10);
});
