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

test('update is tanh of a sum in which the letter adds its own part', () => {
  // atanh undoes the bend: what two letters add does not depend on h.
  const gap = (h: number[]) => {
    const [a, z] = ['a', 'z'].map((x) => update(h, x));
    return a.map((v, i) => Math.atanh(v) - Math.atanh(z[i]));
  };
  const h = [0.1, -0.1, 0.05, 0];
  gap(h).forEach((v, i) =>
    expect(v).toBeCloseTo(gap(zero)[i], 6),
  );
  // And it is linear in h, before the bend.
  const a = (h: number[]) => update(h, 'a').map(Math.atanh);
  const half = h.map((v) => v / 2);
  a(half).forEach((v, i) =>
    expect(v).toBeCloseTo((a(h)[i] + a(zero)[i]) / 2, 6),
  );
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
