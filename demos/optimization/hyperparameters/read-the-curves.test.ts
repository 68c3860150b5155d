import {expect, test} from 'vitest';
import {gap, largest} from './read-the-curves';

test('largest finds the largest eigenvalue', () => {
  expect(
    largest([
      [2, 1],
      [1, 2],
    ]),
  ).toBeCloseTo(3, 10);
});

test('training is too low and validation too high by σ²p/N each', () => {
  const N = 100;
  const {train, valid, bias} = gap(N, 400);
  const floor = 0.16;
  // 400 draws of 100 squares: a few per cent of the floor.
  expect(
    Math.abs(train - (floor * (1 - 12 / N) + bias)),
  ).toBeLessThan(0.01);
  expect(
    Math.abs(valid - (floor * (1 + 12 / N) + bias)),
  ).toBeLessThan(0.01);
});
