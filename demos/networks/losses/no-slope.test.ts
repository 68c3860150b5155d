import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {errorRate, score} from './no-slope';

const page = 'networks/losses';
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

test('the error rate is a count, and opposite weights err on the others', () => {
  for (let k = 0; k < 30; k++) {
    const w = [Math.sin(k), Math.cos(2 * k), Math.sin(5 * k)];
    const wrong = 40 * errorRate(w);
    expect(wrong).toBeCloseTo(Math.round(wrong), 9);
    expect(errorRate(w.map((v) => -v)) + errorRate(w)).toBe(1);
    // Almost everywhere the same all around.
    expect(errorRate(w.map((v) => v + 1e-9))).toBe(
      errorRate(w),
    );
  }
  expect(errorRate([0, 1, 0.5])).toBeLessThan(0.25);
});

test('on average the score is the slope of the expected error, by finite differences', () => {
  const h = 1e-5;
  for (const z of [-3, 0, 1.2])
    for (const y of [0, 1]) {
      const error = (v: number) => Math.abs(sigmoid(v) - y);
      const p = sigmoid(z);
      const average =
        p * score(1, y, p) + (1 - p) * score(0, y, p);
      expect(average).toBeCloseTo(
        (error(z + h) - error(z - h)) / (2 * h),
        8,
      );
    }
});

test('at p = ½ the baseline ½ removes all noise', () => {
  expect(score(0, 1, 0.5)).toBe(-0.25);
  expect(score(1, 1, 0.5)).toBe(-0.25);
});

const looks = (run: Run, name: string) =>
  run.table().cell(name, 'looks until 0.2');

expectNotice(page, 'staircase', async (run) => {
  const {y} = run.series('one turn of w', 'error rate');
  for (const rate of y)
    expect(40 * rate).toBeCloseTo(Math.round(40 * rate), 9);
  for (const other of await run.seeds(5)) {
    expect(looks(other, 'surrogate')).toBeLessThan(3);
    expect(looks(other, 'score function')).toBeLessThan(4);
    expect(looks(other, 'random search')).toBeGreaterThan(
      looks(other, 'score function'),
    );
    const end = other.table().column('last 50, mean');
    expect(Math.min(...end)).toBe(end[2]);
  }
  expect(run.table().rows.map((row) => row[0])[2]).toBe(
    'random search',
  );
});

expectTry(page, 'forty-useless-inputs', async (run, author) => {
  run.says(8, looks(author, 'random search'));
  run.says(38, looks(run, 'random search'));
  for (const other of await run.seeds(5)) {
    expect(looks(other, 'random search')).toBeGreaterThan(20);
    expect(looks(other, 'surrogate')).toBeLessThan(3);
    expect(looks(other, 'score function')).toBeLessThan(4);
  }
});
