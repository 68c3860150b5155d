import {describe, expect, test} from 'vitest';
import {
  argmax,
  binaryCrossEntropy,
  crossEntropy,
  cumulative,
  erf,
  grad,
  linspace,
  logspace,
  logSoftmax,
  logSumExp,
} from './index';
import {
  max,
  mean,
  norm,
  quantile,
  range,
  sigmoid,
  softmax,
  softplus,
  std,
  sum,
  tensor,
  variance,
} from './index';

describe('functions of e survive arguments that would overflow', () => {
  test('softmax, logSumExp and their gradients at ±1000', () => {
    expect(softmax([1000, 1000])).toEqual([0.5, 0.5]);
    expect(softmax([-1000, 0])).toEqual([0, 1]);
    expect(logSoftmax([-1000, 0])).toEqual([-1000, 0]);
    expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 10);
    expect(logSumExp([-Infinity, 0])).toBe(0);
    expect(grad((x) => logSumExp(x))([1000, 0])).toEqual([1, 0]);
  });

  test('sigmoid, softplus and their losses at ±1000', () => {
    expect(sigmoid([-1000, 0, 1000])).toEqual([0, 0.5, 1]);
    expect(softplus([-1000, 1000])).toEqual([0, 1000]);
    expect(grad((x) => sum(softplus(x)))([-1000, 1000])).toEqual([0, 1]);
    expect(crossEntropy([[1000, 0]], [1])).toBe(1000);
    expect(binaryCrossEntropy([1000], [0])).toBe(1000);
  });

  test('softplus of a very negative number keeps its digits', () => {
    expect(softplus(-40) / Math.exp(-40)).toBeCloseTo(1, 12);
  });
});

test('erf agrees with tabulated values', () => {
  // Abramowitz & Stegun, table 7.1
  expect(erf(0.5)).toBeCloseTo(0.5204998778130465, 14);
  expect(erf(2)).toBeCloseTo(0.9953222650189527, 14);
  expect(erf(-3)).toBeCloseTo(-0.9999779095030014, 14);
  expect(erf(50)).toBe(1);
});

test('reductions of plain numbers are plain', () => {
  const x = [
    [1, 2, 3],
    [4, 5, 9],
  ];
  expect(sum(x)).toBe(24);
  expect(mean(x, 0)).toEqual([2.5, 3.5, 6]);
  expect(max(x, 1)).toEqual([3, 9]);
  expect(argmax(x)).toBe(5);
  expect(argmax(x, 0)).toEqual([1, 1, 1]);
  expect(variance([1, 2, 3, 4])).toBe(1.25);
  expect(std([1, 2, 3, 4])).toBeCloseTo(Math.sqrt(1.25), 14);
  expect(sum(tensor(x), 0, {keep: true}).shape).toEqual([1, 3]);
  expect(sum([])).toBe(0);
  expect(() => max([])).toThrow('no numbers');
});

test('norms of (3, −4) for every p', () => {
  expect([0, 1, 2, Infinity].map((p) => norm([3, -4], p))).toEqual([2, 7, 5, 4]);
  expect(norm([3, -4], 3)).toBeCloseTo(91 ** (1 / 3), 14);
  expect(() => norm([1], -1)).toThrow('p must be ≥ 0');
});

test('lists of numbers have exact ends', () => {
  expect(linspace(0, 0.3, 4)[3]).toBe(0.3);
  expect(linspace(2, 5, 1)).toEqual([2]);
  expect(logspace(1, 1000, 4)[3]).toBe(1000);
  expect(range(3)).toEqual([0, 1, 2]);
  expect(range(0, 10, 3)).toEqual([0, 3, 6, 9]);
  expect(range(2, 0, -0.5)).toEqual([2, 1.5, 1, 0.5]);
  expect(range(0, 3, -1)).toEqual([]);
  expect(() => range(0, 3, 0)).toThrow('from 0 to 3 in steps of 0');
  expect(() => range(0, Infinity)).toThrow('from 0 to Infinity in steps of 1');
  expect(range(2, 4)).toEqual([2, 3]);
  expect(cumulative([1, 2, 3])).toEqual([1, 3, 6]);
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(() => linspace(0, 1, 0)).toThrow('n must be a whole number ≥ 1');
});
