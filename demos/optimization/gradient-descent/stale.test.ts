import {expect, test} from 'vitest';
import {largest, measure, walk} from './stale';

test('fresh gradients have a closed form', () => {
  expect(walk(0, 0.3, 20)[20]).toBeCloseTo(0.7 ** 20, 14);
});

test('at the limit a root lies on the unit circle', () => {
  for (const tau of [0, 1, 2, 7]) {
    const phi = Math.PI / (2 * tau + 1);
    // r^(τ+1) − r^τ + a at r = e^(iφ), real and imaginary part
    const re =
      Math.cos((tau + 1) * phi) -
      Math.cos(tau * phi) +
      largest(tau);
    const im = Math.sin((tau + 1) * phi) - Math.sin(tau * phi);
    expect(re).toBeCloseTo(0, 12);
    expect(im).toBeCloseTo(0, 12);
  }
});

test('trial finds the golden ratio less one for two steps', () => {
  expect(measure(2)).toBeCloseTo((Math.sqrt(5) - 1) / 2, 2);
});
