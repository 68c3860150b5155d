import {expect, test} from 'vitest';
import {
  escape,
  gradient,
  growth,
  predicted,
  walk,
} from './saddle-escape';

test('the gradient is that of x² − y²', () => {
  const J = (x: number, y: number) => x * x - y * y;
  const h = 1e-6;
  const [gx, gy] = gradient([0.3, -0.7]);
  expect(
    (J(0.3 + h, -0.7) - J(0.3 - h, -0.7)) / (2 * h),
  ).toBeCloseTo(gx, 8);
  expect(
    (J(0.3, -0.7 + h) - J(0.3, -0.7 - h)) / (2 * h),
  ).toBeCloseTo(gy, 8);
});

test('a thousand times closer costs descent a fixed number of steps more', () => {
  const more = Math.log(1000) / Math.log(1.1); // 72.5
  for (const d of [1e-3, 1e-6, 1e-9])
    expect(
      Math.abs(
        escape('descent', d / 1000) -
          escape('descent', d) -
          more,
      ),
    ).toBeLessThanOrEqual(1);
});

test('momentum grows by the larger root', () => {
  const y = walk('momentum', 1e-9).map((p) => p[1]);
  const ratio = y[60] / y[59];
  expect(ratio).toBeCloseTo(growth(0.9), 6);
  // the start at rest costs a few steps
  const extra =
    escape('momentum', 1e-9) - predicted(1e-9, growth(0.9));
  expect(extra).toBeGreaterThan(0);
  expect(extra).toBeLessThan(6);
});

test('from exactly zero only noise gets away', () => {
  expect(escape('descent', 0)).toBe(600);
  expect(escape('RMSProp', 0)).toBe(600);
  expect(escape('noisy', 0)).toBeLessThan(150);
});

test('the time with noise is the log of 1 / (η s)', () => {
  // y after t steps is normal with deviation η s ρᵗ / √(ρ² − 1)
  const t =
    Math.log(Math.sqrt(1.21 - 1) / (0.05 * 0.1)) /
    Math.log(1.1);
  let sum = 0;
  for (let i = 0; i < 300; i++) sum += escape('noisy', 0);
  // E ln(1/|z|) = 0.635 for a standard normal z: 6.7 steps more
  expect(sum / 300).toBeGreaterThan(t + 6.7 - 3);
  expect(sum / 300).toBeLessThan(t + 6.7 + 3);
});
