import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fixed, formatNumber, scientific} from './numbers';

test('a number shows six significant digits and no trailing zeros', () => {
  const shown: [number, string][] = [
    [1 / 3, '0.333333'],
    [0.1 + 0.2, '0.3'],
    [2.5, '2.5'],
    [-1234.5678, '-1234.57'],
    [100, '100'],
    [0.0001234567, '0.000123457'],
  ];
  for (const [x, text] of shown) expect(formatNumber(x)).toBe(text);
});

test('whole numbers keep their digits', () => {
  expect(formatNumber(1234567)).toBe('1234567');
  expect(formatNumber(-60000000)).toBe('-60000000');
  expect(formatNumber(1e15)).toBe('1e15');
});

test('tiny and huge numbers are written with a power of ten', () => {
  expect(formatNumber(1.5e-7)).toBe('1.5e-7');
  expect(formatNumber(0.00001)).toBe('1e-5');
  expect(formatNumber(1234567.89)).toBe('1.23457e6');
  expect(formatNumber(999999.99)).toBe('1e6');
  expect(formatNumber(Number.MIN_VALUE)).toBe('4.94066e-324');
});

test('minus zero, NaN and infinities are visible', () => {
  expect([-0, NaN, Infinity, -Infinity].map((x) => formatNumber(x))).toEqual([
    '-0',
    'NaN',
    'Infinity',
    '-Infinity',
  ]);
});

test('a number reads back to within half a unit of its sixth digit', () => {
  fc.assert(
    fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (x) => {
      const back = Number(formatNumber(x));
      // subnormal numbers have fewer than six digits themselves
      expect(Math.abs(back - x)).toBeLessThanOrEqual(5.0001e-6 * Math.abs(x) + 5e-324);
    }),
  );
});

test('fixed keeps its digits and does not write -0 for what rounds to zero', () => {
  expect(fixed(2 / 3, 3).value).toBe('0.667');
  expect(fixed(2, 2).value).toBe('2.00');
  expect(fixed(-0.0001, 2).value).toBe('0.00');
  expect(fixed(NaN, 2).value).toBe('NaN');
  expect(fixed(1e30, 2).value).toBe('1e30');
});

test('scientific writes one digit before the point', () => {
  expect(scientific(0.000123456, 3).value).toBe('1.23e-4');
  expect(scientific(60000).value).toBe('6.00e4');
  expect(scientific(-Infinity).value).toBe('-Infinity');
});

test('digits that make no sense are refused by name', () => {
  expect(() => fixed(1, -1)).toThrow('fixed(x, digits): digits should be a whole number from 0');
  expect(() => scientific(1, 0)).toThrow('from 1 to 100, but is 0');
});
