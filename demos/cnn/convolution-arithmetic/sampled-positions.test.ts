import {range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {down, fit, up} from './sampled-positions';

const page = 'cnn/convolution-arithmetic';
const layers = [1, 2, 3, 5].flatMap((k) =>
  [1, 2, 3].flatMap((s) =>
    [0, 1, 2].flatMap((p) => [1, 2].map((d) => [k, s, p, d])),
  ),
);

test('the size counts the starts at which all taps fit', () => {
  for (const [k, s, p, d] of layers) {
    for (const i of [9, 10, 11, 12]) {
      const starts = range(-p, i + p, s).filter(
        (at) => at + d * (k - 1) <= i + p - 1,
      );
      expect(down(i, [k, s, p, d])).toBe(starts.length);
    }
  }
});

test('up gives the smallest input that goes down to o, as far as p allows', () => {
  for (const layer of layers) {
    for (const i of [9, 10, 11, 12]) {
      const o = down(i, layer);
      const sizes = range(1, 40).filter(
        (n) =>
          n + 2 * layer[2] >= layer[3] * (layer[0] - 1) + 1,
      );
      const fits = sizes.filter((n) => down(n, layer) === o);
      expect(up(o, layer)).toBe(Math.min(...fits));
      expect(up(o, layer, fit(i, layer).rest)).toBe(i);
      expect(fits.length).toBe(layer[1]); // s sizes share one o
    }
  }
});

expectNotice(page, 'one-pixel-over', (run) => {
  run.says(5, run.table().cell('rounded down', 'size'));
  run.says(6, run.table().cell('rounded up', 'size'));
  run.says(
    11,
    run.table().cell('transposed, no output padding', 'size'),
  );
  expect(run.points('never read').x).toEqual([11]);
});

expectTry(page, 'nothing-left-over', (run) => {
  run.says(6, run.table().cell('rounded down', 'size'));
  expect(run.table().cell('rounded up', 'size')).toBe(6);
  expect(run.points('never read').x).toEqual([]);
  expect(
    run.table().cell('transposed, no output padding', 'size'),
  ).toBe(13);
});

expectTry(page, 'stride-beyond-the-kernel', (run) => {
  run.says(3, run.table().cell('pixels never read', 'size'));
  expect(run.points('never read').x).toEqual([3, 7, 11]);
});
