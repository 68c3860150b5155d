import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {adadelta, rmsprop, sgd, walk} from './units';

const page = 'optimization/adaptive-methods';

test('the first step of Adadelta is at most √(δ/(1 − ρ))', () => {
  const step = Math.abs(adadelta(1e-6, 1e-6)(1));
  expect(step).toBeLessThan(Math.sqrt(1e-6 / 0.05));
  expect(step).toBeCloseTo(0.00447, 4);
});

test('without δ above Adadelta never moves', () => {
  expect(walk(adadelta(0, 1e-6), 1)[400]).toBe(3);
});

test('each method counts its powers of c', () => {
  const c = 3;
  walk(sgd(0.09), c).forEach((x, t) =>
    expect(x).toBeCloseTo(walk(sgd(0.01), 1)[t], 9),
  );
  const scaled = walk(rmsprop(0.03, 0), c); // no δ: exact
  walk(rmsprop(0.01, 0), 1).forEach((x, t) =>
    expect(scaled[t]).toBeCloseTo(x, 6),
  );
});

test('from the first step on both averages count', () => {
  const step = adadelta(1e-6, 1e-6);
  const first = step(2);
  expect(first).toBeCloseTo(
    2 * Math.sqrt(1e-6 / (0.05 * 4 + 1e-6)),
    12,
  );
  const u = 0.05 * first ** 2;
  const r = 0.95 * 0.05 * 4 + 0.05 * 9;
  expect(step(3)).toBeCloseTo(
    3 * Math.sqrt((u + 1e-6) / (r + 1e-6)),
    12,
  );
});

test('SGD walks down √(1 + θ²)', () => {
  const [a, b] = walk(sgd(0.1), 1);
  expect(a - b).toBeCloseTo(0.3 / Math.sqrt(10), 12);
});

const gap = (run: Run, panel: string, name: string) => {
  const at = run.series(panel, 'θ').y;
  return Math.max(
    ...run
      .series(panel, name)
      .y.map((y, t) => Math.abs(y - at[t])),
  );
};

expectNotice(page, 'same-path', (run) => {
  expect(
    gap(run, 'Adadelta', 'the same, δ converted'),
  ).toBeLessThan(1e-6);
  for (const way of ['SGD', 'RMSProp'])
    expect(gap(run, way, 'cθ, divided by c')).toBeGreaterThan(
      0.5,
    );
});

expectTry(page, 'large-delta', (run, author) => {
  run.says('0.4', run.number('first step of Adadelta:'));
  run.says('0.004', author.number('first step of Adadelta:'));
});
