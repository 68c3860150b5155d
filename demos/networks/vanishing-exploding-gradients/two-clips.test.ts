import {norm, random, range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {clipByNorm, clipByValue, cosine} from './two-clips';

const page = 'networks/vanishing-exploding-gradients';
const dice = random(3);

test('each clip is the nearest point of its ball or box', () => {
  for (let k = 0; k < 20; k++) {
    const g = dice.normal(2).map((v) => 3 * v);
    const away = (u: number[]) =>
      Math.hypot(u[0] - g[0], u[1] - g[1]);
    const best = [Infinity, Infinity];
    for (let a = -1; a <= 1; a += 0.01)
      for (let b = -1; b <= 1; b += 0.01) {
        best[1] = Math.min(best[1], away([a, b]));
        if (Math.hypot(a, b) <= 1)
          best[0] = Math.min(best[0], away([a, b]));
      }
    // the grid has mesh 0.01
    expect(away(clipByNorm(g, 1))).toBeLessThanOrEqual(
      best[0] + 1e-12,
    );
    expect(away(clipByValue(g, 1))).toBeLessThanOrEqual(
      best[1] + 1e-12,
    );
    expect(best[0] - away(clipByNorm(g, 1))).toBeLessThan(0.02);
    expect(best[1] - away(clipByValue(g, 1))).toBeLessThan(
      0.02,
    );
  }
});

test('by value: gᵀclip(g) ≥ v‖g‖ if something is cut, so cos > 1/√n', () => {
  for (const n of [2, 5, 40])
    for (let k = 0; k < 300; k++) {
      const g = dice.normal(n).map((v) => Math.exp(2 * v) * v);
      const v = 0.05 + dice.uniform();
      const c = clipByValue(g, v);
      const dot = g.reduce((t, gi, i) => t + gi * c[i], 0);
      if (g.some((gi) => Math.abs(gi) > v))
        expect(dot).toBeGreaterThanOrEqual(
          v * norm(g) * (1 - 1e-12),
        );
      expect(cosine(g, c)).toBeGreaterThan(1 / Math.sqrt(n));
    }
});

test('the bound 1/√n is sharp', () => {
  for (const n of [2, 9]) {
    const g = range(n).map((i) => (i === 0 ? 1e6 : 1));
    expect(cosine(g, clipByValue(g, 1))).toBeCloseTo(
      1 / Math.sqrt(n),
      5,
    );
  }
});

test('a gradient within the limits stays as it is', () => {
  expect(clipByNorm([0.3, -0.4], 0.5)).toEqual([0.3, -0.4]);
  expect(clipByValue([0.3, -0.4], 0.4)).toEqual([0.3, -0.4]);
  expect(clipByNorm([0, 0], 1)).toEqual([0, 0]);
});

const turn = (run: Run) =>
  run.table().cell('by value', 'angle to g');

expectNotice(page, 'one-of-them-turned', (run) => {
  run.says('13.3', turn(run));
  expect(run.table().cell('by norm', 'angle to g')).toBe(0);
  for (const name of ['by norm', 'by value'])
    expect(run.table().cell(name, '‖g‖')).toBeLessThan(
      run.table().cell('raw', '‖g‖'),
    );
  // towards the diagonal: the entries are more alike
  const ratio = (name: string) =>
    run.table().cell(name, 'g₂') / run.table().cell(name, 'g₁');
  expect(ratio('by value')).toBeGreaterThan(ratio('raw'));
});

expectTry(page, 'signs-alone', (run) => {
  run.says('36.5', turn(run));
  for (const g of ['g₁', 'g₂'])
    expect(run.table().cell('by value', g)).toBe(0.1);
});

expectTry(page, 'nearly-half-a-right-angle', (run) => {
  run.says('41.2', turn(run));
  run.says(45, (Math.acos(Math.SQRT1_2) * 180) / Math.PI);
});
