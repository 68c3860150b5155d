import {expect, test} from 'vitest';
import {centralDifference} from './central-difference';

test('is the derivative where the function is smooth on the scale of x', () => {
  for (const x of [-3, 0, 0.5, 40])
    expect(Math.abs(centralDifference(Math.sin, x) - Math.cos(x))).toBeLessThan(1e-7);
  for (const x of [1e-3, 1, 1e6, 1e12])
    expect(centralDifference((v) => v ** 3, x) / (3 * x * x)).toBeCloseTo(1, 4);
});

test('of a list is the gradient, and leaves the list as it is', () => {
  const at = [2, 3, -1];
  const g = centralDifference(([x, y, z]) => x * y * z + y ** 2, at);
  [-3, 4, 6].forEach((gi, i) => expect(g[i]).toBeCloseTo(gi, 8));
  expect(at).toEqual([2, 3, -1]);
});

test('a quadratic is exact up to rounding', () => {
  expect(centralDifference((x) => x * x, 7)).toBeCloseTo(14, 8);
});

test('says what it needs', () => {
  expect(() => centralDifference(1 as never, 1)).toThrow('f should be a function');
  expect(() => centralDifference((x) => x, '1' as never)).toThrow('x should be a number or a list');
  expect(() => centralDifference((() => undefined) as never, 1)).toThrow(
    'f should return a number',
  );
});
