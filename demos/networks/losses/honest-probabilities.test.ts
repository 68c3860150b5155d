import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  expected,
  flip,
  forecast,
  losses,
} from './honest-probabilities';

const page = 'networks/losses';

test('log and squared loss are honest for three probabilities', () => {
  for (const pi of [0.1, 0.5, 0.83]) {
    expect(forecast(losses.log, pi)).toBeCloseTo(pi, 9);
    expect(forecast(losses.squared, pi)).toBeCloseTo(pi, 9);
  }
});

test('squared and absolute are powers of the distance to the label, log is 0 there', () => {
  for (const p of [0.2, 0.5, 0.9])
    for (const [i, y] of [1, 0].entries()) {
      expect(losses.squared(p)[i]).toBeCloseTo(
        (y - p) ** 2,
        12,
      );
      expect(losses.absolute(p)[i]).toBeCloseTo(
        Math.abs(y - p),
        12,
      );
      expect(losses.log(y)[i]).toBeCloseTo(0, 12);
    }
});

test('absolute loss bets on the likelier label, also after flips', () => {
  const {absolute} = losses;
  expect(forecast(absolute, flip(0.6, 0.3))).toBe(0.999);
  expect(forecast(absolute, flip(0.4, 0.3))).toBe(0.001);
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
  expect(expected(losses.log, 0.5, 0.5)).toBeCloseTo(
    Math.LN2,
    12,
  );
});

test('a linear model can be turned by flips that leave a free forecast on its side', () => {
  // The page's five points; the best direction by trying all angles.
  const points = [
    [1, 0],
    [0.05, -0.05],
    [0.05, -0.05],
    [0.05, 0.25],
  ];
  const risk = (w: number[], e: number) =>
    points.reduce((s, x) => {
      const z = w[0] * x[0] + w[1] * x[1];
      return (
        s +
        (1 - e) * Math.log1p(Math.exp(-z)) +
        e * Math.log1p(Math.exp(z))
      );
    }, 0);
  let w = [0, 0];
  const h = 1e-6;
  for (let k = 0; k < 20000; k++)
    w = w.map((v, i) => {
      const at = (d: number) =>
        risk(
          w.map((u, j) => (j === i ? u + d : u)),
          0.1,
        );
      return v - (at(h) - at(-h)) / (2 * h);
    });
  const wrong = points.filter(
    (x) => w[0] * x[0] + w[1] * x[1] <= 0,
  );
  expect(wrong).toHaveLength(2);
  expect(points.every((x) => x[0] > 0)).toBe(true); // w = (1, 0) is right on all
});

expectNotice(page, 'lowest-points', (run) => {
  expect(run.table().cell('log', 'p*')).toBe(0.7);
  expect(run.table().cell('squared', 'p*')).toBe(0.7);
  expect(run.table().cell('absolute', 'p*')).toBe(1);
});

expectTry(page, 'fifth-flipped', (run) => {
  run.says('0.62', run.table().cell('log', 'p*'));
  run.says('0.62', run.table().cell('squared', 'p*'));
  expect(run.table().cell('absolute', 'p*')).toBe(1);
});
