import {expect, test} from 'vitest';
import {formatEnds, formatNumber, niceStep, ticksOf} from './ticks';

const texts = (...args: Parameters<typeof ticksOf>) => ticksOf(...args).map((tick) => tick.text);

test('steps are 1, 2 or 5 times a power of ten', () => {
  expect([niceStep(10, 5), niceStep(1, 4), niceStep(0.03, 6)]).toEqual([2, 0.2, 0.005]);
});

test('ticks share their decimals and have a true minus', () => {
  expect(texts({}, [-1, 1], 4)).toEqual(['−1.0', '−0.5', '0.0', '0.5', '1.0']);
});

test('a short log axis has 1, 2, 5; a long one has decades; a very long one skips some', () => {
  expect(texts({scale: 'log'}, [0.9, 21], 5)).toEqual(['1', '2', '5', '10', '20']);
  expect(texts({scale: 'log'}, [0.01, 1000], 5)).toEqual(['0.01', '0.1', '1', '10', '100', '1000']);
  expect(texts({scale: 'log'}, [1e-12, 1], 4)).toEqual(['10⁻¹²', '10⁻⁹', '10⁻⁶', '10⁻³', '1']);
});

test('a symlog axis has zero in the middle and decades on both sides', () => {
  expect(texts({scale: 'symlog'}, [-100, 100], 4)).toEqual(['−100', '−1', '0', '1', '100']);
});

test("the author's ticks are kept, with their texts, within the domain", () => {
  expect(texts({ticks: [0, [1, 'one'], 9]}, [0, 2], 4)).toEqual(['0', 'one']);
});

test('very large and very small numbers are written as powers of ten', () => {
  expect([2e7, 1e-5, -1.5e-6, 12345, 0].map((v) => formatNumber(v))).toEqual([
    '2×10⁷',
    '10⁻⁵',
    '−1.5×10⁻⁶',
    '12,345',
    '0',
  ]);
});

test('the ends of a range are as exact as its span', () => {
  expect(formatEnds([0.0000317, 1.974])).toEqual(['0', '1.97']);
  expect(formatEnds([1000.1, 1000.2])).toEqual(['1000.1', '1000.2']);
});
