import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {neighbours, tree} from './three-dials';

const page = 'learning/generalization';

test('with one piece all answers count, with n the nearest alone', () => {
  const means = [-1, 0.3, 1].map((t) => neighbours(1, t));
  expect(new Set(means.map((v) => v.toFixed(9))).size).toBe(1);
  const own = [-1, 0.3, 1].map((t) => neighbours(40, t));
  expect(new Set(own).size).toBe(3);
});

test('a tree begins at the first example and grows by one cut', () => {
  for (const c of [1, 2, 5]) {
    const [small, large] = [tree(c), tree(c + 1)];
    expect(large).toHaveLength(c + 1);
    expect(small.every((cut) => large.includes(cut))).toBe(
      true,
    );
    expect(large).toEqual([...large].sort((a, b) => a - b));
  }
  // sin 5x turns at ±0.31: the first cut separates high from low
  const [, cut] = tree(2);
  expect(cut).toBeGreaterThan(3);
  expect(cut).toBeLessThan(37);
});

const last = (run: Run, panel: string, name: string) =>
  run.series(panel, name).y[6];
const gap = (run: Run, panel: string) =>
  last(run, panel, 'generalization') /
  last(run, panel, 'training');

expectNotice(page, 'net-stays-flat', async (run) => {
  run.says(20, run.series('net', 'training').x[6]);
  run.says(300, Number(run.knobs['steps of the net']));
  for (const other of await run.seeds(5)) {
    expect(gap(other, 'tree')).toBeGreaterThan(4);
    expect(gap(other, 'k-NN')).toBeGreaterThan(1.5);
    const net = other.series('net', 'generalization').y;
    expect(net[6]).toBeLessThan(1.3 * Math.min(...net));
  }
});

expectTry(page, 'few-steps', async (run, author) => {
  const all = await author.seeds(3);
  for (const [s, few] of (await run.seeds(3)).entries())
    for (const c of [0, 1, 2, 3, 4, 5, 6])
      expect(
        few.series('net', 'training').y[c],
      ).toBeGreaterThan(all[s].series('net', 'training').y[c]);
});
