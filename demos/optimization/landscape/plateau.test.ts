import {expect, test} from 'vitest';
import {
  descent,
  matchingSlope,
  rmsprop,
  run,
  sigmoid,
  squaredSlope,
} from './plateau';

test('the slopes are those of the losses', () => {
  const h = 1e-6;
  for (const t of [-2, 0.5, 3]) {
    const squared = (z: number) => sigmoid(z) ** 2 / 2;
    const matching = (z: number) => -Math.log(1 - sigmoid(z));
    expect(
      (squared(t + h) - squared(t - h)) / (2 * h),
    ).toBeCloseTo(squaredSlope(t), 7);
    expect(
      (matching(t + h) - matching(t - h)) / (2 * h),
    ).toBeCloseTo(matchingSlope(t), 7);
  }
});

test('the time of descent is the integral of 1 / slope', () => {
  // ∫ (1 + e^−z)² (1 + e^z) dz from 0 to θ, by Simpson
  const f = (z: number) => 1 / squaredSlope(z);
  for (const theta of [5, 8]) {
    const m = 2000;
    const h = theta / m;
    let sum = f(0) + f(theta);
    for (let i = 1; i < m; i++)
      sum += (i % 2 ? 4 : 2) * f(i * h);
    const time = (sum * h) / 3;
    const steps = run(theta, descent()).length - 1;
    // the steps are at most 0.15 long, where the slope hardly changes
    expect(Math.abs(steps / time - 1)).toBeLessThan(0.02);
  }
});

test('RMSProp walks at a speed that does not know the slope', () => {
  const path = run(8, rmsprop());
  expect(path.length).toBeLessThan(90);
});
