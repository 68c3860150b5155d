import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {cost, grow, parts, split} from './split-by-split';

const page = 'learning/trees-and-ensembles';
const point = (a: number, b: number, y: number) => ({
  x: [a, b],
  y,
});
const leaf = (box: ReturnType<typeof point>[]) => ({
  box,
  has: () => true,
});

test('the cost counts the pairs that disagree', () => {
  const y = [1, 1, 0, 1, 0, 0, 0];
  const box = y.map((v, i) => point(i, 0, v));
  const pairs = y.flatMap((a) => y.map((b) => Number(a !== b)));
  const share = pairs.reduce((a, b) => a + b) / 49;
  expect(cost(box)).toBeCloseTo(7 * share, 12);
  expect(cost([])).toBe(0);
});

test('both parts are kept, the threshold itself on the left', () => {
  const [left, right] = parts(
    leaf([point(1, 0, 0), point(2, 0, 1), point(3, 0, 1)]),
    0,
    2,
  );
  expect(left.box).toHaveLength(2);
  expect(right.box).toHaveLength(1);
  expect([left.has([2, 9]), right.has([2, 9])]).toEqual([
    true,
    false,
  ]);
});

test('the split looks at both features', () => {
  const box = [
    ...[point(0, 5, 1), point(1, 1, 0)],
    ...[point(2, 6, 1), point(3, 2, 0)],
  ];
  const {gain, choice} = split(leaf(box));
  expect(gain).toBeCloseTo(2, 12); // 4 · ½
  expect(choice.map(({box}) => cost(box))).toEqual([0, 0]);
  const tree = grow([leaf(box)]);
  expect(tree).toHaveLength(2);
});

test('of two leaves the one with more to gain is split', () => {
  const pure = leaf([point(0, 0, 1), point(1, 0, 1)]);
  const mixed = leaf([point(5, 0, 1), point(6, 0, 0)]);
  const tree = grow([pure, mixed]);
  expect(tree).toContain(pure);
  expect(tree).not.toContain(mixed);
});

const leaves = (run: Run) =>
  run.number('leaves when all are pure:');
const first = (run: Run) =>
  run.number('the first split gains:');

expectNotice(page, 'noise-in-boxes', async (run) => {
  run.says(18, leaves(run));
  const test = run.series('test').y;
  run.says('0.120', Math.min(...test));
  run.says(5, test.indexOf(Math.min(...test)) + 1);
  run.says('0.169', test[17]);
  const moves = test.slice(5).map((v, i) => v - test[i + 4]);
  expect(Math.min(...moves)).toBeLessThan(-0.001); // down
  expect(Math.max(...moves)).toBeGreaterThan(0.001); // and up
  for (const other of await run.seeds(5)) {
    const {y} = other.series('test');
    expect(other.series('training').y.at(-1)).toBe(0);
    expect(y.at(-1)).toBeGreaterThan(Math.min(...y));
    expect(y.indexOf(Math.min(...y))).toBeLessThan(10);
  }
});

expectTry(page, 'xor-is-hard', async (run, author) => {
  run.says('0.065', first(run));
  run.says(7, leaves(run));
  for (const other of await run.seeds(4)) {
    expect(first(other)).toBeLessThan(0.1);
    expect(leaves(other)).toBeGreaterThan(4);
  }
  for (const other of await author.seeds(4))
    expect(first(other)).toBeGreaterThan(0.25);
});
