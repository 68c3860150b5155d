import {expect, test} from 'vitest';
import {between, loss, output, product} from './permuted';

const net = {w: [3, 2], b: [2, -2], v: [1, -1]};
const swapped = {w: [2, 3], b: [-2, 2], v: [-1, 1]};

test('halfway to the swapped copy both units are one unit', () => {
  const half = between(net, swapped, 0.5);
  for (const list of [half.w, half.b, half.v])
    expect(list[0]).toBe(list[1]);
  expect(loss(net)).toBeLessThan(1e-20);
  expect(loss(swapped)).toBeLessThan(1e-20);
  expect(loss(half)).toBeGreaterThan(1);
});

test('a swapped copy is the same function', () => {
  for (const x of [-1, 0.3, 2])
    expect(output(swapped, x)).toBeCloseTo(output(net, x), 14);
});

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
