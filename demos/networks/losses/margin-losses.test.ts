import {expect, test} from 'vitest';
import {best, losses, risk, search} from './margin-losses';

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
        expect(risk(name, f, pi)).toBeGreaterThan(
          risk(name, best[name](pi), pi) - 1e-12,
        );
});

test('the risk is flat at the best score of the smooth losses', () => {
  for (const name of ['log', 'squared', 'exponential'] as const)
    for (const pi of [0.1, 0.5, 0.8]) {
      const f = best[name](pi);
      const slope =
        (risk(name, f + h, pi) - risk(name, f - h, pi)) /
        (2 * h);
      expect(slope).toBeCloseTo(0, 8);
    }
});

test('least risks: Gini, entropy, √ and twice the error', () => {
  for (const pi of [0.1, 0.35, 0.5, 0.9]) {
    const least = (name: (typeof smooth)[number]) =>
      risk(name, best[name](pi), pi);
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

test('search finds the minimum of a risk with a kink', () => {
  expect(search('hinge', 0.7)).toBeCloseTo(1, 6);
  expect(search('hinge', 0.2)).toBeCloseTo(-1, 6);
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
