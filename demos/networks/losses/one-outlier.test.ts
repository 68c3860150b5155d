import {centralDifference, sub, norm} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  cost,
  downhill,
  fit,
  margin,
  pulls,
} from './one-outlier';

const page = 'networks/losses';
const names = [
  'hinge',
  'log',
  'squared',
  'exponential',
] as const;

test('downhill is the negative gradient of the cost', () => {
  for (const name of names)
    for (const w of [
      [0.7, -0.2, 0.13],
      [0.1, 0.4, -0.3],
    ]) {
      const slope = centralDifference(
        (at: number[]) => cost(name, at),
        w,
      );
      downhill(name, w, 61).forEach((d, j) =>
        expect(d).toBeCloseTo(-slope[j], 5),
      );
    }
});

test('a margin is the label times the score', () => {
  expect(margin([0, 0, 1], 60)).toBe(-1); // the outlier is of class −1
  expect(margin([1, 0, 0], 60)).toBe(-6);
  expect(margin([0, 1, 0], 60)).toBe(-3);
});

test('a badly wrong example pulls as the table of the page says', () => {
  expect(pulls.hinge(-5)).toBe(1);
  expect(pulls.log(-50)).toBeCloseTo(1, 12);
  expect(pulls.squared(-5)).toBe(12);
  expect(pulls.exponential(-5)).toBeCloseTo(148.4, 1);
});

test('descent ends where the smooth losses are stationary', () => {
  for (const name of ['log', 'squared', 'exponential'] as const)
    for (const n of [60, 61])
      for (const d of downhill(name, fit(name, n), n))
        expect(Math.abs(d)).toBeLessThan(1e-3);
});

test('the hinge fit is within 0.001 of the best that other step sizes find', () => {
  let w = [0, 0, 0];
  let least = Infinity;
  for (let k = 0; k < 20000; k++) {
    const d = downhill('hinge', w, 61);
    w = w.map((v, j) => v + d[j] / (1 + 0.1 * k));
    least = Math.min(least, cost('hinge', w));
  }
  expect(cost('hinge', fit('hinge', 61)) - least).toBeLessThan(
    1e-3,
  );
  expect(norm(sub(w, fit('hinge', 61)))).toBeLessThan(0.05);
});

const turned = (run: Run) =>
  run.table().column('turned by (°)');

expectNotice(page, 'degrees', async (run) => {
  run.says(38, turned(run)[3]);
  run.says(
    8,
    run.table().cell('exponential', 'errors on the 60'),
  );
  for (const other of await run.seeds(6)) {
    const [hinge, log, squared, exponential] = turned(other);
    expect(squared).toBeGreaterThan(Math.max(hinge, log));
    expect(exponential).toBeGreaterThan(squared);
  }
});

expectTry(page, 'too-right', async (run) => {
  for (const other of await run.seeds(5)) {
    const [hinge, log, squared, exponential] = turned(
      other,
    ).map(Math.abs);
    expect(squared).toBeGreaterThan(4);
    expect(Math.max(hinge, log, exponential)).toBeLessThan(2);
  }
  const pull = run.table().cell('squared', 'pull');
  run.says('-1.6', pull);
  run.says('1.6', -pull); // as its size is read
});
