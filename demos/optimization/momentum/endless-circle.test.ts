import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  gradient,
  heavyBall,
  J,
  nesterov,
  run,
} from './endless-circle';

const page = 'optimization/momentum';

test('J has this gradient, which rises with a slope between 1 and 25', () => {
  for (let i = -300; i <= 300; i++) {
    const x = i / 100 + 0.005; // between the kinks
    const h = 1e-5;
    expect((J(x + h) - J(x - h)) / (2 * h)).toBeCloseTo(
      gradient(x),
      5,
    );
    const slope = (gradient(x + 0.01) - gradient(x)) / 0.01;
    expect(slope).toBeGreaterThan(1 - 1e-9);
    expect(slope).toBeLessThan(25 + 1e-9);
  }
});

test('the three points lead into one another, in exact fractions', () => {
  const [a, b, c] = [792, -2208, 2592]; // over 1225
  const next = (before: number, now: number) =>
    (1 + 4 / 9) * now -
    (4 / 9) * before -
    gradient(now / 1225) * (1225 / 9);
  expect(next(a, b)).toBeCloseTo(c, 8);
  expect(next(b, c)).toBeCloseTo(a, 8);
  expect(next(c, a)).toBeCloseTo(b, 8);
  expect(heavyBall.eta).toBeCloseTo(1 / 9, 15);
  expect(heavyBall.alpha).toBeCloseTo(4 / 9, 15);
});

test('near the minimum the heavy ball does converge', () => {
  expect(Math.abs(run(heavyBall, 0, 0.5)[60])).toBeLessThan(
    1e-6,
  );
  expect(Math.abs(run(nesterov, 1, 4.5)[60])).toBeLessThan(
    1e-4,
  );
});

test('Nesterov has η = 1/L and α = (√κ − 1)/(√κ + 1)', () => {
  expect(nesterov.eta).toBeCloseTo(1 / 25, 15);
  expect(nesterov.alpha).toBeCloseTo(4 / 6, 15);
  const [alpha, eta] = [nesterov.alpha, nesterov.eta];
  const [start, one, two] = run(nesterov, 1, 3.3);
  const v = -eta * gradient(start);
  expect(one).toBeCloseTo(start + v, 12);
  const next = alpha * v - eta * gradient(one + alpha * v);
  expect(two).toBeCloseTo(one + next, 12);
});

expectNotice(page, 'three-points', (run) => {
  const end = run.table().rows[0];
  run.says('1.80', -Number(end[1]));
  run.says('0.65', Number(end[2]));
  run.says('2.12', Number(end[3]));
  const {y} = run.series('θ', 'heavy ball');
  expect(Math.max(...y)).toBeLessThan(3.31); // it never goes further out than it began
});

expectTry(page, 'comes-to-rest', (run) => {
  const {y} = run.series('θ', 'heavy ball');
  for (const theta of y.slice(-3))
    expect(Math.abs(theta)).toBeLessThan(1e-3);
});
