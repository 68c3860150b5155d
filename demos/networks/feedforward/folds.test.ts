import {linspace, random, range} from 'lab';
import {expect, test} from 'vitest';
import {bends, bestWith, fold, parameters, tent} from './folds';

test('two ReLUs make the tent', () => {
  for (const x of linspace(0, 1, 41))
    expect(tent(x)).toBeCloseTo(1 - Math.abs(2 * x - 1), 14);
});

test('k folds are 0 and 1 in turn at j/2ᵏ, and 2ᵏ pieces', () => {
  for (const k of [1, 3, 6]) {
    range(2 ** k + 1).forEach((j) =>
      expect(fold(j / 2 ** k, k)).toBe(j % 2),
    );
    const x = linspace(0, 1, 257);
    expect(
      bends(
        x,
        x.map((v) => fold(v, k)),
      ) + 1,
    ).toBe(2 ** k);
  }
});

test('2ᵏ ReLUs in one layer do it exactly', () => {
  const x = linspace(0, 1, 65);
  const y = x.map((v) => fold(v, 4));
  const kinks = range(16).map((j) => j / 16);
  expect(bestWith(kinks, x, y).error).toBeLessThan(1e-20);
});

test('no piecewise linear function with fewer pieces gets nearer than ½, in 300 random tries', () => {
  const dice = random(2);
  const x = linspace(0, 1, 33);
  const y = x.map((v) => fold(v, 4));
  for (const _ of range(300)) {
    const kinks = [0, ...dice.uniform(dice.integer(14))];
    const {values} = bestWith(kinks, x, y);
    const gap = Math.max(
      ...x.map((_, i) => Math.abs(values[i] - y[i])),
    );
    expect(gap).toBeGreaterThan(0.5 - 1e-9);
  }
});

test('parameters counts what the layers hold', () => {
  expect(parameters(1, 5)).toBe(5 + 5 + 5 + 1);
  expect(parameters(3, 4)).toBe(8 + 20 + 20 + 5);
});
