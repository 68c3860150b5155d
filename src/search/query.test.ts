import {expect, test} from 'vitest';
import {conceptWord, stem, words as wordsOf, type Concept} from '../../model/search';
import {queryReader} from './query';

const texts = [
  'weight decay and padding; vanishing gradients; the output of a layer; momentum, moments; grade, int',
  '学习率曲线，习率，率曲；输入图像，卷积核大小，积核；神经元饱和，元饱；批归一化，反卷积',
];
const concepts: Concept[] = [
  ['padding', '填充'],
  ['momentum', '动量'],
  ['vanishing gradient', '梯度消失'],
  ['CNN', 'convolutional neural network', '卷积网络'],
  ['deconvolution', '反卷积'],
  ['batch size', '批大小'],
  ['BN', '批归一化', '批量归一化'],
];
const words = [...new Set(wordsOf(texts.join('\n')))].sort();
const read = queryReader({
  words,
  concepts,
  has: (word) => words.includes(word),
  begins: (start) => words.some((word) => word.startsWith(start)),
});

function weights(text: string): Record<string, number> {
  const {asked = []} = read(`${text} `) ?? {};
  return Object.fromEntries(asked.map(({word, weight}) => [word, weight]));
}

test('a word is compared with slips as it is written, not only as the index has it', () => {
  expect(weights('paddng')).toHaveProperty(conceptWord(0));
  expect(weights('momentem')).toHaveProperty(conceptWord(1));
  expect(weights('vanising')).toHaveProperty('vanish');
  expect(read('paddng ')?.meant).toBe('padding');
});

test('a name of several words may be typed as one, with a slip', () => {
  expect(weights('batchsize')).toHaveProperty(conceptWord(5));
  expect(weights('vanishinggradeint')).toHaveProperty(conceptWord(2));
});

test('a slip near by is meant sooner than two words', () => {
  expect(Object.keys(weights('gradeint'))).toEqual(['gradient']);
});

test('the field that all is about says little beside what is asked', () => {
  const {[conceptWord(3)]: field, [stem('output')]: topic} = weights('output of a layer in a CNN');
  expect(field).toBeLessThan(topic / 2);
  expect(weights('CNN')[conceptWord(3)]).toBeGreaterThan(0);
});

test('a pair of characters that is torn out of two words says less than a word', () => {
  const {率曲: torn, 曲线: whole} = weights('学习率曲线');
  expect(torn).toBeLessThan(whole / 2);
  const {元饱: across, 饱和: inside} = weights('神经元饱和');
  expect(across).toBeLessThan(inside / 2);
});

test('a character that makes a word is no slip', () => {
  expect(read('输入卷积')?.meant).toBeUndefined();
  expect(read('卷积核大小')?.meant).toBeUndefined();
  expect(read('批量归一化')?.meant).toBeUndefined();
  expect(read('反券积')?.meant).toBe('反卷积');
  expect(read('卷积网洛')?.meant).toBe('卷积网络');
});

test('a word of a question is no wish for a kind of unit', () => {
  expect(read('the equation of decay')?.kind).toBeUndefined();
  expect(read('习题 卷积核')?.kind).toBe('exercise');
  expect(read('什么是卷积核的习题')?.kind).toBeUndefined();
});
