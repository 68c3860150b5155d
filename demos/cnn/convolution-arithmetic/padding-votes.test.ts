import {range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {paddings, votes, width} from './padding-votes';

const page = 'cnn/convolution-arithmetic';
const cases = range(2, 8).flatMap((k) =>
  Object.values(paddings).map((f) => ({k, zeros: f(k)})),
);

test('the width counts the places of a window in the padded row', () => {
  for (const {k, zeros} of cases) {
    const padded = zeros[0] + 9 + zeros[1];
    const starts = range(padded).filter((o) => o + k <= padded);
    expect(width(9, k, zeros)).toBe(starts.length);
  }
});

test('the votes are counted window by window', () => {
  for (const {k, zeros} of cases) {
    const windows = range(width(9, k, zeros)).map((o) =>
      range(o - zeros[0], o - zeros[0] + k),
    );
    const counted = range(9).map(
      (i) => windows.filter((w) => w.includes(i)).length,
    );
    expect(votes(9, k, zeros)).toEqual(counted);
  }
});

test('same keeps the width, also of an even kernel', () => {
  for (const k of [2, 3, 4, 5, 6])
    expect(width(16, k, paddings.same(k))).toBe(16);
});

expectNotice(page, 'corner-votes', (run) => {
  run.says(1, run.table().cell('valid', 'corner'));
  run.says(36, run.table().cell('valid', 'middle'));
  expect(run.table().cell('full', 'corner')).toBe(36);
  expect(run.table().cell('same', 'corner')).toBe(9);
});

const fit = (run: Run) => run.number('valid layers that fit:');

expectNotice(page, 'three-valid-layers', async (run) => {
  run.says(3, fit(run));
  for (const [m, k] of [
    [32, 2],
    [8, 8],
    [31, 4],
  ]) {
    const other = await run.again({knobs: {m, k}});
    expect(fit(other)).toBe(Math.floor((m - 1) / (k - 1)));
  }
  expect(run.series('valid').y.slice(0, 4)).toEqual([
    16, 11, 6, 1,
  ]);
});

expectTry(page, 'small-kernel', (run) => {
  run.says(7, fit(run));
  run.says(4, run.table().cell('same', 'corner'));
  run.says(9, run.table().cell('same', 'middle'));
});
