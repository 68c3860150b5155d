import {linspace} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {shares, shrunk} from './stop-or-shrink';

const page = 'regularization/noise-and-augmentation';

/** ½ Σ λ (q·(w − w*))² with λ = 4, 0.1 and w* = (1, 2) */
const J = (w: number[]) =>
  2 * (0.8 * (w[0] - 1) + 0.6 * (w[1] - 2)) ** 2 +
  0.05 * (-0.6 * (w[0] - 1) + 0.8 * (w[1] - 2)) ** 2;

test('what L2 leaves is the minimum of J + ½α‖w‖²', () => {
  for (const alpha of [0.05, 1, 7]) {
    const cost = ([a, b]: number[]) =>
      J([a, b]) + (alpha / 2) * (a * a + b * b);
    const [a, b] = shrunk(alpha);
    for (const angle of linspace(0, 6, 13)) {
      const aside = [
        a + 1e-3 * Math.cos(angle),
        b + 1e-3 * Math.sin(angle),
      ];
      expect(cost(aside)).toBeGreaterThan(cost([a, b]));
    }
  }
});

test('descent by differences of J ends where the demo says', () => {
  let w = [0, 0];
  const h = 1e-4;
  for (let t = 0; t < 20; t++) {
    const [a, b] = w;
    const gradient = [
      (J([a + h, b]) - J([a - h, b])) / (2 * h),
      (J([a, b + h]) - J([a, b - h])) / (2 * h),
    ];
    w = [a - 0.05 * gradient[0], b - 0.05 * gradient[1]];
  }
  expect(shares(w)[0]).toBeCloseTo(0.988, 3);
  expect(shares(w)[1]).toBeCloseTo(0.095, 3);
});

test('what is left is within the radius √(2ητ(J(0) − J(w)))', () => {
  for (const time of [0.05, 0.25, 2, 25]) {
    const w = shrunk(1 / time);
    expect(w[0] ** 2 + w[1] ** 2).toBeLessThan(
      2 * time * (J([0, 0]) - J(w)),
    );
  }
});

test('for small ηλ the gap is 0.204 at most, at s = 2.5', () => {
  const gap = linspace(0, 20, 2001).map(
    (s) => 1 / (1 + s) - Math.exp(-s),
  );
  const most = Math.max(...gap);
  expect(most).toBeCloseTo(0.204, 3);
  expect(gap.indexOf(most) / 100).toBeCloseTo(2.5, 1);
});

test('one separable weight grows and is decayed as the page tells', () => {
  let w = 0;
  const path = [w];
  for (let t = 0; t < 1000; t++)
    path.push((w += 1 / (1 + Math.exp(w))));
  expect(path[10]).toBeCloseTo(2.26, 2);
  expect(path[100]).toBeCloseTo(4.59, 2);
  expect(path[1000]).toBeCloseTo(6.91, 2);
  // The slope of log(1 + e^−w) + ½αw² changes its sign there.
  for (const [v, alpha] of [
    [1.63, 0.1],
    [3.36, 0.01],
    [5.25, 0.001],
  ]) {
    const slope = (u: number) =>
      alpha * u - 1 / (1 + Math.exp(u));
    expect(slope(v - 0.005)).toBeLessThan(0);
    expect(slope(v + 0.005)).toBeGreaterThan(0);
  }
});

const stop = 'early stopping';

expectNotice(page, 'steep-axis-first', (run) => {
  run.says('0.988', run.table().cell(stop, 'along q₁'));
  run.says('0.095', run.table().cell(stop, 'along q₂'));
  run.says('0.091', run.table().cell('L2', 'along q₂'));
});

expectTry(page, 'ten-times-as-long', (run) => {
  run.says('0.633', run.table().cell(stop, 'along q₂'));
  run.says('0.500', run.table().cell('L2', 'along q₂'));
});

expectTry(page, 'where-they-differ-most', async (run) => {
  const gap = (of: typeof run) =>
    of.table().cell(stop, 'along q₂') -
    of.table().cell('L2', 'along q₂');
  run.says('0.914', run.table().cell(stop, 'along q₂'));
  run.says('0.688', run.table().cell('L2', 'along q₂'));
  for (const τ of [10, 12]) {
    const other = await run.again({knobs: {...run.knobs, τ}});
    expect(gap(other)).toBeLessThanOrEqual(gap(run) + 1e-9);
  }
});

expectTry(page, 'two-long-steps', (run) => {
  run.says('0.960', run.table().cell(stop, 'along q₁'));
  run.says('0.615', run.table().cell('L2', 'along q₁'));
});
