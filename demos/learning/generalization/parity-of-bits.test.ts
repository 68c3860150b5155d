import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {nearest, parity, places} from './parity-of-bits';

const page = 'learning/generalization';

test('parity is a product of signs, and flips with each bit in S', () => {
  for (const x of [0, 5, 200])
    for (const S of [1, 6, 255]) {
      const bits = [0, 1, 2, 3, 4, 5, 6, 7].filter(
        (i) => (S >> i) & 1,
      );
      const product = bits.reduce(
        (p, i) => p * ((x >> i) & 1 ? -1 : 1),
        1,
      );
      expect(parity(x, S)).toBe(product);
      bits.forEach((i) =>
        expect(parity(x ^ (1 << i), S)).toBe(-product),
      );
    }
});

test('a neighbour one bit away is wrong, two bits away right', () => {
  expect(nearest([1, 255], 0)).toBe(-parity(0, 255));
  expect(nearest([3], 0)).toBe(parity(0, 255));
});

test('eight independent examples leave the true places alone', () => {
  expect(places([1, 2, 4, 8, 16, 32, 64, 128])).toBe(255);
  expect(places([])).toBe(0);
});

const at = (run: Run, column: string, m: number) =>
  Number(
    run.table().column(column)[
      run.table().column('m').map(Number).indexOf(m)
    ],
  );

/** The fewest examples in the table with which the family is right. */
const enough = (run: Run) => {
  const m = run.table().column('m').map(Number);
  return (
    m.find((k) => at(run, 'parity of some places', k) > 0.97) ??
    Infinity
  );
};

expectNotice(page, 'near-is-wrong', async (run) => {
  run.says('0.09', at(run, 'nearest', 64));
  run.says('0.00', at(run, 'nearest', 128));
  run.says(16, enough(run));
  for (const other of await run.seeds(3)) {
    expect(at(other, 'nearest', 64)).toBeLessThan(0.15);
    expect(
      at(other, 'parity of some places', 16),
    ).toBeGreaterThan(0.9);
  }
});

expectTry(page, 'one-bit-more', async (run) => {
  run.says(16, enough(run));
  for (const other of await run.seeds(3))
    expect(
      at(other, 'parity of some places', 16),
    ).toBeGreaterThan(0.9);
});
