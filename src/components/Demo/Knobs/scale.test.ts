import {expect, test} from 'vitest';
import {clamp, fromTrack, showNumber, toTrack} from './scale';

const linear = {knob: 'slider', label: 'λ', value: 1, min: 0, max: 3, step: 0.1} as const;
const log = {
  knob: 'slider',
  label: 'η',
  value: 0.01,
  min: 0.0003,
  max: 3,
  step: 0.1,
  log: true,
} as const;

test('a slider stands at its value', () => {
  expect(toTrack(linear, 1.5)).toBe(1.5);
  expect(fromTrack(linear, 0.1 + 0.2)).toBe(0.3);
});

test('a slider in powers of ten moves by equal factors', () => {
  expect(toTrack(log, 0.01)).toBeCloseTo(-2, 12);
  expect(fromTrack(log, -2)).toBe(0.01);
  expect(fromTrack(log, -1.5) / fromTrack(log, -2)).toBeCloseTo(
    fromTrack(log, 0) / fromTrack(log, -0.5),
    1,
  );
});

test('rounding never leaves the range', () => {
  expect(fromTrack(log, Math.log10(log.min))).toBe(log.min);
  expect(fromTrack(log, 9)).toBe(log.max);
  expect(clamp(5, {max: 3})).toBe(3);
});

test('a number in a field stays short', () => {
  expect(showNumber(0.30000000000000004)).toBe('0.3');
  expect(showNumber(-2.5)).toBe('-2.5');
  expect(showNumber(1e-7)).toBe('1e-7');
});
