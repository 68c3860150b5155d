import {expect, test} from 'vitest';
import {excerpt, markMatches} from './matches';
import {nearestWords} from './nearest';
import {parseQuery} from './rank';

const marked = (text: string, query: string) =>
  markMatches(text, parseQuery(query)!)
    .map(({text, isMatch}) => (isMatch ? `[${text}]` : text))
    .join('');

test('words are marked in all their forms, in both scripts', () => {
  expect(marked('Norms of a vector', 'norm')).toBe('[Norms] of a vector');
  expect(marked('梯度会消失', '梯度消失')).toBe('[梯度]会[消失]');
  expect(marked('软阈值是什么', '软阈值')).toBe('[软阈值]是什么');
  expect(marked('step λ, not μ', 'lambda')).toBe('step [λ], not μ');
  expect(marked('soft-thresholding', 'softThreshold')).toBe('[soft]-[thresholding]');
  expect(marked('temperature', 'temp')).toBe('[temperature]');
});

test('an excerpt shows the first match, cut between words', () => {
  const text = `${'one two three '.repeat(30)}needle ${'four five '.repeat(30)}`;
  const cut = excerpt(text, parseQuery('needle')!);
  expect(cut).toContain('needle');
  expect(cut.length).toBeLessThan(160);
  expect(cut).toMatch(/^…\w+ .* \w+…$/);
  expect(excerpt('short', parseQuery('needle')!)).toBe('short');
});

test('a slip of the hand is offered the word that was meant', () => {
  const known = ['softmax', 'soft thresholding', 'norm', '范数', '对偶范数', 'singular value'];
  expect(nearestWords('sofmax', known)[0]).toBe('softmax');
  expect(nearestWords('softmxa qq', known)[0]).toBe('softmax');
  expect(nearestWords('singlar', known)[0]).toBe('singular value');
  expect(nearestWords('泛数', known)[0]).toBe('范数');
  expect(nearestWords('xyzzy', known)).toEqual([]);
});
