import {tensor, zeros} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {cost, encode, ista, unit} from './bars';

const page = 'autoencoders/autoencoders';

test('for orthonormal rows ISTA ends at the soft threshold', () => {
  const net = {
    D: tensor([
      [3, 0, 0],
      [0, 0.6, 0.8],
    ]),
    b: zeros(2),
  };
  const x = tensor([
    [1, 2, -1],
    [0.2, 1, 1],
  ]);
  const h = ista(net, x, zeros(2, 2));
  // max(0, D x − 0.3), with D x = (1, 0.4) and (0.2, 1.4)
  [0.7, 0.1, 0, 1.1].forEach((v, i) =>
    expect(h.data[i]).toBeCloseTo(v, 6),
  );
  expect(h.data[2]).toBe(0);
});

test('the cost of a code, by hand', () => {
  const net = {D: tensor([[0, 5]]), b: tensor([-0.25])};
  const x = tensor([[1, 2]]);
  expect(Array.from(unit(net.D).data)).toEqual([0, 1]);
  expect(encode(net, x).item()).toBeCloseTo(1.75, 12);
  // ½ (1² + (2 − 1.5)²) + 0.3 · 1.5
  expect(cost(net, x, tensor([[1.5]])).item()).toBeCloseTo(
    0.625 + 0.45,
    12,
  );
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);
const found = (run: Run) => run.number('bars found, of ten:');

expectNotice(page, 'bars-found', async (run) => {
  run.says('1.3', cell(run, 'ISTA', 'cost'));
  run.says('1.5', cell(run, 'encoder', 'cost'));
  expect(found(run)).toBe(10);
  for (const other of await run.seeds(8)) {
    expect(found(other)).toBeGreaterThanOrEqual(8);
    expect(cell(other, 'ISTA', 'cost')).toBeLessThan(
      cell(other, 'encoder', 'cost') - 0.05,
    );
  }
});

expectTry(page, 'no-charge-no-parts', async (run) => {
  expect(found(run)).toBe(0);
  for (const other of await run.seeds(4)) {
    expect(found(other)).toBeLessThanOrEqual(2);
    expect(cell(other, 'encoder', 'units on')).toBeGreaterThan(
      10, // of twenty
    );
    expect(cell(other, 'encoder', 'cost')).toBeLessThan(0.05);
  }
});
