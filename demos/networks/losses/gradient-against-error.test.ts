import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  descend,
  escape,
  measure,
  pulls,
} from './gradient-against-error';

const page = 'networks/losses';
const names = ['squared', 'cross-entropy'] as const;
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const losses = {
  squared: (z: number) => sigmoid(-z) ** 2 / 2,
  'cross-entropy': (z: number) => Math.log1p(Math.exp(-z)),
};

test('the pull in terms of the error is the slope of the loss', () => {
  const h = 1e-5;
  for (const name of names)
    for (const z of [-9, -2, 0, 0.7, 4]) {
      const f = losses[name];
      const slope = (f(z + h) - f(z - h)) / (2 * h);
      expect(pulls[name](sigmoid(-z))).toBeCloseTo(-slope, 8);
    }
});

test('squared error pulls hardest at e = 2/3, with 4/27', () => {
  expect(pulls.squared(2 / 3)).toBeCloseTo(4 / 27, 12);
  for (let e = 0; e <= 1; e += 0.01)
    expect(pulls.squared(e)).toBeLessThan(4 / 27 + 1e-12);
});

test('the formulas are integrals of 1/pull, by the midpoint rule', () => {
  for (const name of names)
    for (const s of [0.5, 3, 8]) {
      const n = 20000;
      let time = 0;
      for (let k = 0; k < n; k++) {
        const z = -s + (s * (k + 0.5)) / n;
        time += s / n / pulls[name](sigmoid(-z));
      }
      expect(time / escape[name](s)).toBeCloseTo(1, 5);
    }
});

test('the exercise: absolute error needs 2s + e^s − e^(−s)', () => {
  const s = 6;
  const n = 20000;
  let time = 0;
  for (let k = 0; k < n; k++) {
    const p = sigmoid(-s + (s * (k + 0.5)) / n);
    time += s / n / (p * (1 - p));
  }
  expect(time).toBeCloseTo(
    2 * s + Math.exp(s) - Math.exp(-s),
    3,
  );
});

test('descent moves by a tenth of the pull, and stops right', () => {
  const path = descend('cross-entropy', -2);
  expect(path[1]).toBeCloseTo(-2 + sigmoid(2) / 10, 12);
  expect(path[path.length - 1]).toBeGreaterThan(3);
  expect(path[path.length - 2]).toBeLessThanOrEqual(3);
  expect(
    measure('squared', -6) / escape.squared(6),
  ).toBeCloseTo(1, 2);
});

const time = 'time until p = ½';

expectNotice(page, 'part-at-the-right', (run) => {
  run.says(7, run.table().cell('cross-entropy', time));
  run.says(424, run.table().cell('squared', time));
  const square = run.series('pull against error', 'squared');
  const log = run.series('pull against error', 'cross-entropy');
  const gap = log.y.map((v, i) => v - square.y[i]);
  expect(Math.max(...gap)).toBe(gap[gap.length - 1]);
  expect(square.x[gap.length - 1]).toBe(1);
});

expectTry(page, 'start-at-minus-ten', (run) => {
  run.says(11, run.table().cell('cross-entropy', time));
  run.says('22,059', run.table().cell('squared', time));
});

expectTry(page, 'start-at-minus-three', (run) => {
  run.says(4, run.table().cell('cross-entropy', time));
  run.says(32, run.table().cell('squared', time));
});
