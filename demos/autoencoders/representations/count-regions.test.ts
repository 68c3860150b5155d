import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {code, occurring, regions} from './count-regions';

const page = 'autoencoders/representations';

test('the recursion is the sum of binomials', () => {
  const choose = (n: number, j: number): number =>
    j === 0 ? 1 : (choose(n, j - 1) * (n - j + 1)) / j;
  for (const n of [0, 1, 3, 5, 10])
    for (const d of [1, 2, 3, 4]) {
      let total = 0;
      for (let j = 0; j <= Math.min(n, d); j++)
        total += choose(n, j);
      expect(regions(n, d)).toBe(total);
    }
});

test('a code says on which side of each line a point lies', () => {
  const W = [
    [1, 0],
    [0, 1],
    [1, 1],
  ];
  const units = {W, b: [0, 0, -1]};
  expect(code([0.4, 0.4], units)).toEqual([1, 1, 0]);
  expect(code([2, -0.5], units)).toEqual([1, 0, 1]);
  expect(code([-2, -0.5], units)).toEqual([0, 0, 0]);
});

test('a fine grid meets the same codes, in the plane', () => {
  const W = [
    [1, 0],
    [0, 1],
    [1, 1],
    [1, -2],
  ];
  const units = {W, b: [0.1, -0.2, 0.4, 0.9]};
  const met = new Set<string>();
  for (let i = -150; i <= 150; i++)
    for (let j = -150; j <= 150; j++)
      met.add(code([i / 30 + 0.001, j / 30], units).join(''));
  expect([...occurring(units)].sort()).toEqual([...met].sort());
  expect(met.size).toBe(11);
});

expectNotice(page, 'fifty-six', async (run) => {
  for (const other of await run.seeds(4)) {
    const table = other.table();
    run.says(56, Number(table.column('counted')[0]));
    expect(Number(table.column('2000 points')[0])).toBeLessThan(
      56,
    );
  }
  run.says(10, Number(run.knobs['units n']));
});

expectTry(page, 'four-inputs', (run) => {
  run.says(386, Number(run.table().column('counted')[0]));
  run.says(50, Number(run.table().column('n(d + 1)')[0]));
  run.says(1544, 386 * Number(run.knobs['inputs d']));
});

expectTry(
  page,
  'through-the-origin',
  async (run) => {
    for (const other of await run.seeds(3))
      run.says(20, Number(other.table().column('counted')[0]));
  },
  {checksMayFail: ['as many codes as the formula says']},
);
