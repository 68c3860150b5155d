import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {count, predicted, rates, step} from './valley';

const page = 'optimization/landscape';

test('a step is −η times the gradient, by differences of J', () => {
  const J = ([a, b]: number[]) => (a * a + 9 * b * b) / 2;
  const [theta, h] = [[0.7, -0.4], 1e-6];
  const next = step(theta, 9, 0.1);
  theta.forEach((v, i) => {
    const at = (d: number) =>
      J(theta.map((x, j) => (i === j ? x + d : x)));
    const slope = (at(h) - at(-h)) / (2 * h);
    expect(next[i]).toBeCloseTo(v - 0.1 * slope, 8);
  });
});

test('the numbers of the text', () => {
  const [byL, best] = Object.values(rates);
  expect(count(100, byL(100))).toBe(1375);
  expect(count(100, best(100))).toBe(691);
  expect(count(1, byL(1))).toBe(1);
  // Large κ: κ ln 10⁶ and half of it
  const log = Math.log(1e6);
  expect(predicted(1e5, byL(1e5)) / (1e5 * log)).toBeCloseTo(
    1,
    4,
  );
  expect(predicted(1e5, best(1e5)) / (1e5 * log)).toBeCloseTo(
    0.5,
    4,
  );
});

test('no other constant rate needs fewer steps than the best', () => {
  const best = rates['η = 2/(L + μ)'];
  for (const kappa of [3, 30])
    for (let r = 0.1; r < 2; r += 0.01)
      expect(count(kappa, r / kappa)).toBeGreaterThanOrEqual(
        count(kappa, best(kappa)),
      );
});

test('Chebyshev rates reach a millionth in 73 steps for κ = 100, and not in 72', () => {
  const left = (n: number) => {
    const roots = Array.from(
      {length: n},
      (_, k) =>
        50.5 + 49.5 * Math.cos(((k + 0.5) * Math.PI) / n),
    );
    let worst = 0;
    for (let l = 1; l <= 100; l += 0.01)
      worst = Math.max(
        worst,
        Math.abs(roots.reduce((p, r) => p * (1 - l / r), 1)),
      );
    return worst;
  };
  expect(left(73)).toBeLessThan(1e-6);
  expect(left(72)).toBeGreaterThan(1e-6);
});

expectNotice(page, 'wall-and-floor', (run) => {
  run.says(139, run.number('steps at this η:'));
  const {x, y} = run.series('40 steps', 'path');
  for (let t = 1; t < 40; t++) {
    expect(Math.sign(y[t])).toBe(-Math.sign(y[t - 1]));
    expect(x[t]).toBeLessThan(x[t - 1]);
    expect(x[t]).toBeGreaterThan(0);
  }
  const lines = ['η = 1/L', 'η = 2/(L + μ)'].map(
    (name) => run.series('steps to a millionth', name).y,
  );
  const last = lines.map((line) => line[line.length - 1]);
  run.says(2, last[0] / last[1], 0.01);
});

expectTry(page, 'no-swing', (run) => {
  run.says(270, run.number('steps at this η:'));
  const {x, y} = run.series('40 steps', 'path');
  expect(y.slice(1).every((v) => Math.abs(v) < 1e-9)).toBe(
    true,
  );
  expect(x.every((v) => v > 0)).toBe(true);
});

expectTry(page, 'flies-apart', (run) => {
  expect(run.text[0]).toMatch(/∞$/);
  const {y} = run.series('40 steps', 'path');
  expect(Math.abs(y[y.length - 1])).toBeGreaterThan(2);
});
