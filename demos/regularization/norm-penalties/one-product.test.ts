import {linspace} from 'lab';
import {expect, test} from 'vitest';
import {cost, descend, product} from './one-product';

test('no point of the plane costs less than the predicted product', () => {
  for (const alpha of [
    [0.2, 1.5],
    [1, 0.5],
    [2, 2],
    [0.5, 0.5],
  ]) {
    const p = product(2, alpha);
    const lambda = Math.sqrt(alpha[0] * alpha[1]);
    const least = (2 - p) ** 2 / 2 + lambda * Math.abs(p);
    let low = Infinity;
    for (const u of linspace(-4, 4, 401))
      for (const v of linspace(-4, 4, 401))
        low = Math.min(low, cost([u, v], alpha));
    expect(low).toBeGreaterThanOrEqual(least - 1e-12);
    expect(low).toBeCloseTo(least, 2); // grid step 0.02
  }
});

test('descent ends there, with equal costs of the layers', () => {
  const alpha = [0.3, 1.2];
  const [u, v] = descend([0.5, 0.2], alpha)[4000];
  expect(u * v).toBeCloseTo(product(2, alpha), 6);
  expect(0.3 * u * u).toBeCloseTo(1.2 * v * v, 6);
});

test('the product is exactly zero once √(α₁α₂) ≥ |a|', () => {
  expect(product(2, [2, 2])).toBe(0);
  expect(product(-1, [0.5, 8])).toBe(-0);
  expect(product(2, [1, 1])).toBe(1);
});
