/** Generated sequences: the classical tests of what a recurrent network remembers. */
import {expectDice, expectDraws, expectFinite, expectOptions, expectWhole} from './arguments';
import type {Dice} from './random';

/**
 * The copying task (Hochreiter and Schmidhuber, 1997): `length` symbols 1 … `symbols`, then blanks
 * (0) for `delay` steps, then a mark (`symbols` + 1) after which the symbols are to be repeated.
 * Input and target have 2·length + delay + 1 entries; the target is 0 until the mark has passed.
 * @example
 * print(copyTask(random(1), {length: 3, symbols: 4, delay: 5}));
 */
export function copyTask(
  dice: Dice,
  options: {length?: number; symbols?: number; delay?: number} = {},
): {input: number[]; target: number[]} {
  expectDice('copyTask', dice, 'integer');
  expectOptions('copyTask', options, 'length', 'symbols', 'delay');
  const {length = 5, symbols = 8, delay = 10} = options;
  expectWhole('copyTask: length', length, 1);
  expectWhole('copyTask: symbols', symbols, 1);
  expectWhole('copyTask: delay', delay, 0);
  const word = Array.from({length}, () => 1 + dice.integer(symbols));
  const blanks = (n: number) => new Array<number>(n).fill(0);
  return {
    input: [...word, ...blanks(delay), symbols + 1, ...blanks(length)],
    target: [...blanks(length + delay + 1), ...word],
  };
}

/**
 * The adding task: pairs [value, mark], value uniform in [0, 1), mark 1 at two places (one in each
 * half) and else 0. The target is the sum of the two marked values; always guessing 1 has mean
 * squared error 1/6.
 * @example
 * const {input, target} = addingTask(random(1), 6);
 * print(input);
 * print(target);
 */
export function addingTask(dice: Dice, length: number): {input: number[][]; target: number} {
  expectDice('addingTask', dice, 'integer', 'uniform');
  const half = Math.floor(expectWhole('addingTask: length', length, 2) / 2);
  const marked = [dice.integer(half), half + dice.integer(length - half)];
  const values = expectDraws('addingTask', dice.uniform(length), length);
  const input = Array.from(values, (value, i) => [value, marked.includes(i) ? 1 : 0]);
  return {input, target: input[marked[0]][0] + input[marked[1]][0]};
}

/**
 * n samples of sin(2πt / period + phase), the phase drawn at random, plus normal noise.
 * @example
 * const y = sineWave(random(1), 100, {noise: 0.1});
 * plot({x: {label: 't', values: range(100)}, lines: {y}});
 */
export function sineWave(
  dice: Dice,
  n: number,
  options: {period?: number; noise?: number} = {},
): number[] {
  expectDice('sineWave', dice, 'uniform', 'normal');
  expectOptions('sineWave', options, 'period', 'noise');
  const {period = 25, noise = 0} = options;
  expectWhole('sineWave: n', n, 0);
  if (expectFinite('sineWave: period', period) === 0)
    throw new RangeError('sineWave: period must not be 0.');
  expectFinite('sineWave: noise', noise, 0);
  const phase = 2 * Math.PI * dice.uniform();
  return Array.from({length: n}, (_, t) => {
    const clean = Math.sin((2 * Math.PI * t) / period + phase);
    return noise > 0 ? clean + noise * dice.normal() : clean;
  });
}
