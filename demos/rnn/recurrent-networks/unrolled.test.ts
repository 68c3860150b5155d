import {random} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {read, stored, update, window} from './unrolled';

const page = 'rnn/recurrent-networks';
const zero = [0, 0, 0, 0];

test('a state is what the last letter makes of the one before', () => {
  const states = read('abc', zero);
  expect(states).toHaveLength(3);
  expect(update(states[1], 'c')).toEqual(states[2]);
  expect(read('c', read('ab', zero)[1])).toEqual([states[2]]);
  for (const h of states)
    h.forEach((v) => expect(Math.abs(v)).toBeLessThan(1));
});

test('update is a loop over units, with the same weights drawn', () => {
  const dice = random(1);
  const rows = (columns: number) =>
    [0, 1, 2, 3].map(() => dice.normal(columns));
  const [U, W, b] = [rows(26), rows(4), dice.normal(4)];
  const h = [0.3, -0.2, 0.1, 0.5];
  update(h, 'c').forEach((found, i) => {
    let a = b[i] + U[i][2];
    h.forEach((v, j) => (a += W[i][j] * v));
    expect(found).toBeCloseTo(Math.tanh(a), 12);
  });
});

test('parameters, counted tensor by tensor', () => {
  const recurrent = [4 * 26, 4 * 4, 4, 26 * 4, 26];
  expect(stored()).toBe(recurrent.reduce((a, b) => a + b));
  for (const t of [1, 5, 9])
    expect(window(t)).toBe(4 * 26 * t + 4 + 26 * 4 + 26);
});

const numbers = (run: Run) => [
  run.number('recurrent, for any length:'),
  run.number('window of this length:'),
];

expectNotice(page, 'one-matrix-many-edges', async (run) => {
  const [recurrent, wide] = numbers(run);
  run.says(254, recurrent);
  run.says(654, wide);
  const other = await run.again({knobs: {word: 'recurrent'}});
  expect(numbers(other)[0]).toBe(recurrent);
  expect(numbers(other)[1]).toBeGreaterThan(wide);
});

expectTry(page, 'a-single-letter', (run) => {
  const [recurrent, wide] = numbers(run);
  run.says(238, wide);
  expect(recurrent - wide).toBe(4 * 4);
});
