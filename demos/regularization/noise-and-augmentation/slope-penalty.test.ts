import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {average, charge, f} from './slope-penalty';

const page = 'regularization/noise-and-augmentation';

test('the derivatives of f are its differences', () => {
  const h = 1e-4;
  for (const x of [-1.7, -0.2, 0.9]) {
    const [up, down] = [f(x + h), f(x - h)];
    // Truncation and rounding are both below 1e-6 here.
    expect(f(x, 1)).toBeCloseTo((up - down) / (2 * h), 5);
    expect(f(x, 2)).toBeCloseTo(
      (up - 2 * f(x) + down) / h ** 2,
      5,
    );
  }
});

test('the average has the moments of N(0, 1)', () => {
  expect(average((z) => z)).toBeCloseTo(0, 12);
  expect(average((z) => z ** 2)).toBeCloseTo(1, 10);
  expect(average((z) => z ** 4)).toBeCloseTo(3, 9);
});

test('a parabola is charged 4x² + 3σ², multiplied out by hand', () => {
  // (x + e)² − x² = 2xe + e², whose square has the mean 4x²σ² + 3σ⁴
  const xx = 15 / 9; // mean of x² over the inputs
  expect(charge((x) => x * x, 0.7)).toBeCloseTo(
    4 * xx + 3 * 0.7 ** 2,
    8,
  );
});

const network = (run: Run, row: string) =>
  run.table().cell(row, 'network');
const first = 'mean f′²';
const both = 'mean f′² + (f − y) f″';

expectNotice(page, 'noise-wider-than-bends', (run) => {
  run.says('0.64', run.table().cell('with noise', 'line'));
  run.says('0.69', network(run, 'with noise'));
  run.says('0.95', network(run, first));
  // The line keeps its charge, the network's falls with σ.
  const y = run.series('extra loss / σ²', 'network').y;
  for (let i = 1; i < y.length; i++)
    expect(y[i]).toBeLessThan(y[i - 1]);
});

expectTry(page, 'a-third-of-the-noise', (run) => {
  run.says('0.87', network(run, 'with noise'));
});

expectTry(page, 'noise-as-wide-as-the-data', (run) => {
  run.says('0.30', network(run, 'with noise'));
  run.says('0.64', run.table().cell('with noise', 'line'));
});

expectTry(page, 'far-from-a-fit', async (run) => {
  run.says('1.67', network(run, both));
  run.says('0.95', network(run, first));
  const small = await run.again({
    knobs: {...run.knobs, σ: 0.02},
  });
  run.says('1.67', network(small, 'with noise'));
});
