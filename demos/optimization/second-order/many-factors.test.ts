import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {actual, choose, slope, term} from './many-factors';

const page = 'optimization/second-order';

test('choose counts subsets', () => {
  expect([0, 1, 2, 3, 4].map((n) => choose(4, n))).toEqual([
    1, 4, 6, 4, 1,
  ]);
});

test('slope is the derivative in one factor', () => {
  const h = 1e-6;
  const rest = 1.1 ** 6;
  expect(slope(1.1, 7)).toBeCloseTo(
    ((1.1 + h) * rest - (1.1 - h) * rest) / (2 * h),
    8,
  );
});

test('all terms add up to the change, multiplied out by hand', () => {
  const [w, l, e] = [1.2, 5, 0.07];
  let product = 1;
  for (let i = 0; i < l; i++) product *= w - e * slope(w, l);
  let sum = 0;
  for (let n = 1; n <= l; n++) sum += term(w, l, e, n);
  expect(sum).toBeCloseTo(product - w ** l, 12);
  expect(actual(w, l, e)).toBeCloseTo(product - w ** l, 12);
});

expectNotice(page, 'half-promised', (run) => {
  run.says('-0.50', run.table().cell('first order', 'Δŷ'));
  run.says('-0.40', run.table().cell('actual', 'Δŷ'));
});

expectTry(page, 'large-weights', (run) => {
  run.says('-13.3', run.table().cell('first order', 'Δŷ'));
  run.says('-0.4', run.table().cell('second order', 'Δŷ'));
  run.says('-5.6', run.table().cell('actual', 'Δŷ'));
});

expectTry(page, 'one-weight-alone', (run) => {
  const [actual, ...orders] = run.table().column('Δŷ');
  for (const order of orders) expect(order).toBe(actual);
});
