import {random, tensor, zeros} from 'lab';
import {names} from 'lab/names';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {loss, update, write} from './names';

const page = 'rnn/recurrent-networks';
/** 27 letters, 32 units: unit 0 hears letter 2 and itself. */
const net = () => ({
  U: zeros(27, 32),
  W: zeros(32, 32),
  b: zeros(1, 32),
  V: zeros(32, 27),
  c: zeros(1, 27),
});

test('update adds the row of the letter, the state and the bias', () => {
  const w = net();
  w.U.data[2 * 32] = 0.3;
  w.W.data[0] = 0.5;
  w.b.data[0] = 0.1;
  const h = zeros(1, 32);
  h.data[0] = -0.4;
  expect(update(w, h, [2]).data[0]).toBeCloseTo(
    Math.tanh(0.3 + 0.5 * -0.4 + 0.1),
    12,
  );
  expect(update(w, h, [3]).data[0]).toBeCloseTo(
    Math.tanh(0.5 * -0.4 + 0.1),
    12,
  );
});

test('the loss is the mean of −log p over all letters after the first', () => {
  const w = net();
  expect(loss(w, [[0, 1, 2, 0]]).item()).toBeCloseTo(
    Math.log(27),
    12,
  );
  w.c = tensor(
    Array.from({length: 27}, (_, i) => (i === 0 ? 2 : 0)),
    [1, 27],
  );
  const end = -Math.log(Math.exp(2) / (Math.exp(2) + 26));
  const other = -Math.log(1 / (Math.exp(2) + 26));
  expect(loss(w, [[0, 1, 2, 0]]).item()).toBeCloseTo(
    (2 * other + end) / 3,
    12,
  );
});

test('the next letter is asked of the letters before it', () => {
  const w = net();
  w.U.data[1 * 32] = 5; // an a
  w.V.data[0] = 3; // then the end is likely
  const known = (x: number[]) => loss(w, [x]).item();
  expect(known([0, 1, 0])).toBeLessThan(known([0, 2, 0]));
  expect(known([0, 1, 0])).toBeLessThan(known([0, 1, 1]));
});

test('a certain end is written at once, a likely letter again and again', () => {
  const w = net();
  w.c.data[0] = 60;
  expect(write(w, random(1))).toBe('.');
  w.c.data[0] = 0;
  w.c.data[5] = 60;
  expect(write(w, random(1))).toBe('e'.repeat(12));
});

test('it reads what it wrote', () => {
  const w = net();
  w.c.data[1] = 40; // a, until a was read
  w.U.data[1 * 32] = 5;
  w.V.data[0] = 80;
  expect(write(w, random(1))).toBe('a.');
});

const trained = (run: Run) =>
  run.number('loss per letter, trained:');
const pairs = (run: Run) =>
  run.number('pairs of letters, counted:');
const lines = (run: Run) =>
  run.text.filter((line) => line.startsWith('step'));

expectNotice(page, 'names-get-better', async (run) => {
  expect(names.length - 1000).toBeGreaterThan(7300);
  expect(lines(run)).toHaveLength(6);
  run.says('2.2', trained(run));
  run.says('2.4', pairs(run));
  for (const other of await run.seeds(3))
    expect(trained(other)).toBeLessThan(pairs(other));
});

expectTry(page, 'cool-names', (run, author) => {
  // Few letters carry what is written when it is cold.
  const used = (of: Run) =>
    new Set(
      lines(of)
        .slice(1)
        .join('')
        .replace(/step|[^a-z]/g, ''),
    ).size;
  expect(used(run)).toBeLessThan(used(author));
});

expectTry(page, 'four-units', async (run) => {
  run.says('2.4', trained(run));
  for (const other of await run.seeds(3))
    expect(trained(other)).toBeGreaterThan(pairs(other) - 0.11);
});
