import {expect, test} from 'vitest';
import {distance, nearestNames, nearestWords, nearNames, splitWord} from './slips';

test('a swap of neighbours is one slip', () => {
  expect(distance('dropuot', 'dropout', 2)).toBe(1);
  expect(distance('abcd', 'badc', 2)).toBe(2);
  expect(distance('norm', 'softmax', 2)).toBe(3);
});

test('the longer a word, the more slips it may have', () => {
  const words = ['adagrad', 'adam', 'norm', 'regulariz', 'temperatur', 'unit'];
  expect(nearestWords('adagard', words).words).toEqual(['adagrad']);
  expect(nearestWords('temprature', words).words).toEqual(['temperatur']);
  expect(nearestWords('regularisaton', words).words).toEqual(['regulariz']);
  expect(nearestWords('nrom', words).words).toEqual(['norm']);
  expect(nearestWords('nom', words).words).toEqual([]);
  expect(nearestWords('lorem', words).words).toEqual([]);
  expect(nearestWords('tempreat', words, true).words).toEqual(['temperatur']);
});

test('a Chinese name is known with one wrong character, and by itself is no slip', () => {
  expect(nearNames('剃度消失怎么办', ['梯度消失'])).toEqual([{name: '梯度消失', start: 0, end: 4}]);
  expect(nearNames('梯度消失', ['梯度消失'])).toEqual([]);
});

test('two words typed as one are taken apart; names that look alike are offered', () => {
  expect(splitWord('weightdecay', (word) => ['weight', 'decay'].includes(word))).toEqual([
    'weight',
    'decay',
  ]);
  expect(splitWord('weightless', (word) => word === 'weight')).toBeUndefined();
  expect(nearestNames('泛数', ['范数', '梯度'])).toEqual(['范数']);
});
