import {expect, test} from 'vitest';
import {best, expected, flip} from './honest-probabilities';

test('log and squared loss are honest for three probabilities', () => {
  for (const pi of [0.1, 0.5, 0.83]) {
    expect(best('log', pi)).toBeCloseTo(pi, 3);
    expect(best('squared', pi)).toBeCloseTo(pi, 3);
  }
});

test('absolute loss bets on the likelier label, also after flips', () => {
  expect(best('absolute', flip(0.6, 0.3))).toBeGreaterThan(
    0.99,
  );
  expect(best('absolute', flip(0.4, 0.3))).toBeLessThan(0.01);
});

test('flip counts the ones: by listing all cases', () => {
  // 100 true labels of which 70 are 1; every fifth of each is flipped.
  const ones = 70 - 14 + 6;
  expect(flip(0.7, 0.2)).toBeCloseTo(ones / 100, 12);
  expect(flip(0.7, 0.5)).toBeCloseTo(0.5, 12);
});

test('Brier of three classes is least at the truth, a distance away', () => {
  const pi = [0.5, 0.3, 0.2];
  const brier = (p: number[]) =>
    pi.reduce(
      (s, w, c) =>
        s +
        w *
          p.reduce(
            (t, v, i) => t + (v - (i === c ? 1 : 0)) ** 2,
            0,
          ),
      0,
    );
  const p = [0.2, 0.2, 0.6];
  const square = pi.reduce((s, v, i) => s + (v - p[i]) ** 2, 0);
  const rest = 1 - pi.reduce((s, v) => s + v * v, 0);
  expect(brier(p)).toBeCloseTo(square + rest, 12);
  expect(brier(pi)).toBeCloseTo(rest, 12);
});

test('weights on positives shift the logit by their log', () => {
  const [pi, omega] = [0.1, 9];
  let least = 0.001;
  const cost = (p: number) =>
    -omega * pi * Math.log(p) - (1 - pi) * Math.log(1 - p);
  for (let p = 0.001; p < 1; p += 0.001)
    if (cost(p) < cost(least)) least = p;
  expect(least).toBeCloseTo(0.5, 3);
  expect(expected('log', 0.5, 0.5)).toBeCloseTo(Math.LN2, 12);
});
