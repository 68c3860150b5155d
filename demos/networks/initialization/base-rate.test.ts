import {expect, test} from 'vitest';
import {entropy, logOdds, loss} from './base-rate';

test('the sigmoid of the log-odds is π', () => {
  for (const pi of [0.01, 0.3, 0.5])
    expect(1 / (1 + Math.exp(-logOdds(pi)))).toBeCloseTo(
      pi,
      12,
    );
});

test('the gradient agrees with finite differences', () => {
  const w = [0.3, -0.2];
  const g = loss(w, -1);
  const slope = (f: (h: number) => number) =>
    (f(1e-5) - f(-1e-5)) / 2e-5;
  expect(g.b).toBeCloseTo(
    slope((h) => loss(w, -1 + h).value),
    8,
  );
  expect(g.w[0]).toBeCloseTo(
    slope((h) => loss([0.3 + h, -0.2], -1).value),
    8,
  );
  expect(g.w[1]).toBeCloseTo(
    slope((h) => loss([0.3, -0.2 + h], -1).value),
    8,
  );
});

test('no constant prediction beats the entropy of the base rate', () => {
  const best = entropy(0.02);
  for (const b of [-6, -4, -3, 0, 1])
    expect(loss([0, 0], b).value).toBeGreaterThan(best);
  expect(loss([0, 0], logOdds(0.02)).value).toBeCloseTo(
    best,
    12,
  );
});

test('the bias alone needs about 1/π of time to come down to log π', () => {
  const sigmoid = (b: number) => 1 / (1 + Math.exp(-b));
  for (const pi of [0.01, 0.001]) {
    let [b, t] = [0, 0];
    for (; Math.exp(b) > 2 * pi; t += 0.01)
      b += 0.01 * (pi - sigmoid(b));
    expect(t * pi).toBeGreaterThan(0.4);
    expect(t * pi).toBeLessThan(1.2);
  }
});
