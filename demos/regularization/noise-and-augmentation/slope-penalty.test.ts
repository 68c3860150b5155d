import {expect as expectThat, test} from 'vitest';
import {
  curvature,
  expect,
  extra,
  f,
  slope,
} from './slope-penalty';

test('slope and curvature are the differences of f', () => {
  const h = 1e-4;
  for (const x of [-1.7, -0.2, 0.9]) {
    const [up, down] = [f(x + h), f(x - h)];
    // Truncation and rounding are both below 1e-6 here.
    expectThat(slope(x)).toBeCloseTo((up - down) / (2 * h), 5);
    expectThat(curvature(x)).toBeCloseTo(
      (up - 2 * f(x) + down) / h ** 2,
      5,
    );
  }
});

test('the average has the moments of N(0, 1)', () => {
  expectThat(expect((z) => z)).toBeCloseTo(0, 12);
  expectThat(expect((z) => z ** 2)).toBeCloseTo(1, 10);
  expectThat(expect((z) => z ** 4)).toBeCloseTo(3, 9);
});

test('a parabola has σ²f′² + σ²(f − y)f″ and a known σ⁴', () => {
  // f = x², f − y = c: E((x + e)² − x² + c)² = c² + 2cσ² + 4x²σ² + 3σ⁴
  const [c, sigma] = [0.4, 0.7];
  const off = new Array<number>(9).fill(c);
  const xx = 15 / 9; // mean of x² over the grid
  expectThat(extra((x) => x * x, off, sigma)).toBeCloseTo(
    (2 * c + 4 * xx) * sigma ** 2 + 3 * sigma ** 4,
    8,
  );
});
