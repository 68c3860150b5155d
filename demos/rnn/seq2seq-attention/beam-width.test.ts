import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';

import {logP, score, search} from './beam-width';

const page = 'rnn/seq2seq-attention';

test('log P multiplies the factors, 0 where one is missing', () => {
  expect(Math.exp(logP(['b', 'c', '.']))).toBeCloseTo(
    0.35 * 0.9 * 0.5,
    12,
  );
  expect(logP(['a', 'a', '.'])).toBe(-Infinity);
  expect(score(['b', 'c', '.'], 1)).toBeCloseTo(
    Math.log(0.1575) / 3,
    12,
  );
});

/** Depth first, by recursion: the best of all. */
function brute(alpha: number) {
  let found: string[] = [];
  let top = -Infinity;
  const visit = (y: string[]) => {
    if (y.at(-1) === '.') {
      const s = logP(y) / y.length ** alpha;
      if (s > top) [top, found] = [s, y];
    } else if (y.length < 8)
      for (const s of ['a', 'b', 'c', '.'])
        if (logP([...y, s]) > -Infinity) visit([...y, s]);
  };
  visit([]);
  return found;
}

test('a beam wider than the tree finds the best of all', () => {
  for (const alpha of [0, 0.5, 1])
    expect(search(1000, alpha)).toEqual(brute(alpha));
});

test('width 1 takes the likeliest symbol each time', () => {
  expect(search(1, 0)).toEqual(['a', 'c', '.']);
});

const P = (run: Run, width: number) =>
  run
    .table()
    .cell(width > 1 ? `width ${width}` : 'greedy', 'P');

expectNotice(page, 'greedy-misses', (run) => {
  run.says('0.09', P(run, 1));
  const widths = [1, 2, 3, 10];
  const first = (least: number) =>
    widths.find((width) => P(run, width) > least) ?? 0;
  run.says(2, first(P(run, 1)));
  expect(P(run, 2)).toBeGreaterThan(P(run, 1));
  run.says(3, first(P(run, 2)));
  expect(P(run, 3)).toBe(0.2); // P of the dot alone
  expect(search(3, 0)).toEqual(['.']);
});

expectTry(page, 'by-length', (run) => {
  run.says('-0.62', run.table().cell('width 10', 'score'));
  expect(search(10, 1)).toEqual(['b', 'c', '.']);
});
