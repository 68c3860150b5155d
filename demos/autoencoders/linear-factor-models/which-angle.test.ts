import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {kurtosis, kurtosisAt, turn} from './which-angle';

const page = 'autoencoders/linear-factor-models';

test('the formula is exact where independence is: on all pairs', () => {
  // Two distributions of few values; a product of both is independent.
  const unit = (v: number[]) => {
    const m = v.reduce((s, t) => s + t, 0) / v.length;
    const sd = Math.sqrt(
      v.reduce((s, t) => s + (t - m) ** 2, 0) / v.length,
    );
    return v.map((t) => (t - m) / sd);
  };
  const [a, b] = [
    unit([0, 1, 1, 4, 9]),
    unit([-3, -1, 0, 0, 2, 7]),
  ];
  const s1 = a.flatMap((p) => b.map(() => p));
  const s2 = a.flatMap(() => b);
  for (const t of [0, 0.4, 1.3, 2.2])
    expect(kurtosis(turn(s1, s2, t))).toBeCloseTo(
      kurtosisAt(kurtosis(a), kurtosis(b), t),
      10,
    );
});

test('a fair coin has −2, three even steps −1.5', () => {
  expect(kurtosis([1, -1])).toBe(-2);
  expect(kurtosis([2, 0, -2])).toBeCloseTo(-1.5, 12);
});

const measured = (run: Run) => run.points('measured');

expectNotice(page, 'between-sources', async (run) => {
  run.says('0.4', run.number('κ at θ:'));
  for (const other of await run.seeds(5)) {
    const {x, y} = measured(other);
    const half = Math.abs(y[x.indexOf(45)]);
    expect(half).toBeLessThan(Math.abs(y[x.indexOf(0)]));
    expect(half).toBeLessThan(Math.abs(y[x.indexOf(90)]));
    const most = x[y.indexOf(Math.max(...y))];
    const least = x[y.indexOf(Math.min(...y))];
    expect(Math.abs(most - 90)).toBeLessThan(6);
    expect(Math.min(least, 180 - least)).toBeLessThan(11);
  }
});

expectTry(page, 'one-normal', async (run) => {
  for (const other of await run.seeds(5)) {
    const {x, y} = measured(other);
    const size = y.map(Math.abs);
    const best = x[size.indexOf(Math.max(...size))];
    expect(Math.abs(best - 90)).toBeLessThan(6);
    expect(Math.max(...size)).toBeGreaterThan(2.5);
    const far = size.filter((_, i) => Math.abs(x[i] - 90) > 60);
    expect(Math.max(...far)).toBeLessThan(0.6);
  }
});

expectTry(page, 'both-normal', async (run) => {
  const largest = (of: Run) =>
    Math.max(...measured(of).y.map(Math.abs));
  run.says('0.07', largest(run));
  for (const other of await run.seeds(5))
    expect(largest(other)).toBeLessThan(0.22); // 4 sd of one angle
});
