import {expect, test} from 'vitest';
import {
  descend,
  logSlope,
  sigmoid,
  squaredSlope,
} from './saturated-start';

const h = 1e-5;
const slope = (f: (z: number) => number, z: number) =>
  (f(z + h) - f(z - h)) / (2 * h);

test('both slopes agree with finite differences', () => {
  for (const z of [-7, -2, -0.3, 0, 1, 5]) {
    const squared = (v: number) => (sigmoid(v) - 1) ** 2 / 2;
    const log = (v: number) => -Math.log(sigmoid(v));
    expect(squaredSlope(z)).toBeCloseTo(slope(squared, z), 8);
    expect(logSlope(z)).toBeCloseTo(slope(log, z), 8);
  }
});

test('the strongest pull of the square is 4/27, at p = 1/3', () => {
  const z = Math.log(0.5);
  expect(sigmoid(z)).toBeCloseTo(1 / 3, 12);
  expect(-squaredSlope(z)).toBeCloseTo(4 / 27, 12);
  expect(-squaredSlope(z + 0.1)).toBeLessThan(4 / 27);
  expect(-squaredSlope(z - 0.1)).toBeLessThan(4 / 27);
});

test('from −6 the log loss crosses one half in seven steps, the square needs 426', () => {
  const steps = (f: (z: number) => number) => {
    let z = -6;
    let k = 0;
    for (; z <= 0; k++) z -= f(z);
    return k;
  };
  expect(steps(logSlope)).toBe(7);
  expect(steps(squaredSlope)).toBe(426);
  expect(descend(logSlope)[7]).toBeGreaterThan(0);
});
