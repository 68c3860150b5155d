import {expect, test} from 'vitest';
import {excerpt, markMatches} from './matches';

const marked = (text: string, ...words: string[]) =>
  markMatches(text, {words, isOpen: true})
    .map(({text, isMatch}) => (isMatch ? `[${text}]` : text))
    .join('');

test('words are marked in all their forms, in both scripts', () => {
  expect(marked('Norms of a vector', 'norm')).toBe('[Norms] of a vector');
  expect(marked('梯度会消失', '梯度', '度消', '消失')).toBe('[梯度]会[消失]');
  expect(marked('step λ, not μ', 'lambda')).toBe('step [λ], not μ');
  expect(marked('soft-thresholding', 'soft', 'threshold')).toBe('[soft]-[thresholding]');
  expect(marked('temperature', 'temp')).toBe('[temperature]');
  expect(marked('nothing', ...[])).toBe('nothing');
});

test('an excerpt shows the first match, cut between words', () => {
  const needle = {words: ['needl'], isOpen: false};
  const text = `${'one two three '.repeat(30)}needle ${'four five '.repeat(30)}`;
  const cut = excerpt(text, needle);
  expect(cut).toContain('needle');
  expect(cut.length).toBeLessThan(160);
  expect(cut).toMatch(/^…\w+ .* \w+…$/);
  expect(excerpt('short', needle)).toBe('short');
});
