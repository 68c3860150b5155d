import {expect, test} from 'vitest';
import {bestTau, expected, measured, tied} from './tied-means';

test('tied() minimises the penalised sum, by search around it', () => {
  const [a, b, n, tau] = [1.2, -0.4, 5, 3];
  const cost = (u: number, v: number) =>
    (n * (u - a) ** 2 + n * (v - b) ** 2 + tau * (u - v) ** 2) /
    2;
  const [u, v] = tied(a, b, n, tau);
  for (let k = 0; k < 32; k++) {
    const [du, dv] = [Math.cos(k) / 100, Math.sin(k) / 100];
    expect(cost(u + du, v + dv)).toBeGreaterThan(cost(u, v));
  }
});

test('without tying each keeps its mean, with infinite tying both get the middle', () => {
  expect(tied(3, 1, 4, 0)).toEqual([3, 1]);
  tied(3, 1, 4, 1e15).forEach((w) =>
    expect(w).toBeCloseTo(2, 9),
  );
});

test('the best strength is that of a fine search, for every n', () => {
  for (const delta of [0.3, 1, 1.7])
    for (const n of [1, 6, 20]) {
      let best = 0;
      for (let tau = 0; tau < 30; tau += 0.01)
        if (expected(delta, n, tau) < expected(delta, n, best))
          best = tau;
      expect(best).toBeCloseTo(bestTau(delta), 1); // the grid
    }
});

test('4000 draws agree with the formula', () => {
  // The spread of such a mean of squares is about 2 %.
  for (const tau of [0, 1, 5])
    expect(measured(tau) / expected(0.6, 4, tau)).toBeCloseTo(
      1,
      1,
    );
});
