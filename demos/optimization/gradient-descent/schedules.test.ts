import {expect, test} from 'vitest';
import {exact, measure, schedules} from './schedules';

test('each schedule starts at η₀ or warms up to it, and ends low', () => {
  for (const [name, rate] of Object.entries(schedules)) {
    const top = name.startsWith('cosine') ? 50 : 0;
    expect(rate(top)).toBeCloseTo(0.5, 2);
    if (name !== 'constant')
      expect(rate(999)).toBeLessThan(0.011 * 0.5);
  }
});

test('a constant rate has the floor Σ ηs²/2(2 − ηλ)', () => {
  const floor = [1, 0.05].reduce(
    (sum, l) => sum + 0.5 / (2 - 0.5 * l) / 2,
    0,
  );
  expect(exact(() => 0.5)[1000]).toBeCloseTo(floor, 6);
});

test('the mean over runs follows the exact recursion', () => {
  const rate = schedules.linear;
  const {losses} = measure(rate, 77);
  const sum = (list: number[]) =>
    list.slice(500).reduce((a, b) => a + b);
  // 40 runs, neighbouring steps alike: about a tenth of chance.
  expect(sum(losses) / sum(exact(rate))).toBeGreaterThan(0.6);
  expect(sum(losses) / sum(exact(rate))).toBeLessThan(1.6);
});
