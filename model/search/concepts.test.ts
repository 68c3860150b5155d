import {expect, test} from 'vitest';
import {conceptFinder, mergeConcepts, plainWords} from './concepts';

const concepts = [
  ['weight decay', '权重衰减'],
  ['BN', 'batch normalization', '批归一化'],
  ['normalization', '归一化'],
];
const find = conceptFinder(concepts);
const named = (text: string, anyOrder = false) =>
  find(plainWords(text), anyOrder).map(({concept}) => concept);

test('a concept is known by each of its names, in the middle of a text', () => {
  expect(named('why Weight Decay helps')).toEqual([0]);
  expect(named('为什么权重衰减有用')).toEqual([0]);
  expect(named('批归一化层')).toEqual([1, 2]);
});

test('in a query the words of a name may stand apart', () => {
  expect(named('decay of the weights')).toEqual([]);
  expect(named('decay of the weights', true)).toEqual([0]);
  expect(named('decay when a rate and a great many of the weights', true)).toEqual([]);
});

test('a name that is said as it is called is not taken apart for another', () => {
  const find = conceptFinder([['batch normalization'], ['layer normalization']]);
  const concepts = find(plainWords('a batch normalization layer'), true).map(
    ({concept}) => concept,
  );
  expect(concepts).toEqual([0]);
});

test('lists that share a name are one; a name that every sentence has is none', () => {
  expect(mergeConcepts([['SVD', '奇异值分解'], ['norm'], ['singular value', 'svd']])).toEqual([
    ['SVD', '奇异值分解', 'singular value'],
    ['norm'],
  ]);
  expect(mergeConcepts([['instance normalization', 'IN']])).toEqual([['instance normalization']]);
});
