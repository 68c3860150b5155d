import {expect, test} from 'vitest';
import {batchNorm, fold, skewness} from './before-or-after';

test('the folded layer does what the two did', () => {
  const u = [
    [1, 2],
    [-3, 0.5],
    [0.2, -1],
    [4, 4],
  ];
  const [w, b] = [[0.7, -1.1], 0.3];
  const z = u.map((ui) => w[0] * ui[0] + w[1] * ui[1] + b);
  const mu = z.reduce((s, v) => s + v, 0) / 4;
  const s2 = z.reduce((s, v) => s + (v - mu) ** 2, 0) / 4;
  const one = fold(w, b, mu, s2, 1.5, -2);
  batchNorm(z, 1.5, -2).forEach((y, i) =>
    expect(
      one.w[0] * u[i][0] + one.w[1] * u[i][1] + one.b,
    ).toBeCloseTo(y, 12),
  );
});

test('w = 2, b = 1, μ = 3, σ² = 4, γ = 4, β = 1 fold to 4 and −3', () => {
  const {w, b} = fold([2], 1, 3, 4, 4, 1);
  expect(w[0]).toBeCloseTo(4, 4); // ε = 1e-5
  expect(b).toBeCloseTo(-3, 4);
});

test('γ = s, β = μ folds to nothing', () => {
  const {w, b} = fold([2, 5], 1, 3, 4, Math.sqrt(4 + 1e-5), 3);
  expect(w[0]).toBeCloseTo(2, 12);
  expect(w[1]).toBeCloseTo(5, 12);
  expect(b).toBeCloseTo(1, 12);
});

test('skewness of a coin with p = 0.1 is (1 − 2p)/√(p(1 − p))', () => {
  const coin = [1, ...new Array<number>(9).fill(0)];
  expect(skewness(coin)).toBeCloseTo(0.8 / 0.3, 12);
});
