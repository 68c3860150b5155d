import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {bestScore, losses, risk} from './margin-losses';

const page = 'networks/losses';

const h = 1e-5;
const smooth = [
  'hinge',
  'log',
  'squared',
  'exponential',
] as const;

test('no score on a fine grid is better than the formula says', () => {
  for (const name of smooth)
    for (const pi of [0.05, 0.3, 0.51, 0.9])
      for (let f = -6; f <= 6; f += 0.01)
        expect(risk(losses[name], f, pi)).toBeGreaterThan(
          risk(losses[name], bestScore[name](pi), pi) - 1e-12,
        );
});

test('the risk is flat at the best score of the smooth losses', () => {
  for (const name of ['log', 'squared', 'exponential'] as const)
    for (const pi of [0.1, 0.5, 0.8]) {
      const f = bestScore[name](pi);
      const slope =
        (risk(losses[name], f + h, pi) -
          risk(losses[name], f - h, pi)) /
        (2 * h);
      expect(slope).toBeCloseTo(0, 8);
    }
});

test('least risks: Gini, entropy, √ and twice the error', () => {
  for (const pi of [0.1, 0.35, 0.5, 0.9]) {
    const least = (name: (typeof smooth)[number]) =>
      risk(losses[name], bestScore[name](pi), pi);
    const q = 1 - pi;
    expect(least('squared')).toBeCloseTo(4 * pi * q, 12);
    expect(least('exponential')).toBeCloseTo(
      2 * Math.sqrt(pi * q),
      12,
    );
    expect(least('log')).toBeCloseTo(
      -pi * Math.log(pi) - q * Math.log(q),
      12,
    );
    expect(least('hinge')).toBeCloseTo(2 * Math.min(pi, q), 12);
  }
});

test('hinge, squared, exponential and log₂(1 + e⁻ᵐ) lie above 0-1', () => {
  for (let m = -3; m <= 3; m += 0.01)
    for (const name of smooth) {
      const unit = name === 'log' ? Math.LN2 : 1;
      expect(losses[name](m) / unit).toBeGreaterThanOrEqual(
        losses['0-1'](m) - 1e-12,
      );
    }
  // In nats the log does not.
  expect(losses.log(0)).toBeCloseTo(0.693, 3);
  expect(losses['0-1'](0)).toBe(1);
});

test('only the log passes the test of a likelihood', () => {
  const total = (
    name: keyof typeof losses,
    c: number,
    f: number,
  ) =>
    Math.exp(-c * losses[name](f)) +
    Math.exp(-c * losses[name](-f));
  for (const f of [0.3, 1, 4])
    expect(total('log', 1, f)).toBeCloseTo(1, 12);
  for (const name of [
    'hinge',
    'squared',
    'exponential',
  ] as const)
    for (let c = 0.05; c < 5; c += 0.05) {
      const values = [0, 0.5, 1, 2, 30].map((f) =>
        total(name, c, f),
      );
      const gap = Math.max(...values) - Math.min(...values);
      expect(gap).toBeGreaterThan(1e-3);
    }
});

expectNotice(page, 'all-cross-at-half', (run) => {
  for (const name of smooth) {
    const {x, y} = run.series('best score', name);
    x.forEach((pi, i) => {
      if (Math.abs(pi - 0.5) > 0.01)
        expect(y[i] > 0).toBe(pi > 0.5);
    });
  }
  const hinge = run.series('best score', 'hinge').y;
  for (const f of hinge) expect([-1, 0, 1]).toContain(f);
});

expectTry(page, 'barely-more', async (run) => {
  run.says(1, run.table().cell('hinge', 'f*'));
  const sure = await run.again({knobs: {π: 0.98}});
  run.says(1, sure.table().cell('hinge', 'f*'));
  run.says('0.08', run.table().cell('log', 'f*'));
});
