import {centralDifference, linspace} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {cost, descend, product} from './one-product';

test('no point of the plane costs less than the predicted product', () => {
  for (const alpha of [
    [0.2, 1.5],
    [1, 0.5],
    [2, 2],
    [0.5, 0.5],
  ]) {
    const p = product(2, alpha);
    const lambda = Math.sqrt(alpha[0] * alpha[1]);
    const least = (2 - p) ** 2 / 2 + lambda * Math.abs(p);
    let low = Infinity;
    for (const u of linspace(-4, 4, 401))
      for (const v of linspace(-4, 4, 401))
        low = Math.min(low, cost([u, v], alpha));
    expect(low).toBeGreaterThanOrEqual(least - 1e-12);
    expect(low).toBeCloseTo(least, 2); // grid step 0.02
  }
});

test('descent ends there, with equal costs of the layers', () => {
  const alpha = [0.3, 1.2];
  const [u, v] = descend([0.5, 0.2], alpha)[4000];
  expect(u * v).toBeCloseTo(product(2, alpha), 6);
  expect(0.3 * u * u).toBeCloseTo(1.2 * v * v, 6);
});

test('each step is 0.05 of the slope of the cost, by finite differences', () => {
  const alpha = [0.3, 1.2];
  const path = descend([0.5, 0.2], alpha);
  for (const t of [0, 7]) {
    const slope = centralDifference(
      (w: number[]) => cost(w, alpha),
      path[t],
    );
    slope.forEach((g, i) =>
      expect(path[t][i] - path[t + 1][i]).toBeCloseTo(
        0.05 * g,
        8,
      ),
    );
  }
});

test('the product is exactly zero once √(α₁α₂) ≥ |a|', () => {
  expect(product(2, [2, 2])).toBe(0);
  expect(product(-1, [0.5, 8])).toBe(-0);
  expect(product(2, [1, 1])).toBe(1);
});

const page = 'regularization/norm-penalties';

const cell = (run: Run, column: string, row = 'α₁ and α₂') =>
  run.table().cell(row, column);

expectNotice(page, 'same-hyperbola', (run) => {
  run.says('2.45', cell(run, 'w₁'));
  run.says('0.61', cell(run, 'w₂'));
  run.says('1.22', cell(run, 'w₁', '√(α₁α₂) for both'));
  expect(cell(run, 'w₂w₁')).toBeCloseTo(
    cell(run, 'w₂w₁', '√(α₁α₂) for both'),
    6,
  );
});

expectTry(page, 'four-times-as-strong', (run) => {
  run.says(1, cell(run, 'w₂w₁'));
  run.says(1, cell(run, 'w₂w₁', '√(α₁α₂) for both'));
});

expectTry(page, 'threshold-reached', (run) => {
  expect(cell(run, 'w₂w₁')).toBeLessThan(0.01);
});
