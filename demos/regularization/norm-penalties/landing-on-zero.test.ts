import {expect, test} from 'vitest';
import {
  decayStep,
  proximalStep,
  softThreshold,
  subgradientStep,
} from './landing-on-zero';

const best = [3, -2.5, 2, -1.5, 1.2, 0.7, -0.5, 0.4, 0.2, -0.1];
type Step = typeof decayStep;
const after = (
  step: Step,
  eps: number,
  alpha: number,
  n = 3000,
) => {
  let w = best;
  for (let k = 0; k < n; k++) w = step(w, eps, alpha);
  return w;
};

test('proximal steps converge to the soft-thresholded optimum', () => {
  for (const alpha of [0.15, 0.6, 1.9])
    after(proximalStep, 0.1, alpha).forEach((wi, i) => {
      const end = softThreshold(best[i], alpha);
      expect(wi).toBeCloseTo(end, 9);
      if (end === 0) expect(wi).toBe(0);
    });
});

test('a proximal step minimises the linearised loss, the penalty and ½‖v − w‖²/ε', () => {
  const w = [0.5, -0.2, 0, 0, 1, 0.01, 0, 0, -3, 2];
  const [eps, alpha] = [0.2, 0.7];
  const next = proximalStep(w, eps, alpha);
  const model = (v: number, i: number) =>
    (w[i] - best[i]) * v +
    (v - w[i]) ** 2 / (2 * eps) +
    alpha * Math.abs(v);
  next.forEach((v, i) => {
    for (let u = -4; u <= 4; u += 0.01)
      expect(model(u, i)).toBeGreaterThanOrEqual(
        model(v, i) - 1e-12,
      );
  });
});

test('subgradient steps stay near but never agree on zero', () => {
  const w = after(subgradientStep, 0.1, 1);
  for (const wi of w.slice(5)) {
    expect(wi).not.toBe(0);
    expect(Math.abs(wi)).toBeLessThan(0.2);
  }
});

test('L2 ends at w*/(1 + α)', () => {
  after(decayStep, 0.1, 1).forEach((wi, i) =>
    expect(wi).toBeCloseTo(best[i] / 2, 9),
  );
});
