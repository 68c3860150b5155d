import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {errors, features} from './degree';

const page = 'learning/generalization';

test('the features are Legendre polynomials', () => {
  for (const x of [-0.7, 0.2, 0.9])
    expect(features(x, 3)).toEqual([
      1,
      x,
      expect.closeTo((3 * x * x - 1) / 2, 12),
      expect.closeTo((5 * x ** 3 - 3 * x) / 2, 12),
    ]);
});

test('degree 0 has one feature', () => {
  expect(features(0.3, 0)).toEqual([1]);
});

test('a cubic through four points leaves no training error', () => {
  const x = [-0.9, -0.2, 0.4, 0.8];
  const found = errors(x, [1, -2, 0, 3], 3);
  expect(found.training).toBeCloseTo(0, 12);
  const line = errors(
    x,
    x.map((t) => 2 * t + 1),
    1,
  );
  expect(line.fit[100]).toBeCloseTo(3, 10);
  expect(line.general).toBeGreaterThan(0.09);
});

const bestDegree = (run: Run) => run.number('best degree:');
const error = (run: Run) =>
  run.number('its generalization error:');

expectNotice(page, 'u-shape', async (run) => {
  run.says(3, bestDegree(run));
  run.says('0.15', error(run));
  for (const other of await run.seeds(5))
    expect([3, 5]).toContain(bestDegree(other));
});

expectTry(page, 'more-data-more-capacity', async (run) => {
  run.says(9, bestDegree(run));
  run.says('0.10', error(run));
  run.says('0.09', run.rule('σ²').y ?? NaN);
  // of seven seeds six say 9 and one says 11
  for (const other of await run.seeds(4))
    expect([9, 11]).toContain(bestDegree(other));
});

expectTry(page, 'task-complexity', async (run) => {
  run.says(3, bestDegree(run));
  for (const other of await run.seeds(2))
    expect(bestDegree(other)).toBe(3);
});
