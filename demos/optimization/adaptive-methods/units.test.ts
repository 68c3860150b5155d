import {expect, test} from 'vitest';
import {adadelta, path, rmsprop, sgd} from './units';

test('the first step of Adadelta is at most √(δ/(1 − ρ))', () => {
  const step = Math.abs(adadelta(1e-6, 1e-6)(1));
  expect(step).toBeLessThan(Math.sqrt(1e-6 / 0.05));
  expect(step).toBeCloseTo(0.00447, 4);
});

test('without δ above Adadelta never moves', () => {
  expect(path(adadelta(0, 1e-6), 1)[400]).toBe(3);
});

test('each method counts its powers of c', () => {
  const c = 3;
  path(sgd(0.09), c).forEach((x, t) =>
    expect(x).toBeCloseTo(path(sgd(0.01), 1)[t], 9),
  );
  const scaled = path(rmsprop(0.03, 0), c); // no δ: exact
  path(rmsprop(0.01, 0), 1).forEach((x, t) =>
    expect(scaled[t]).toBeCloseTo(x, 6),
  );
});
