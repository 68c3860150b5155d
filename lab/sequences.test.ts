import {expect, test} from 'vitest';
import {random} from './random';
import {addingTask, copyTask, sineWave} from './sequences';

test('the copying task asks for its symbols after the mark', () => {
  const {input, target} = copyTask(random(1), {length: 3, symbols: 4, delay: 2});
  const word = input.slice(0, 3);
  expect(word.every((symbol) => symbol >= 1 && symbol <= 4)).toBe(true);
  expect(input).toEqual([...word, 0, 0, 5, 0, 0, 0]);
  expect(target).toEqual([0, 0, 0, 0, 0, 0, ...word]);
});

test('the adding task marks one value in each half and adds them', () => {
  const dice = random(1);
  for (let i = 0; i < 100; i++) {
    const {input, target} = addingTask(dice, 7);
    const marked = input.map(([, mark]) => mark);
    expect(marked.slice(0, 3).filter(Boolean)).toHaveLength(1);
    expect(marked.slice(3).filter(Boolean)).toHaveLength(1);
    expect(target).toBe(input.filter(([, mark]) => mark).reduce((sum, [value]) => sum + value, 0));
  }
});

test('guessing 1 in the adding task costs 1/6', () => {
  const dice = random(2);
  const errors = Array.from({length: 20_000}, () => (addingTask(dice, 4).target - 1) ** 2);
  const mean = errors.reduce((sum, e) => sum + e, 0) / errors.length;
  // the variance of (u + v − 1)² is 7/180; five standard errors
  expect(Math.abs(mean - 1 / 6)).toBeLessThan(5 * Math.sqrt(7 / 180 / 20_000));
});

test('a sine wave repeats after its period', () => {
  const wave = sineWave(random(1), 60, {period: 20});
  wave.slice(0, 40).forEach((value, t) => expect(wave[t + 20]).toBeCloseTo(value, 9));
  expect(sineWave(random(1), 3, {noise: 0.1})).not.toEqual(sineWave(random(1), 3));
});
