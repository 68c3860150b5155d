import {expect, test} from 'vitest';
import {eigh} from 'lab/linalg';
import {
  coins,
  positives,
  randomSymmetric,
  tally,
} from './random-hessians';

test('pivots have the signs of the eigenvalues', () => {
  for (let i = 0; i < 40; i++) {
    const H = randomSymmetric(5);
    const values = [...eigh(H).values];
    expect(positives(H)).toBe(
      values.filter((v) => v > 0).length,
    );
  }
});

test('the shares for n = 2 and 3 are those of the closed forms', () => {
  const draws = 40000;
  const exact = [
    (1 - Math.SQRT1_2) / 2,
    (Math.PI - 2 * Math.SQRT2) / (4 * Math.PI),
  ];
  [2, 3].forEach((n, i) => {
    const sigma = Math.sqrt(
      (exact[i] * (1 - exact[i])) / draws,
    );
    expect(
      Math.abs(tally(n, 0, draws)[n] - exact[i]),
    ).toBeLessThan(4 * sigma);
  });
});

test('coins are a distribution', () => {
  const p = [0, 1, 2, 3, 4, 5, 6].map((k) => coins(6, k));
  expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  expect(p[3]).toBeCloseTo(20 / 64, 12);
});

test('eigenvalues repel: the count varies less than with coins', () => {
  const p = tally(8, 0, 10000);
  const variance = p.reduce(
    (s, q, k) => s + q * (k - 4) ** 2,
    0,
  );
  expect(variance).toBeLessThan(1); // eight coins: 2
});
