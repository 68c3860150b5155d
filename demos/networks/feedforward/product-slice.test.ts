import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {along, product} from './product-slice';

const page = 'networks/feedforward';

test('(w₁w₂ − 1)² has curvature ±2 at 0 and two valleys', () => {
  const h = 1e-3;
  const second = (a: number, b: number) =>
    (product(a * h, b * h) -
      2 * product(0, 0) +
      product(-a * h, -b * h)) /
    (h * h);
  const r = Math.SQRT1_2;
  expect(second(r, r)).toBeCloseTo(-2, 5);
  expect(second(r, -r)).toBeCloseTo(2, 5);
  expect(product(2, 0.5) + product(-2, -0.5)).toBe(0);
});

test('the default slice runs along the diagonal', () => {
  for (const s of [-1, 0.3, 2])
    expect(along(s)).toBeCloseTo(((s * s) / 2 - 1) ** 2, 12);
});

expectNotice(page, 'top-between-two-valleys', (run) => {
  const {x, y} = run.series('along the slice', 'slice');
  const at = (s: number) =>
    y[x.findIndex((v) => v >= s - 1e-9)];
  run.says(1, at(0));
  expect(Math.min(...y)).toBeLessThan(0.01);
  expect(at(1.42)).toBeLessThan(0.01);
  expect(at(-1.42)).toBeLessThan(0.01);
});

expectTry(page, 'bottom-of-the-slice', (run) => {
  const {x, y} = run.series('along the slice', 'slice');
  expect(Math.abs(x[y.indexOf(Math.min(...y))])).toBeLessThan(
    1e-9,
  );
  expect(
    run.number('curvature at 0 along the slice:'),
  ).toBeGreaterThan(0);
});
