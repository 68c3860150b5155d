import {expect, test} from 'vitest';
import {
  angle,
  change,
  count,
  J,
  predicted,
  step,
} from './valley';

test('the change of J is exact on a quadratic', () => {
  for (const eta of [0.01, 0.1, 0.3]) {
    const theta = [0.7, -0.4];
    const before = J(theta, 9);
    expect(J(step(theta, 9, eta), 9) - before).toBeCloseTo(
      change(theta, 9, eta),
      12,
    );
  }
});

test('the step is minus the gradient, by finite differences', () => {
  const [theta, h] = [[0.7, -0.4], 1e-6];
  const slope = [0, 1].map((i) => {
    const at = (d: number) =>
      theta.map((v, j) => (i === j ? v + d : v));
    return (J(at(h), 9) - J(at(-h), 9)) / (2 * h);
  });
  const next = step(theta, 9, 0.1);
  for (const i of [0, 1])
    expect(next[i]).toBeCloseTo(theta[i] - 0.1 * slope[i], 8);
});

test('no start sees a worse angle than (√κ, 1)', () => {
  const kappa = 20;
  const worst = angle([Math.sqrt(kappa), 1], kappa);
  for (let i = 0; i < 360; i++) {
    const a = (i * Math.PI) / 180;
    expect(
      angle([Math.cos(a), Math.sin(a)], kappa),
    ).toBeLessThan(worst + 1e-9);
  }
  const cosine = (2 * Math.sqrt(kappa)) / (kappa + 1);
  expect(worst).toBeCloseTo(
    (Math.acos(cosine) * 180) / Math.PI,
    9,
  );
});

test('the counts are those of the rates', () => {
  for (const kappa of [3, 30, 100])
    for (const r of [0.3, 1, 1.7])
      expect(
        Math.abs(
          count(kappa, r / kappa) - predicted(kappa, r / kappa),
        ),
      ).toBeLessThanOrEqual(1);
});
