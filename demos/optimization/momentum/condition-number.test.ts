import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  bestDescent,
  bestPair,
  count,
  descend,
  predicted,
} from './condition-number';

const page = 'optimization/momentum';

/** The rate on curvature λ, measured: the growth of a long run from two starts. */
function measuredRate(
  alpha: number,
  eta: number,
  lambda: number,
) {
  const companion = [1 + alpha - eta * lambda, -alpha];
  let [a, b] = [1, 0.3];
  let log = 0;
  const steps = 4000;
  for (let t = 0; t < steps; t++) {
    [a, b] = [companion[0] * a + companion[1] * b, a];
    const size = Math.hypot(a, b);
    if (size === 0) return 0; // arrived
    log += Math.log(size);
    [a, b] = [a / size, b / size];
  }
  return Math.exp(log / steps);
}

test('no pair (η, α) of a grid has a better worst rate than the best pair', () => {
  const kappa = 25;
  const worst = (alpha: number, eta: number) =>
    Math.max(
      ...[1, 5, 12, 25].map((l) => measuredRate(alpha, eta, l)),
    );
  const {eta, alpha} = bestPair(kappa);
  const best = worst(alpha, eta);
  expect(best).toBeCloseTo(4 / 6, 2); // (√κ − 1)/(√κ + 1); a double root settles slowly
  for (let i = 0; i <= 9; i++)
    for (let j = 1; j <= 10; j++)
      expect(worst(i / 10, j / 50)).toBeGreaterThan(
        best - 0.005,
      );
});

test('the counts are those of the text', () => {
  expect(count(bestDescent(100), 100)).toBe(691);
  expect(Math.round(predicted(99 / 101))).toBe(691);
  expect(Math.round(predicted(9 / 11))).toBe(69);
  expect(count(bestPair(100), 100)).toBe(93);
});

test('with α = 0 the path is that of gradient descent', () => {
  const path = descend({eta: 0.1, alpha: 0}, 7, 5);
  expect(path[5][0]).toBeCloseTo(0.9 ** 5, 12);
  expect(path[5][1]).toBeCloseTo(0.3 ** 5, 12);
});

expectNotice(page, 'ten-and-three-times', (run) => {
  const steps = (name: string, near: number) => {
    const {x, y} = run.series('steps to a millionth', name);
    return y[x.findIndex((k) => k >= near)];
  };
  const {x} = run.series('steps to a millionth', 'descent');
  const [from, to] = [100, 999].map((k) =>
    x.find((v) => v >= k)!,
  );
  const tenfold = Math.log(10) / Math.log(to / from);
  const factor = (name: string) =>
    (steps(name, 999) / steps(name, 100)) ** tenfold;
  expect(factor('descent')).toBeCloseTo(10, 0);
  expect(factor('heavy ball')).toBeGreaterThan(3);
  expect(factor('heavy ball')).toBeLessThan(3.6);
});

expectTry(page, 'almost-round', (run) => {
  run.says(13, run.table().cell('descent', 'steps'));
  run.says(10, run.table().cell('heavy ball', 'steps'));
});

expectTry(page, 'kappa-1000', (run) => {
  run.says(6908, run.table().cell('descent', 'steps'));
  run.says(315, run.table().cell('heavy ball', 'steps'));
});
