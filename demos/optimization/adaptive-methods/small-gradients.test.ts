import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {inside, outside} from './small-gradients';

const page = 'optimization/adaptive-methods';

test('far below δ both are linear, far above both are 1', () => {
  expect(outside(1e-14, 1e-8) / 1e-14).toBeCloseTo(1e8, -3);
  expect(inside(1e-14, 1e-8) / 1e-14).toBeCloseTo(1e4, 0);
  expect(outside(1, 1e-8)).toBeCloseTo(1, 7);
  expect(inside(1, 1e-8)).toBeCloseTo(1, 7);
});

expectNotice(page, 'two-floors', (run) => {
  const half = (way: string) =>
    run.table().cell(way, 'half speed at |g|');
  const ratio = half('√(r̂ + δ)') / half('√r̂ + δ');
  expect(ratio).toBeGreaterThan(5000);
  expect(ratio).toBeLessThan(7000);
  // Drawn from far below both floors to the full step at 1.
  for (const way of ['√r̂ + δ', '√(r̂ + δ)']) {
    const {x, y} = run.series(way);
    expect(x[0] / 1e-14).toBeCloseTo(1, 9);
    expect(x[10] / x[0]).toBeCloseTo(10, 9);
    expect(x[x.length - 1]).toBeCloseTo(1, 9);
    expect(y[y.length - 1]).toBeCloseTo(1, 7);
  }
});

expectTry(page, 'delta-one', (run) => {
  for (const way of ['√r̂ + δ', '√(r̂ + δ)']) {
    const {x, y} = run.series(way);
    x.forEach((g, i) => {
      if (g < 0.01)
        expect(Math.abs(y[i] / g - 1)).toBeLessThan(0.02);
    });
  }
});
