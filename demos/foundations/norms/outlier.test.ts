import {mean} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {error, median, midrange} from './outlier';

const page = 'foundations/norms';

const data = [
  [1, 2, 3, 4, 100],
  [-5, 0.5, 0.6],
  [2, 2, 7, -1, -9, 4, 4],
];

/** The best c on a fine grid. */
function bruteForce(y: number[], p: number) {
  const [lo, hi] = [Math.min(...y), Math.max(...y)];
  const grid = Array.from(
    {length: 4001},
    (_, i) => lo + ((hi - lo) * i) / 4000,
  );
  return grid.reduce((best, c) =>
    error(y, c, p) < error(y, best, p) ? c : best,
  );
}

test('the page’s example gives 3, 22 and 50.5', () => {
  expect(
    [median, mean, midrange].map((centre) => centre(data[0])),
  ).toEqual([3, 22, 50.5]);
});

test('median, mean and midrange minimise the L1, L2 and L∞ error', () => {
  for (const y of data) {
    const step = (Math.max(...y) - Math.min(...y)) / 4000;
    expect(
      Math.abs(bruteForce(y, 1) - median(y)),
    ).toBeLessThanOrEqual(step);
    expect(
      Math.abs(bruteForce(y, 2) - mean(y)),
    ).toBeLessThanOrEqual(step);
    expect(
      Math.abs(bruteForce(y, Infinity) - midrange(y)),
    ).toBeLessThanOrEqual(step);
  }
});

test('moving the outlier outwards leaves the median alone', () => {
  expect(median([1, 2, 3, 4, 1000])).toBe(3);
  expect(mean([1, 2, 3, 4, 1000])).toBe(202);
});

expectNotice(page, 'polygon-bowl-vee', (run) => {
  run.says(3, run.table().cell('L1', 'c'));
  run.says(8, run.table().cell('L2', 'c'));
  run.says('15.5', run.table().cell('L∞', 'c'));
  /** Where the slope of a curve jumps. */
  const kinks = (name: string) => {
    const {x, y} = run.series(name);
    return x.filter((_, i) => {
      const jump = y[i - 1] - 2 * y[i] + y[i + 1];
      return Math.abs(jump) > 0.01;
    });
  };
  const nearly = (x: number[]) =>
    x.map((v) => Math.round(2 * v) / 2);
  expect(nearly(kinks('L1'))).toEqual([1, 2, 3, 4]); // and 30, the end
  expect(kinks('L2')).toEqual([]);
  expect(nearly(kinks('L∞'))).toEqual([15.5]);
});

expectTry(page, 'to-the-other-side', (run, author) => {
  run.says(3, author.table().cell('L1', 'c'));
  run.says(2, run.table().cell('L1', 'c'));
  run.says(
    8,
    author.table().cell('L2', 'c') -
      run.table().cell('L2', 'c'),
  );
});
