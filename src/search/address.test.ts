import {expect, test} from 'vitest';
import {wordsOfAddress} from './address';

test('an address says its words, below baseUrl and without what is no word', () => {
  expect(wordsOfAddress('/optimization/momentun/', '/')).toBe('optimization momentun');
  expect(wordsOfAddress('/site/zh-Hans/docs/batch-norm_2.html', '/site/zh-Hans/')).toBe(
    'docs batch norm 2',
  );
  expect(wordsOfAddress('/%E8%8C%83%E6%95%B0/index.html', '/')).toBe('范数');
  expect(wordsOfAddress('/100%', '/')).toBe('100%');
});
