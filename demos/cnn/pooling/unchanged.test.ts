import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {expected, pool} from './unchanged';

const page = 'cnn/pooling';

test('pool has a number for each window that lies inside', () => {
  const sum = (w: number[]) => w.reduce((a, b) => a + b);
  expect(pool([1, 2, 3, 4, 5], 2, 2, sum)).toEqual([3, 7]);
  expect(pool([1, 2, 3, 4, 5], 3, 1, sum)).toEqual([6, 9, 12]);
});

test('the share is counted over all orders of few numbers', () => {
  const orders = (list: number[]): number[][] =>
    list.length < 2
      ? [list]
      : list.flatMap((v, i) =>
          orders(list.filter((_, j) => j !== i)).map((rest) => [
            v,
            ...rest,
          ]),
        );
  for (const [k, d] of [
    [1, 1],
    [3, 1],
    [3, 2],
    [4, 2],
  ]) {
    const all = orders([...Array(k + d).keys()]);
    const same = all.filter(
      (v) =>
        Math.max(...v.slice(0, k)) === Math.max(...v.slice(d)),
    );
    expect(same.length / all.length).toBeCloseTo(
      expected(k, d),
      12,
    );
  }
});

const at = (run: Run, column: string, d: number) =>
  Number(run.table().column(column)[d - 1]);

expectNotice(page, 'sixty-percent', async (run) => {
  run.says(4, Number(run.knobs['width k']));
  for (const other of await run.seeds(3)) {
    run.says('0.60', at(other, 'max', 1), 0.02);
    expect(at(other, 'average', 1)).toBe(0);
  }
  run.says('0.60', at(run, 'max', 1));
});

expectTry(page, 'ten-wide', async (run) => {
  run.says('0.82', at(run, 'max', 1));
  for (const other of await run.seeds(3))
    expect(Math.abs(at(other, 'max', 1) - 9 / 11)).toBeLessThan(
      0.03,
    );
});
