import {dot, mul} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {lowest, walk} from './same-quadratic';

const page = 'optimization/second-order';
// Curvatures of the author's run: 1, 12, 23 … 100.
const lambda = Array.from({length: 10}, (_, i) => 1 + 11 * i);
const J = (v: number[]) => dot(v, mul(lambda, v)) / 2;

test('lowest is where J along d is least, on a grid', () => {
  const theta = lambda.map((_, i) => Math.cos(i));
  const d = lambda.map((_, i) => Math.sin(2 * i + 1) / (i + 1));
  const eta = lowest(mul(lambda, theta), d);
  const along = (t: number) =>
    J(theta.map((v, i) => v + t * d[i]));
  for (const t of [-0.1, -0.001, 0.001, 0.1])
    expect(along(eta + t)).toBeGreaterThan(along(eta));
});

test('conjugate gradients are done when the eigenvalues are, with either form of β', () => {
  const pr = walk(
    (g, before) =>
      (dot(g, g) - dot(g, before)) / dot(before, before),
  );
  const fr = walk(
    (g, before) => dot(g, g) / dot(before, before),
  );
  for (const path of [pr, fr]) {
    expect(J(path[9].theta)).toBeGreaterThan(
      1e-9 * J(path[0].theta),
    );
    expect(J(path[10].theta)).toBeLessThan(
      1e-20 * J(path[0].theta),
    );
  }
});

test('a step of steepest descent leaves at most ((κ − 1)/(κ + 1))² of J', () => {
  const path = walk(() => 0);
  expect(path).toHaveLength(31);
  path.slice(1).forEach(({theta}, t) => {
    const share = J(theta) / J(path[t].theta);
    expect(share).toBeLessThanOrEqual((99 / 101) ** 2 + 1e-12);
    expect(share).toBeGreaterThan(0.8); // from this start not much less
  });
});

expectNotice(page, 'ten-eigenvalues-ten-steps', (run) => {
  const fast = run.series('conjugate').y;
  run.says(10, run.table().cell('conjugate', 'steps'));
  expect(fast[9]).toBeGreaterThan(1e-8);
  expect(fast[10]).toBeLessThan(1e-15);
  expect(run.series('steepest').y[30]).toBeGreaterThan(0.1);
});

expectTry(page, 'two-eigenvalues', async (run) => {
  for (const kappa of [2, 100, 1000]) {
    const other = await run.again({
      knobs: {eigenvalues: 'two values', κ: kappa},
    });
    expect(other.table().cell('conjugate', 'steps')).toBe(2);
  }
  expect(run.series('steepest').y[30]).toBeGreaterThan(0.1);
});

expectTry(
  page,
  'keep-half-of-beta',
  (run) => {
    const {y} = run.series('conjugate');
    y.slice(1).forEach((J, t) =>
      expect(J / y[t]).toBeGreaterThan(0.01),
    );
    expect(y[30]).toBeGreaterThan(1e-3);
  },
  {
    checksMayFail: [
      'conjugate: no more steps than there are different eigenvalues',
      'its directions are conjugate: dᵢᵀHdⱼ = 0',
    ],
  },
);
