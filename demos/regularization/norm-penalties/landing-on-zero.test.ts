import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {descend, softThreshold, steps} from './landing-on-zero';

const page = 'regularization/norm-penalties';
const best = [3, -2.5, 2, -1.5, 1.2, 0.7, -0.5, 0.4, 0.2, -0.1];
const after = (name: string, epsilon: number, alpha: number) =>
  descend(steps[name], epsilon, alpha)[3000];

test('proximal steps converge to the soft-thresholded optimum', () => {
  for (const alpha of [0.15, 0.6, 1.9])
    after('proximal', 0.1, alpha).forEach((wi, i) => {
      const end = softThreshold(best[i], alpha);
      expect(wi).toBeCloseTo(end, 9);
      if (end === 0) expect(wi).toBe(0);
    });
});

test('a proximal step minimises the linearised loss, the penalty and ½(v − w)²/ε', () => {
  const [eps, alpha] = [0.2, 0.7];
  for (const w of [0.5, -0.2, 0, 1, 0.01, -3])
    for (const g of [-2, -0.3, 0, 0.6, 1.5]) {
      const model = (v: number) =>
        g * v + (v - w) ** 2 / (2 * eps) + alpha * Math.abs(v);
      const next = steps.proximal(w, g, eps, alpha);
      for (let u = -4; u <= 4; u += 0.01)
        expect(model(u)).toBeGreaterThanOrEqual(
          model(next) - 1e-12,
        );
    }
});

test('subgradient steps stay near but never agree on zero', () => {
  for (const wi of after('subgradient', 0.1, 1).slice(5)) {
    expect(wi).not.toBe(0);
    expect(Math.abs(wi)).toBeLessThan(0.2);
  }
});

test('L2 ends at w*/(1 + α)', () => {
  after('L2', 0.1, 1).forEach((wi, i) =>
    expect(wi).toBeCloseTo(best[i] / 2, 9),
  );
});

const zeros = (run: Run, name: string) =>
  run.table().cell(name, 'exact zeros');

expectNotice(page, 'five-zeros', (run) => {
  run.says(5, zeros(run, 'proximal'));
  run.says(0, zeros(run, 'subgradient'));
  expect(zeros(run, 'L2')).toBe(0);
  expect(best.filter((b) => Math.abs(b) <= 1)).toHaveLength(5);
});

expectTry(page, 'smaller-steps', (run, author) => {
  const size = (of: Run) =>
    Math.abs(of.table().cell('subgradient', 'w₇'));
  expect(zeros(run, 'subgradient')).toBe(0);
  expect(size(run)).toBeLessThan(size(author) / 5);
});

expectTry(page, 'weak-penalty', (run) => {
  run.says(1, zeros(run, 'proximal'));
});
