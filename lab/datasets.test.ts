import {expect, test} from 'vitest';
import {blobs, noisyCurve, ofClass, rings, spirals, twoMoons} from './datasets';
import {random} from './random';

test('every set has n pairs, and its classes in turn', () => {
  const dice = random(1);
  const sets = [
    twoMoons(dice, 7),
    spirals(dice, 7, {classes: 2}),
    rings(dice, 7),
    blobs(dice, 7, [
      [0, 0],
      [5, 5],
    ]),
  ];
  for (const {x, y} of sets) {
    expect(y).toEqual([0, 1, 0, 1, 0, 1, 0]);
    expect(x.every((point) => point.length === 2)).toBe(true);
    expect(x).toHaveLength(7);
  }
});

test('the same dice give the same data', () => {
  expect(twoMoons(random(1), 10)).toEqual(twoMoons(random(1), 10));
  expect(twoMoons(random(1), 10)).not.toEqual(twoMoons(random(2), 10));
});

test('without noise moons lie on their half circles', () => {
  const {x, y} = twoMoons(random(1), 100, 0);
  x.forEach(([a, b], i) => {
    const [dx, dy] = y[i] === 0 ? [a, b] : [a - 1, b - 0.5];
    expect(Math.hypot(dx, dy)).toBeCloseTo(1, 12);
    expect(y[i] === 0 ? dy : -dy).toBeGreaterThanOrEqual(-1e-12);
  });
});

test('without noise an arm of the spiral turns with its radius', () => {
  const {x, y} = spirals(random(1), 90, {noise: 0, turns: 1});
  x.forEach(([a, b], i) => {
    const angle = 2 * Math.PI * (Math.hypot(a, b) + y[i] / 3);
    expect(Math.cos(Math.atan2(b, a) - angle)).toBeCloseTo(1, 9);
  });
});

test('blobs lie around their centres, also in three dimensions', () => {
  const data = blobs(random(1), 4000, [[0, 0, 10]], 2);
  const mean = data.x.reduce((sum, point) => sum + point[2], 0) / 4000;
  expect(Math.abs(mean - 10)).toBeLessThan((5 * 2) / Math.sqrt(4000)); // five standard errors
});

test('rings have the radius of their class', () => {
  const {x, y} = rings(random(1), 30, {classes: 3, noise: 0});
  x.forEach((point, i) => expect(Math.hypot(...point)).toBeCloseTo(y[i] + 1, 12));
});

test('ofClass gives the points of one class', () => {
  const data = {
    x: [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
    y: [0, 1, 0],
  };
  expect(ofClass(data, 0)).toEqual([
    [1, 1],
    [3, 3],
  ]);
});

test('a noisy curve scatters around f by as much as told', () => {
  const {x, y} = noisyCurve(random(1), 5000, Math.sin, {from: -3, to: 3, noise: 0.5});
  expect(x.every((xi, i) => xi >= -3 && xi <= 3 && (i === 0 || xi >= x[i - 1]))).toBe(true);
  const variance = y.reduce((sum, yi, i) => sum + (yi - Math.sin(x[i])) ** 2, 0) / 5000;
  expect(Math.abs(variance - 0.25)).toBeLessThan(5 * 0.25 * Math.sqrt(2 / 5000)); // five standard errors
});
