import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {random} from 'lab';
import {direction, kept, missed} from './turn-a-line';

const page = 'autoencoders/linear-factor-models';

test('kept is the variance of the shadows, missed the squared distances', () => {
  const x = Array.from({length: 9}, (_, i) =>
    random(i).normal(2),
  );
  for (const degrees of [0, 17, 90, 133]) {
    const [a, b] = direction(degrees);
    expect(Math.hypot(a, b)).toBeCloseTo(1, 12);
    expect(b / a).toBeCloseTo(
      Math.tan((degrees * Math.PI) / 180),
      degrees === 90 ? -20 : 9,
    );
    const along = x.map((p) => a * p[0] + b * p[1]);
    const across = x.map((p) => b * p[0] - a * p[1]);
    const mean = (v: number[]) =>
      v.reduce((s, t) => s + t * t, 0) / v.length;
    expect(kept(x, [a, b])).toBeCloseTo(mean(along), 12);
    expect(missed(x, [a, b])).toBeCloseTo(mean(across), 12);
  }
});

const most = (run: Run) => run.number('most is kept at θ =');
const least = (run: Run) =>
  run.number('least is missed at θ =');

expectNotice(page, 'one-angle-for-both', async (run) => {
  run.says(33, most(run));
  for (const other of await run.seeds(5)) {
    expect(most(other)).toBe(least(other));
    const sum = other.series('sum').y;
    expect(Math.max(...sum) - Math.min(...sum)).toBeLessThan(
      1e-9,
    );
  }
});

expectTry(page, 'one-outlier', async (run, author) => {
  run.says(41, author.points('x').x.length);
  run.says(33, most(author));
  run.says(64, most(run));
  for (const other of await run.seeds(5)) {
    const before = await other.again({knobs: {outlier: 0}});
    expect(most(other) - most(before)).toBeGreaterThan(15);
  }
});
