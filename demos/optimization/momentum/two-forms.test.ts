import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {library, lookAhead, shifted} from './two-forms';

const page = 'optimization/momentum';

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

test('the look-ahead form is v ← αv − ηg(θ + αv), θ ← θ + v', () => {
  const next = lookAhead({x: [1, -2], v: [0.3, 0.4]}, 0.5);
  const v = [
    0.15 - 0.05 * (1 + 0.15),
    0.2 - 0.05 * 12 * (-2 + 0.2),
  ];
  v.forEach((vi, i) => expect(next.v[i]).toBeCloseTo(vi, 12));
  expect(next.x[0]).toBeCloseTo(1 + v[0], 12);
  expect(next.x[1]).toBeCloseTo(-2 + v[1], 12);
});

expectNotice(page, 'rounding-only', (run) => {
  const {y} = run.series('largest |θ + αv − φ|', 'gap');
  expect(y).toHaveLength(61);
  expect(Math.max(...y)).toBeLessThan(1e-14);
});

expectTry(page, 'alpha-drops', (run) => {
  const {y} = run.series('largest |θ + αv − φ|', 'gap');
  expect(y[29]).toBeLessThan(1e-14);
  run.says('0.003', y[30]);
});
