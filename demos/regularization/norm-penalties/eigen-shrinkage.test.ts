import {expect, test} from 'vitest';
import {
  decayFactor,
  J,
  scaled,
  stopFactor,
} from './eigen-shrinkage';

test('the scaled w* minimises J + ½α‖w‖²: no neighbour is lower', () => {
  for (const alpha of [0.1, 1, 10]) {
    const w = scaled((l) => decayFactor(l, alpha));
    const cost = (v: number[]) =>
      J(v) + (alpha * (v[0] ** 2 + v[1] ** 2)) / 2;
    for (let t = 0; t < 6.3; t += 0.1)
      for (const r of [1e-3, 0.1, 2])
        expect(
          cost([
            w[0] + r * Math.cos(t),
            w[1] + r * Math.sin(t),
          ]),
        ).toBeGreaterThan(cost(w));
  }
});

test('stopFactor is what gradient descent does', () => {
  const epsilon = 0.01;
  let w = [0, 0];
  for (let tau = 1; tau <= 200; tau++) {
    const h = 1e-5;
    const g = [0, 1].map((i) => {
      const at = (d: number) =>
        J(w.map((wj, j) => (i === j ? wj + d : wj)));
      return (at(h) - at(-h)) / (2 * h);
    });
    w = w.map((wi, i) => wi - epsilon * g[i]);
  }
  const closed = scaled((l) => stopFactor(l, epsilon, 200));
  expect(w[0]).toBeCloseTo(closed[0], 6);
  expect(w[1]).toBeCloseTo(closed[1], 6);
});

test('1 − e^(−s) exceeds s/(1 + s) by at most 0.204', () => {
  let most = 0;
  for (let s = 0.01; s < 20; s += 0.01) {
    const more = stopFactor(s, 1e-6, 1e6) - decayFactor(s, 1);
    expect(more).toBeGreaterThan(0);
    most = Math.max(most, more);
  }
  expect(most).toBeCloseTo(0.2036, 3);
});
