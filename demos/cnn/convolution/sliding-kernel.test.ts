import {conv2d, random, range, reshape, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {convolve, output, turn} from './sliding-kernel';

const page = 'cnn/convolution';
const dice = random(8);
const whole = (rows: number, columns: number) =>
  range(rows).map(() =>
    range(columns).map(() => dice.integer(9) - 4),
  );

test('output is one number of lab’s layer, over all channels', () => {
  const V = [whole(5, 7), whole(5, 7), whole(5, 7)];
  const K = [whole(2, 3), whole(2, 3), whole(2, 3)];
  const x = reshape(tensor(V.flat(2)), [1, 3, 5, 7]);
  const w = reshape(tensor(K.flat(2)), [1, 3, 2, 3]);
  const y = conv2d(x, w);
  expect(y.shape).toEqual([1, 1, 4, 5]);
  for (const i of range(4))
    for (const j of range(5))
      expect(output(V, K, [i, j])).toBe(y.data[5 * i + j]);
});

test('a single 1 makes the true convolution draw K, the other one draw it turned', () => {
  const K = whole(3, 3);
  const dot = range(5).map((i) =>
    range(5).map((j) => (i === 2 && j === 2 ? 1 : 0)),
  );
  for (const i of range(3))
    for (const j of range(3)) {
      expect(convolve(dot, K, [i + 2, j + 2])).toBe(K[i][j]);
      expect(output([dot], [K], [i, j])).toBe(turn(K)[i][j]);
    }
});

test('turn is a half turn: twice is nothing, and corners change places', () => {
  const K = whole(3, 4);
  expect(turn(turn(K))).toEqual(K);
  expect(turn(K)[0][0]).toBe(K[2][3]);
  expect(turn(K)[2][0]).toBe(K[0][3]);
});

const here = (run: Run) => run.number('Z at this place:');
const sums = (run: Run) => run.table().column('sum');

expectNotice(page, 'left-edge', async (run) => {
  run.says(48, here(run));
  run.says(26, sums(run)[1]);
  expect(sums(run).reduce((a, b) => a + b)).toBe(here(run));
  // The other place of a pitfall on the page.
  const weak = await run.again({knobs: {row: 15, column: 14}});
  expect(here(weak)).toBe(19);
});

expectTry(page, 'right-edge', (run) => {
  run.says(-60, here(run));
});

expectTry(page, 'flip-the-kernel', (run, author) => {
  run.says(-48, here(run));
  expect(sums(run)).toEqual(sums(author).map((s) => -s));
});

expectTry(page, 'blur-kernel', async (run) => {
  const flipped = await run.again({
    knobs: {'true convolution': true},
  });
  expect(flipped.table().rows).toEqual(run.table().rows);
  expect(here(run)).toBeGreaterThan(0);
});

expectTry(page, 'two-frames', (run, author) => {
  run.says(11, here(run));
  const second = sums(run).slice(3);
  run.says(
    -37,
    second.reduce((a, b) => a + b),
  );
  expect(sums(run).slice(0, 3)).toEqual(sums(author));
});
