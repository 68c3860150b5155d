import {range} from 'lab';
import {expect, test} from 'vitest';
import {lossAndGradient, start, train} from './range-test';

test('the gradient is the slope of the loss', () => {
  const w = start(5);
  const batch = range(20);
  const {g} = lossAndGradient(w, batch);
  const h = 1e-5;
  [0, 1, 2, 3, 17, 30].forEach((j) => {
    const at = (d: number) =>
      lossAndGradient(
        w.map((v, i) => (i === j ? v + d : v)),
        batch,
      ).loss;
    expect((at(h) - at(-h)) / (2 * h)).toBeCloseTo(g[j], 7);
  });
});

test('a network that says nothing has the loss ln 2', () => {
  const none = start(1).map(() => 0);
  expect(lossAndGradient(none, range(50)).loss).toBeCloseTo(
    Math.LN2,
    12,
  );
});

test('a rate of 0 learns nothing, a fair one does', () => {
  const before = lossAndGradient(start(2), range(256)).loss;
  expect(train(() => 0, 10, 2).end).toBe(before);
  expect(train(() => 1, 300, 2).end).toBeLessThan(before / 2);
});
