import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {adaptive, bins} from './any-size';

const page = 'cnn/pooling';

test('bins cover the map and differ by one or two pixels at most', () => {
  expect(bins(5, 2)).toEqual([
    [0, 1, 2],
    [2, 3, 4],
  ]);
  for (let m = 4; m <= 30; m++)
    for (const n of [1, 2, 3, 4]) {
      const all = bins(m, n);
      expect(new Set(all.flat()).size).toBe(m);
      const widths = all.map((bin) => bin.length);
      expect(
        Math.max(...widths) - Math.min(...widths),
      ).toBeLessThan(3);
      if (m % n === 0) expect(all.flat()).toHaveLength(m);
    }
});

test('adaptive averages over quarters of a map', () => {
  const map = Float64Array.from({length: 36}, (_, t) => t);
  // Row i begins with 6i; a quarter is 3 × 3, around its middle.
  expect(adaptive(map, 2)).toEqual([7, 10, 25, 28]);
  expect(adaptive(map, 1)).toEqual([17.5]);
  expect(adaptive(map, 3)).toHaveLength(9);
});

const share = (run: Run, row: string, m: number) =>
  run.table().cell(row, `m = ${m}`);

expectNotice(page, 'accepts-all', (run) => {
  run.says('0.85', share(run, 'digit enlarged', 14));
  run.says('0.72', share(run, 'digit enlarged', 28));
  run.says('0.29', share(run, 'empty margin', 28));
});

expectTry(page, 'maximum-of-bins', (run) => {
  for (const m of [14, 18, 22, 28])
    run.says('0.91', share(run, 'empty margin', m));
  expect(share(run, 'digit enlarged', 28)).toBeLessThan(
    share(run, 'digit enlarged', 14) - 0.05,
  );
});

expectTry(page, 'several-sizes', (run, author) => {
  run.says('0.72', share(author, 'digit enlarged', 28));
  run.says('0.86', share(run, 'digit enlarged', 28));
});
