import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {pool, slope} from './from-mean-to-max';

const page = 'cnn/pooling';
const x = [0.2, 0.7, 0.9, 0.4, 0.6];

test('slopes are those of central differences', () => {
  for (const p of [1, 2, 3.5, 10, Infinity])
    slope(x, p).forEach((g, i) => {
      const along = (t: number) =>
        pool(
          x.map((v, j) => (j === i ? t : v)),
          p,
        );
      expect(g).toBeCloseTo(
        (along(x[i] + 1e-5) - along(x[i] - 1e-5)) / 2e-5,
        6,
      );
    });
});

test('the family holds the mean, the root mean square and the maximum', () => {
  const mean = x.reduce((a, b) => a + b) / x.length;
  const square = x.reduce((a, b) => a + b * b, 0) / x.length;
  expect(pool(x, 1)).toBeCloseTo(mean, 12);
  expect(pool(x, 2)).toBeCloseTo(Math.sqrt(square), 12);
  expect(pool(x, 2000)).toBeCloseTo(0.9, 2);
  expect(pool(x, 2000)).toBeGreaterThan(
    0.9 * x.length ** (-1 / 2000) - 1e-12,
  );
  expect(pool(x, Infinity)).toBe(0.9);
});

test('of equal numbers the mean divides, the maximum takes one', () => {
  expect(slope([1, 1, 1, 1], 7)).toEqual(
    Array<number>(4).fill(0.25),
  );
  expect(slope([1, 1, 1, 1], Infinity)).toEqual([1, 0, 0, 0]);
});

const cell = (run: Run, column: string) =>
  run.table().cell('p', column);

expectNotice(page, 'shares-of-slope', (run) => {
  run.says(4, Number(run.knobs.p));
  run.says('0.79', cell(run, 'y'));
  run.says('0.51', cell(run, '∂y/∂x₄'));
});

expectTry(page, 'nearly-max', (run) => {
  run.says('0.98', cell(run, 'y'));
  for (const i of '₁₂₃')
    expect(cell(run, `∂y/∂x${i}`)).toBeLessThan(0.01);
});
