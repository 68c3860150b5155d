import {expect, test} from 'vitest';
import {rampColour, rampPixels, rampSteps, rangeOf, type Scheme} from './ramps';

/** Relative luminance of WCAG, to the power that makes it even to the eye. */
function lightness(scheme: Scheme, t: number) {
  const [r, g, b] = rampColour(scheme, t).map((c) => (c / 255) ** 2.2);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) ** 0.43;
}

test('more is darker, in even steps', () => {
  const light = Array.from({length: 11}, (_, i) => lightness('sequential', i / 10));
  const steps = light.slice(1).map((v, i) => light[i] - v);
  const mean = (light[0] - light[10]) / 10;
  for (const step of steps) {
    expect(step).toBeGreaterThan(0.5 * mean);
    expect(step).toBeLessThan(1.6 * mean);
  }
});

test('a diverging map is white at zero and equally dark on both sides', () => {
  expect(Math.min(...rampColour('diverging', 0.5))).toBeGreaterThan(248);
  for (const t of [0.1, 0.25, 0.4]) {
    expect(lightness('diverging', t)).toBeCloseTo(lightness('diverging', 1 - t), 1);
  }
});

test('gaps are transparent and values outside the range are held at its ends', () => {
  expect([...rampPixels([NaN, -5, 0, 1, 9], [0, 1])]).toEqual([
    rampSteps,
    0,
    0,
    rampSteps - 1,
    rampSteps - 1,
  ]);
});

test('the range is of the data, even about zero for signed values', () => {
  expect(rangeOf([NaN, 2, -1, Infinity], 'sequential')).toEqual([-1, 2]);
  expect(rangeOf([2, -1], 'diverging')).toEqual([-2, 2]);
  expect(rangeOf([], 'sequential')).toEqual([0, 1]);
});
