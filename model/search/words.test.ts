import {expect, test} from 'vitest';
import {
  blankIdle,
  isIdle,
  isTex,
  plainWords,
  squeezeTex,
  stem,
  stumps,
  texPairs,
  texWords,
  words,
} from '.';

const same = (a: string, b: string) => expect(plainWords(a)).toEqual(plainWords(b));

test('forms and spellings of a word are one word', () => {
  same('norms', 'norm');
  same('vanishing', 'vanishes');
  same('saturated', 'saturation');
  same('initialize', 'initialization');
  same('preconditioner', 'preconditioning');
  same('distilling', 'distillation');
  same('convolutional', 'convolution');
  same('sparsity', 'sparse');
  same('regularisation', 'regularization');
  same('zero-centred', 'zero-centered');
  same('optimiser behaviour', 'optimizer behavior');
  same('Hölder', 'Holder');
  same('ＲｅＬＵ', 'relu');
  expect(stem('bias')).toBe('bias');
  expect(stem('loss')).toBe(stem('losses'));
});

test('what is typed halfway is the beginning of a word of the index, or leads back to one', () => {
  const finds = (typed: string, word: string) =>
    word.startsWith(typed) || typed === word || stumps(typed).includes(word);
  for (const whole of [
    'normalization',
    'saturation',
    'derivatives',
    'temperature',
    'activation',
    'convolutional',
    'preconditioner',
    'distilling',
    'nonlinearity',
  ]) {
    for (let n = 3; n <= whole.length; n++) {
      const typed = stem(whole.slice(0, n));
      expect(finds(typed, stem(whole)), `${typed} for ${stem(whole)}`).toBe(true);
    }
  }
});

test('names of code are found whole and by their parts', () => {
  expect(words('softThreshold')).toEqual(['softthreshold', 'soft', 'threshold']);
  expect(words('log_sum_exp')).toEqual(['logsumexp', 'log', 'sum', 'exp']);
  expect(words('soft-threshold')).toContain('softthreshold');
  expect(words('ReLU')).toEqual(['relu']);
  expect(words('ReLUs')).toEqual(['relu']);
  expect(words('PReLU')).toEqual(['prelu']);
  expect(words('LeakyReLU')).toEqual(['leakyrelu', 'leaky', 'relu']);
});

test('a Greek letter is its name, in every language and in TeX', () => {
  for (const text of ['λ', 'lambda', '拉姆达', 'Λ']) expect(plainWords(text)).toEqual(['lambda']);
  expect(texWords('\\lambda')).toEqual(['\\lambda', 'lambda']);
  expect(words('拉姆达是多少')).toContain('lambda');
  expect(words('∇L')).toContain('nabla');
  expect(words('L∞')).toEqual(['linf', 'inf']);
});

test('Chinese is read in pairs, and Latin beside it is a word of its own', () => {
  expect(words('梯度会消失')).toEqual(expect.arrayContaining(['梯度', '消失']));
  same('KL散度', 'KL 散度');
  expect(words('软阈值')).toEqual(['软阈', '阈值']);
  // The middle pair is read, but finds nothing.
  expect(plainWords('梯度消失')).toHaveLength(3);
  expect(words('梯度消失')).toEqual(['梯度', '消失']);
});

test('what Chinese questions say and mean nothing by is left out, and what all pages speak of as well', () => {
  expect(plainWords(blankIdle('请问 L2 的平方有什么用？').text)).toEqual(['l2', '平方']);
  expect(plainWords(blankIdle('神经网络的偏置').text)).toEqual(['偏置']);
  expect(plainWords(blankIdle('神经网络的偏置').weak)).toContain('神经');
});

test('a particle is left in the words it is a part of', () => {
  expect(plainWords(blankIdle('神经元饱和会怎样').text)).toContain('饱和');
});

test('a mean is asked for, what something means is not', () => {
  const content = (query: string) =>
    plainWords(blankIdle(query).text).filter((word) => !isIdle(word));
  expect(content('median mean midrange')).toContain('mean');
  expect(content('what is the mean of a batch')).toContain('mean');
  expect(content('what does momentum mean')).toEqual(['momentum']);
});

test('commands of TeX are not the words that look like them', () => {
  expect(isTex('\\frac{1}{2}')).toBe(true);
  expect(isTex('frac')).toBe(false);
  expect(texWords('\\tfrac12')).toContain('\\frac');
  expect(texWords('\\frac{\\partial L}{\\partial w}')).toEqual(['\\frac', '\\partial', 'partial']);
  expect(texWords('\\left( \\text{if } x \\right)')).toEqual(['if']);
});

test('a formula is read in pairs, however its parts are set', () => {
  expect(texPairs('\\nabla \\norm{x}_2')).toEqual(['\\\\\\nabla\\norm', '\\\\\\normx', '\\\\x2']);
  expect(texPairs('\\left( \\tfrac{a}{b} \\right)')).toEqual(texPairs('\\frac a b'));
  expect(texPairs('\\argmin')).toEqual([]);
});

test('formulas are compared without what only sets them', () => {
  expect(squeezeTex('\\tfrac{1}{2} \\, \\big( x \\big)')).toBe('\\frac{1}{2}(x)');
});
