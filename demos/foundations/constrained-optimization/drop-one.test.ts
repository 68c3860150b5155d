import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {candidate, g, multipliers} from './drop-one';

const page = 'foundations/constrained-optimization';
const t = [1.4, 0.3];
const A = [
  [1, 0.5],
  [-0.4, 1],
];
const f = (x: number[]) =>
  ((x[0] - t[0]) ** 2 + (x[1] - t[1]) ** 2) / 2;

test('g is zero on both lines, and falls inwards', () => {
  expect(g([0.4, 0])[0]).toBeCloseTo(0, 12);
  expect(g([0, 0.8])[0]).toBeCloseTo(0, 12);
  expect(g([0, 0.6])[1]).toBeCloseTo(0, 12);
  expect(g([-1.5, 0])[1]).toBeCloseTo(0, 12);
  expect(Math.max(...g([-1, -1]))).toBeLessThan(0);
});

test('x − t + Aᵀμ = 0', () => {
  for (const x of [[0, 0], [1, -2], t]) {
    const mu = multipliers(x);
    for (const i of [0, 1])
      expect(
        x[i] - t[i] + A[0][i] * mu[0] + A[1][i] * mu[1],
      ).toBeCloseTo(0, 12);
  }
});

test('each candidate is the nearest point with its g at zero', () => {
  expect(candidate([])).toEqual(t);
  for (const k of [0, 1]) {
    const x = candidate([k]);
    expect(g(x)[k]).toBeCloseTo(0, 12);
    for (const s of [-1, -0.1, 0.1, 1])
      expect(
        f([x[0] + s * A[k][1], x[1] - s * A[k][0]]),
      ).toBeGreaterThan(f(x));
  }
  for (const gk of g(candidate([0, 1])))
    expect(gk).toBeCloseTo(0, 12);
});

const row = (run: Run, name: string, column: string) =>
  run.table().cell(name, column);
const counts = (run: Run, name: string) =>
  row(run, name, 'points');

/** The least f over a fine grid of the allowed points. */
function least(t: number[]) {
  let best = Infinity;
  for (let a = -2; a <= 2; a += 0.004)
    for (let b = -2; b <= 2; b += 0.004)
      if (a + b / 2 <= 0.4 && b - 0.4 * a <= 0.6)
        best = Math.min(
          best,
          ((a - t[0]) ** 2 + (b - t[1]) ** 2) / 2,
        );
  return best;
}

expectNotice(page, 'what-goes-wrong', async (run) => {
  expect(counts(run, 'all four')).toBe(1);
  expect(row(run, 'without g ≤ 0', 'least f')).toBe(0);
  run.says('0.92', row(run, 'without μ ≥ 0', 'largest f'));
  run.says('0.53', row(run, 'all four', 'least f'));
  expect(counts(run, 'without μ ≥ 0')).toBe(2);
  expect(least(t)).toBeCloseTo(
    row(run, 'all four', 'least f'),
    2,
  );
  for (const other of await run.seeds(3))
    for (const name of ['without ∇L = 0', 'without μg = 0'])
      expect(counts(other, name)).toBeGreaterThan(30);
  for (const [t1, t2] of [
    [0.2, 1.6],
    [-1.5, 1.5],
    [2, -1],
    [0.1, 0.1],
    [1.2, 0.4],
  ]) {
    const other = await run.again({
      knobs: {'t₁': t1, 't₂': t2},
    });
    expect(counts(other, 'all four')).toBe(1);
    expect(least([t1, t2])).toBeCloseTo(
      row(other, 'all four', 'least f'),
      1,
    );
  }
});

expectTry(page, 'idle-bounds', async (run) => {
  // On a bound, t is two of the four guesses at once: still one place.
  for (const [t1, t2] of [
    [0, 0.6],
    [0.3, 0.2],
  ]) {
    const other = await run.again({
      knobs: {'t₁': t1, 't₂': t2},
    });
    expect(Object.values(other.checks)).toEqual([true]);
  }
  expect(row(run, 'all four', 'largest f')).toBe(0);
  run.says(3, counts(run, 'without μ ≥ 0') - 1);
  expect(counts(run, 'without g ≤ 0')).toBe(1);
});
