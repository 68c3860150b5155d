import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {next, pooled} from './next-layer';

const page = 'cnn/pooling';

test('pooled counts the windows that fit, one by one', () => {
  for (const [n, k, s] of [
    [56, 2, 2],
    [56, 3, 2],
    [7, 2, 2],
    [11, 5, 3],
  ]) {
    let count = 0;
    for (let a = 0; a + k <= n; a += s) count++;
    expect(pooled(n, k, s)).toBe(count);
  }
});

test('what a 3 × 3 filter sees is the union of its windows', () => {
  for (const [k, s] of [
    [2, 2],
    [3, 2],
    [2, 1],
    [5, 3],
  ]) {
    const seen = new Set<number>();
    for (const i of [0, 1, 2])
      for (let t = 0; t < k; t++) seen.add(i * s + t);
    expect(next(k, s)['sees pixels']).toBe(seen.size);
  }
});

test('without pooling, 56 × 56 in 64 channels', () => {
  expect(next(1, 1)).toMatchObject({
    positions: 3136,
    'conv: weights': 36864,
    'conv: products': 3136 * 36864,
    'dense: weights': 3136 * 64 * 100,
  });
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'weights-of-the-filters', (run) => {
  for (const column of ['no pooling', 'pooled'])
    run.says('36\\,864', cell(run, 'conv: weights', column));
  expect(9 * 64 * 64).toBe(36864);
  run.says(4, cell(run, 'conv: products', 'ratio'));
  run.says(4, cell(run, 'dense: weights', 'ratio'));
});

expectTry(page, 'stride-decides', (run) => {
  run.says('1.04', cell(run, 'conv: products', 'ratio'));
  run.says('1.04', cell(run, 'positions', 'ratio'));
});
