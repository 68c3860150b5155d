import {expect, test} from 'vitest';
import {disagreement, readStated} from './stated';

test.each([
  ['691', 691, 0.5],
  ['0.930', 0.93, 0.0005],
  ['-2.5', -2.5, 0.05],
  ['−2.5', -2.5, 0.05],
  ['95 %', 0.95, 0.005],
  ['95\\,\\%', 0.95, 0.005],
  ['59\\,049', 59049, 0.5],
  ['59,049', 59049, 0.5],
  ['5·10⁻⁶', 5e-6, 5e-7],
  ['3.5 \\cdot 10^{-5}', 3.5e-5, 5e-7],
  ['10^{-5}', 1e-5, 5e-6],
  ['5e-6', 5e-6, 5e-7],
])('%s is read as prose means it', (text, value, half) => {
  const stated = readStated(text);
  expect(stated?.value).toBeCloseTo(value, 12);
  expect(stated?.half).toBeCloseTo(half, 12);
});

test.each(['', 'p', '1.2.3', '3 of 4', '%'])('%j is no number', (text) => {
  expect(readStated(text)).toBeUndefined();
});

test('measured and said agree to the digits that are written', () => {
  expect(disagreement('0.930', 0.9304)).toBeUndefined();
  expect(disagreement('0.930', 0.9306)).toContain('the demo gives 0.9306');
  expect(disagreement(0.93, 0.9349)).toBeUndefined();
  expect(disagreement('95 %', 0.953)).toBeUndefined();
  expect(disagreement('5·10⁻⁶', 6e-6)).toContain('5·10⁻⁶');
  expect(disagreement(691, NaN)).toContain('NaN');
});

test('zero is zero, unless decimals say how nearly', () => {
  expect(disagreement(0, 0.3)).toBeDefined();
  expect(disagreement(0, 0)).toBeUndefined();
  expect(disagreement('0.00', 0.004)).toBeUndefined();
});

test('a tolerance is a tenth at most', () => {
  expect(disagreement(3000, 3080, 100)).toBeUndefined();
  expect(disagreement(3000, 3080, 400)).toContain('at most a tenth');
});
