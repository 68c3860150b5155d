import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {grow, left, spread} from './stairs';

const page = 'learning/trees-and-ensembles';
const apart = (y: number[]) => {
  const c = y.reduce((a, b) => a + b, 0) / y.length;
  return y.reduce((s, v) => s + (v - c) ** 2, 0);
};

test('spread is the sum of squares about the mean', () => {
  const y = [2, 3, 7, 1];
  expect(spread(4, 13, 63)).toBeCloseTo(apart(y), 12);
});

test('left sums both parts for each cut', () => {
  const y = [1, 4, 2, 8, 5];
  const direct = [1, 2, 3, 4].map(
    (m) => apart(y.slice(0, m)) + apart(y.slice(m)),
  );
  left(y).forEach((v, i) =>
    expect(v).toBeCloseTo(direct[i], 12),
  );
});

test('a leaf has the mean of its own targets', () => {
  const tree = grow([1, 2, 3, 4], [0, 0, 0, 6], 1);
  expect([tree(0), tree(3.4), tree(3.6), tree(99)]).toEqual([
    0, 0, 6, 6,
  ]);
  expect(grow([1, 2, 3, 4], [0, 0, 0, 6], 0)(1)).toBe(1.5);
  expect(grow([1, 2, 3, 4], [0, 0, 6, 6], 1)(2.5)).toBe(0); // ties go left
});

test('L equal stairs on a slope leave 1/(12 L²)', () => {
  const x = Array.from(
    {length: 4096},
    (_, i) => (i + 0.5) / 4096,
  );
  const tree = grow(x, x, 3);
  const error =
    x.reduce((s, v) => s + (v - tree(v)) ** 2, 0) / 4096;
  expect(error * 12 * 64).toBeCloseTo(1, 3); // the grid leaves 4e-6
});

const error = (run: Run, row: string) =>
  run.table().cell(row, 'mean squared error');

expectNotice(page, 'last-stair', async (run) => {
  const say = (of: Run) =>
    of.number('at x = 1.5 the tree says:');
  run.says(8, run.number('leaves:'));
  run.says(
    '1.5',
    Math.max(...run.series('tree').x.map(Number)),
  );
  run.says('0.88', say(run));
  for (const other of await run.seeds(5)) {
    const {x, y} = other.series('tree');
    const inside = y.filter((_, i) => +x[i] >= 0 && +x[i] <= 1);
    expect(say(other)).toBeCloseTo(inside.at(-1)!, 2); // as at x = 1
    for (const [i, v] of inside.entries())
      expect(Math.abs(v - i / 200)).toBeLessThan(0.3);
  }
});

expectTry(page, 'deep-stairs', async (run, author) => {
  run.says('0.0025', error(run, 'its own data'));
  run.says('0.0154', error(run, 'new data'));
  run.says('0.01', Number(run.knobs.noise) ** 2);
  const before = await author.seeds(5);
  for (const [i, other] of (await run.seeds(5)).entries()) {
    expect(error(other, 'its own data')).toBeLessThan(
      error(before[i], 'its own data'),
    );
    expect(error(other, 'its own data')).toBeLessThan(0.01);
    expect(error(other, 'new data')).toBeGreaterThan(
      error(before[i], 'new data'),
    );
  }
});
