import {expect, test} from 'vitest';
import {library, lookAhead, shifted} from './two-forms';

test('one step of the shifted form is the shift of one step', () => {
  const alpha = 0.7;
  const theta = {x: [1, -2], v: [0.3, 0.4]};
  const phi = {
    x: theta.x.map((x, i) => x + alpha * theta.v[i]),
    v: theta.v,
  };
  const next = lookAhead(theta, alpha);
  const other = shifted(phi, alpha);
  next.x.forEach((x, i) =>
    expect(x + alpha * next.v[i]).toBeCloseTo(other.x[i], 14),
  );
  expect(other.v).toEqual(next.v);
});

test('the form of the libraries is the shifted form, for every α', () => {
  for (const alpha of [0, 0.5, 0.99]) {
    const state = {x: [0.2, 3], v: [-1, 2]};
    shifted(state, alpha).x.forEach((x, i) =>
      expect(library(state, alpha).x[i]).toBeCloseTo(x, 12),
    );
  }
});
