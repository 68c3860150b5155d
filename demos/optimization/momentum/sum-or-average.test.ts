import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {averageForm, sumForm} from './sum-or-average';

const page = 'optimization/momentum';

/** θ₁ and θ₂ by hand, on ½θ² from θ = 1 at rest. */
test('the sum form adds the old velocity to the new push', () => {
  const [, one, two] = sumForm(0.8, 0.3);
  expect(one).toBeCloseTo(1 - 0.3, 14);
  expect(two).toBeCloseTo(0.7 - 0.8 * 0.3 - 0.3 * 0.7, 14);
  expect(sumForm(0, 0.3)[9]).toBeCloseTo(0.7 ** 9, 12);
  expect(sumForm(0.8, 0.3)).toHaveLength(101);
});

test('the average form weighs gradients with weights that add up to 1', () => {
  const [, one, two] = averageForm(0.8, 0.3);
  expect(one).toBeCloseTo(1 - 0.3 * 0.2, 14);
  const m = 0.8 * 0.2 + 0.2 * one;
  expect(two).toBeCloseTo(one - 0.3 * m, 14);
});

expectNotice(page, 'copied-rate-crawls', (run) => {
  const steps = run.table();
  run.says(5, steps.cell('sum, η', 'steps to the bottom'));
  run.says(24, steps.cell('average, η', 'steps to the bottom'));
  const sum = run.series('sum, η').y;
  run
    .series('average, η/(1 − α)')
    .y.forEach((theta, t) =>
      expect(theta).toBeCloseTo(sum[t], 9),
    );
});

expectTry(page, 'long-swings', (run) => {
  const late = run.series('sum, η').y.slice(80);
  expect(Math.max(...late)).toBeGreaterThan(0.5);
  expect(Math.min(...late)).toBeLessThan(-0.5);
});

expectTry(page, 'one-curve', (run) => {
  const sum = run.series('sum, η').y;
  for (const name of ['average, η', 'average, η/(1 − α)'])
    run
      .series(name)
      .y.forEach((theta, t) =>
        expect(theta).toBeCloseTo(sum[t], 12),
      );
});
