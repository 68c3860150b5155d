import {range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {field, isComplete, ways} from './gridding';

const page = 'cnn/convolution-arithmetic';

/** Every sum of one tap from each layer, counted. */
function paths(rates: number[], k: number) {
  const count = Array<number>(field(rates, k)).fill(0);
  const walk = (l: number, at: number) => {
    if (l === rates.length) count[at]++;
    else
      range(k).forEach((tap) =>
        walk(l + 1, at + tap * rates[l]),
      );
  };
  walk(0, 0);
  return count;
}

test('ways counts the paths through the stack one by one', () => {
  for (const k of [2, 3, 5])
    for (const rates of [[1], [2, 2], [5, 1, 2], [1, 2, 9]])
      expect(ways(rates, k)).toEqual(paths(rates, k));
});

test('isComplete is right for every three rates up to 10', () => {
  for (const k of [2, 3, 5])
    for (let a = 1; a <= 10; a++)
      for (let b = 1; b <= 10; b++)
        for (let c = 1; c <= 10; c++) {
          const all = ways([a, b, c], k).every((n) => n > 0);
          expect(isComplete([a, b, c], k)).toBe(all);
        }
});

test('doubled rates see 2^(L + 1) − 1', () => {
  for (const L of range(1, 7)) {
    const rates = range(L).map((l) => 2 ** l);
    expect(field(rates, 3)).toBe(2 ** (L + 1) - 1);
    expect(isComplete(rates, 3)).toBe(true);
  }
});

expectNotice(page, 'holes', (run) => {
  run.says(13, run.table().cell('field', 'one row'));
  run.says(
    7,
    run.table().cell('pixels that are read', 'one row'),
  );
  run.says('29 %', run.table().cell('share', 'the square'));
});

expectTry(page, 'one-two-five', (run) => {
  run.says(17, run.table().cell('field', 'one row'));
  expect(run.table().cell('share', 'one row')).toBe(1);
});

expectTry(page, 'one-two-nine', (run) => {
  run.says(25, run.table().cell('field', 'one row'));
  run.says(
    21,
    run.table().cell('pixels that are read', 'one row'),
  );
  run.says(7, field([1, 2], 3));
});
