import {dot, matmul, mul, sub} from 'lab';
import {rosenbrock} from 'lab/landscapes';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {search, update, walk} from './rosenbrock';

const page = 'optimization/second-order';
const {J, gradient, start} = rosenbrock(100);
const pairs = [
  [
    [0.4, -0.2],
    [1, 0.1],
  ],
  [
    [-0.1, 0.3],
    [0.2, 0.9],
  ],
];
const identity = [
  [1, 0],
  [0, 1],
];

/** Mg by two loops over the pairs, as L-BFGS computes it without ever forming M. */
function twoLoops(g: number[]) {
  let q = g;
  const a = [...pairs].reverse().map(([s, y]) => {
    const c = dot(s, q) / dot(y, s);
    q = sub(q, mul(c, y));
    return c;
  });
  return pairs.reduce((r, [s, y], k) => {
    const c = a[pairs.length - 1 - k] - dot(y, r) / dot(y, s);
    return r.map((v, i) => v + c * s[i]);
  }, q);
}

test('the update obeys the secant equation, stays symmetric and positive definite', () => {
  const [s, y] = pairs[1];
  const M = update(
    [
      [2, 0.3],
      [0.3, 1],
    ],
    [s, y],
  );
  matmul(M, y).forEach((v, i) =>
    expect(v).toBeCloseTo(s[i], 12),
  );
  expect(M[0][1]).toBeCloseTo(M[1][0], 12);
  expect(M[0][0] * M[1][1] - M[0][1] ** 2).toBeGreaterThan(0);
});

test('two loops over the pairs give what the full matrix gives', () => {
  const M = pairs.reduce(update, identity);
  const g = [0.7, -1.1];
  twoLoops(g).forEach((v, i) =>
    expect(v).toBeCloseTo(matmul(M, g)[i], 12),
  );
});

test('the search lowers J enough and leaves less slope', () => {
  for (const [at, d] of [
    [start, mul(-1, gradient(start))],
    [
      [0.5, 0],
      [1, 0.7],
    ],
  ]) {
    const s = search(at, d);
    const to = at.map((v, i) => v + s[i]);
    const eta = s[0] / d[0];
    const slope = dot(gradient(at), d);
    expect(J(to)).toBeLessThanOrEqual(
      J(at) + 1e-4 * eta * slope,
    );
    expect(dot(gradient(to), d)).toBeGreaterThanOrEqual(
      0.9 * slope,
    );
  }
});

test('without memory it is steepest descent', () => {
  const {path, M} = walk(0);
  expect(M).toEqual(identity);
  const g = gradient(path[3]);
  const s = sub(path[4], path[3]);
  expect(s[0] * g[1] - s[1] * g[0]).toBeCloseTo(0, 9);
  expect(dot(s, g)).toBeLessThan(0);
});

expectNotice(page, 'bfgs-bends-down', (run) => {
  const {y} = run.series('J', 'BFGS');
  const digits = y.map((J) => Math.log10(J));
  const n = digits.findIndex((d) => d < -13.9);
  const last = (digits[n - 4] - digits[n]) / 4;
  const before = (digits[n - 12] - digits[n - 4]) / 8;
  expect(last).toBeGreaterThan(3 * before);
});

expectTry(page, 'one-pair', (run, author) => {
  run.says(68, run.table().cell('L-BFGS', 'steps'));
  run.says(30, author.table().cell('L-BFGS', 'steps'));
});

expectTry(page, 'wide-valley', (run) => {
  run.says(242, run.table().cell('descent', 'steps'));
  run.says(13, run.table().cell('BFGS', 'steps'));
});
