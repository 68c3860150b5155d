import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {watch} from './patient-or-not';

const page = 'regularization/noise-and-augmentation';

test('a curve by hand: records at 0, 1, 3 and 6', () => {
  const curve = [9, 8, 8.5, 7, 7.2, 7.1, 6, 6.5];
  expect(watch(curve, 1)).toEqual({stop: 2, kept: 1});
  expect(watch(curve, 2)).toEqual({stop: 5, kept: 3});
  expect(watch(curve, 3)).toEqual({stop: 7, kept: 6});
  expect(watch([1, 2, 3], 2)).toEqual({stop: 2, kept: 0});
});

test('without noise any patience finds the valley', () => {
  const curve = [5, 4, 3, 2, 3, 4, 5];
  for (const p of [1, 2, 3])
    expect(watch(curve, p)).toEqual({stop: 3 + p, kept: 3});
});

/** How often the next measurement is worse, all being well */
function worseNext() {
  // The difference of two has mean 0.1 and deviation 0.5 √2.
  const z = 0.1 / (0.5 * Math.SQRT2);
  const bell = (u: number) =>
    Math.exp((-u * u) / 2) / Math.sqrt(2 * Math.PI);
  const n = 1000;
  let better = 0.5;
  for (let i = 0; i < n; i++)
    better += (bell(((i + 0.5) / n) * z) * z) / n;
  return 1 - better;
}

const cell = (run: Run, patience: number, column: string) =>
  run.table().cell(String(patience), column);

expectNotice(page, 'stopped-at-once', async (run) => {
  run.says(2, cell(run, 1, 'stops at (median)'));
  run.says('44 %', worseNext());
  const {y} = run.series('without noise');
  run.says(60, y.indexOf(Math.min(...y)));
  for (const other of await run.seeds(5)) {
    expect(
      cell(other, 1, 'stops at (median)'),
    ).toBeLessThanOrEqual(2);
    expect(
      cell(other, 20, 'stops at (median)'),
    ).toBeGreaterThan(60);
    expect(cell(other, 20, 'loss kept')).toBeLessThan(1.35);
  }
});

expectNotice(page, 'record-flatters', async (run) => {
  run.says('0.41', cell(run, 20, 'record'));
  run.says('1.27', cell(run, 20, 'loss kept'));
  run.says('3.02', cell(run, 20, 'loss there'));
  for (const other of await run.seeds(5)) {
    expect(cell(other, 20, 'record')).toBeLessThan(0.5);
    expect(cell(other, 20, 'loss kept')).toBeGreaterThan(1.15);
    expect(cell(other, 20, 'loss there')).toBeGreaterThan(2.9);
  }
});

expectTry(page, 'quieter-curve', async (run) => {
  run.says('1.05', cell(run, 5, 'loss kept'));
  for (const other of await run.seeds(3))
    expect(cell(other, 5, 'loss kept')).toBeLessThan(1.15);
});
