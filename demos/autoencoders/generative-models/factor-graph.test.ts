import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {eliminate} from './factor-graph';

const page = 'autoencoders/generative-models';

test('eliminating a variable sums it out of the product around it', () => {
  const f = {on: [0, 1], values: [1, 2, 3, 4, 5, 6, 7, 8, 9]};
  const g = {
    on: [1, 2],
    values: [2, 3, 5, 7, 11, 13, 17, 19, 23],
  };
  const h = {on: [0, 3], values: [1, 1, 1, 1, 1, 1, 1, 1, 1]};
  const {factors, work} = eliminate([f, g, h], 1);
  expect(factors).toHaveLength(2);
  expect(factors[0]).toBe(h);
  const [, made] = factors;
  expect(work).toBe(27 * 2);
  const at = (on: number[], x0: number, x2: number) =>
    made.values[on[0] === 0 ? x0 + 3 * x2 : x2 + 3 * x0];
  for (const x0 of [0, 1, 2])
    for (const x2 of [0, 1, 2]) {
      let sum = 0;
      for (const x1 of [0, 1, 2])
        sum += f.values[x0 + 3 * x1] * g.values[x1 + 3 * x2];
      expect(at(made.on, x0, x2)).toBe(sum);
    }
});

expectNotice(page, 'same-sums', (run) => {
  const numbers = (row: string) =>
    run.table().cell(row, 'numbers');
  run.says(54, numbers('factor by factor'));
  run.says(2187, numbers('full table'));
  run.says(
    99,
    run.table().cell('factor by factor', 'products'),
  );
});

expectTry(page, 'complete-graph', (run) => {
  const row = (column: string) =>
    run.table().cell('factor by factor', column);
  run.says(189, row('numbers'));
  run.says(19134, row('products'));
  expect(row('products')).toBeGreaterThan(
    0.4 * run.table().cell('full table', 'products'),
  );
});
