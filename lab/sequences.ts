/** Generated sequences: the classical tests of what a recurrent network remembers. */
import {expectCount, type Dice} from './random';

/**
 * The copying task (Hochreiter and Schmidhuber, 1997): `length` symbols 1 … `symbols`, then blanks
 * (0) for `delay` steps, then a mark (`symbols` + 1) after which the symbols are to be repeated.
 * Input and target have 2·length + delay + 1 entries; the target is 0 until the mark has passed.
 * @example
 * print(copyTask(random(1), {length: 3, symbols: 4, delay: 5}));
 */
export function copyTask(
  dice: Dice,
  {length = 5, symbols = 8, delay = 10} = {},
): {input: number[]; target: number[]} {
  const word = Array.from(
    {length: expectCount('copyTask: length', length, 1)},
    () => 1 + dice.integer(symbols),
  );
  const blanks = (n: number) => new Array<number>(n).fill(0);
  return {
    input: [
      ...word,
      ...blanks(expectCount('copyTask: delay', delay, 0)),
      symbols + 1,
      ...blanks(length),
    ],
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
  const half = Math.floor(expectCount('addingTask: length', length, 2) / 2);
  const marked = [dice.integer(half), half + dice.integer(length - half)];
  const input = dice.uniform(length).map((value, i) => [value, marked.includes(i) ? 1 : 0]);
  return {input, target: input[marked[0]][0] + input[marked[1]][0]};
}

/**
 * n samples of sin(2πt / period + phase), the phase drawn at random, plus normal noise.
 * @example
 * const y = sineWave(random(1), 100, {noise: 0.1});
 * plot({x: {label: 't', values: range(100)}, lines: {y}});
 */
export function sineWave(dice: Dice, n: number, {period = 25, noise = 0} = {}): number[] {
  const phase = 2 * Math.PI * dice.uniform();
  return Array.from({length: expectCount('n', n, 0)}, (_, t) => {
    const clean = Math.sin((2 * Math.PI * t) / period + phase);
    return noise > 0 ? clean + noise * dice.normal() : clean;
  });
}
