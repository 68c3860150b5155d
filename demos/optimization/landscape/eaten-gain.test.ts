import {centralDifference} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {bound, change, cosine, gradient, J} from './eaten-gain';

const page = 'optimization/landscape';

test('the gradient is that of J', () => {
  const slope = centralDifference(
    (at: number[]) => J(at, 9),
    [0.7, -0.4],
  );
  gradient([0.7, -0.4], 9).forEach((g, i) =>
    expect(g).toBeCloseTo(slope[i], 7),
  );
});

test('the change of J is exact on a quadratic', () => {
  for (const eta of [0.01, 0.1, 0.3]) {
    const theta = [0.7, -0.4];
    const g = gradient(theta, 9);
    const next = theta.map((v, i) => v - eta * g[i]);
    expect(J(next, 9) - J(theta, 9)).toBeCloseTo(
      change(g, 9, eta),
      12,
    );
  }
});

test('the bound on the cosine holds all around, and in more dimensions', () => {
  for (let i = 0; i < 360; i++) {
    const a = (i * Math.PI) / 180;
    const theta = [Math.cos(a), Math.sin(a)];
    expect(cosine(theta, 20)).toBeGreaterThan(
      bound(20) - 1e-12,
    );
  }
  for (let i = 0; i < 500; i++) {
    const lambda = [1, 1 + (19 * i) / 500, 20];
    const theta = [3 + Math.cos(i), Math.sin(i), 1];
    const g = theta.map((v, k) => lambda[k] * v);
    const dot = g.reduce((s, v, k) => s + v * theta[k], 0);
    const sizes = Math.hypot(...g) * Math.hypot(...theta);
    expect(dot / sizes).toBeGreaterThan(bound(20) - 1e-12);
  }
});

test('J rises from η = 2 gᵀg / gᵀHg on, at the worst angle from ηL = 2.1', () => {
  const g = gradient([Math.sqrt(20), 1], 20);
  const limit = (2 * 21) / 401; // 2(1 + κ)/(1 + κ²)
  expect(change(g, 20, limit)).toBeCloseTo(0, 9);
  expect(change(g, 20, 0.99 * limit)).toBeLessThan(0);
  expect(limit * 20).toBeCloseTo(2.1, 1);
});

const [angle, most, share] = [
  'angle, in degrees',
  'at most, of all θ',
  'share of J that a step adds',
];

expectNotice(page, 'points-at-the-wall', (run) => {
  const shown = run.table();
  run.says(65, shown.cell(angle, 'here'));
  expect(shown.cell(angle, 'here')).toBeCloseTo(
    shown.cell(most, 'here'),
    2,
  );
  run.says('10 %', -shown.cell(share, 'here'));
});

expectTry(page, 'ten-times-narrower', (run, author) => {
  const shown = run.table();
  run.says(
    10,
    shown.cell('‖g‖', 'here') /
      author.table().cell('‖g‖', 'here'),
    1,
  );
  run.says('0.2 %', -shown.cell(share, 'here'));
  run.says(82, shown.cell(most, 'here'));
});
