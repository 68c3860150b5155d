import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {lasso, ridge} from './paths';

/** Two twins of correlation r among eight otherwise orthonormal features. */
const twins = (r: number) =>
  Array.from({length: 8}, (_, j) =>
    Array.from({length: 8}, (_, k) =>
      j === k ? 1 : j + k === 1 ? r : 0,
    ),
  );
const rest = [0, 0, 0, 0, 0, 0];

test('L2 shrinks the difference of twins by (1 − ρ)/(1 − ρ + α)', () => {
  for (const r of [0, 0.5, 0.9])
    for (const alpha of [0.1, 1]) {
      const [u, v] = [1.4, 0.6];
      const w = ridge(
        twins(r),
        [u + r * v, v + r * u, ...rest],
        alpha,
      );
      expect(w[0] - w[1]).toBeCloseTo(
        (0.8 * (1 - r)) / (1 - r + alpha),
        9,
      );
    }
});

test('L1 leaves the difference until the smaller twin is gone', () => {
  const [u, v] = [1.4, 0.6];
  for (const r of [0, 0.5, 0.9]) {
    const c = [u + r * v, v + r * u, ...rest];
    const gone = (1 + r) * v;
    const before = lasso(twins(r), c, gone * 0.9);
    expect(before[0] - before[1]).toBeCloseTo(0.8, 5);
    expect(before[1]).toBeGreaterThan(0);
    const after = lasso(twins(r), c, gone * 1.1);
    expect(after[1]).toBe(0);
    expect(after[0]).toBeCloseTo(u + r * v - gone * 1.1, 5);
  }
});

test('exact twins share under L2', () => {
  const w = ridge(twins(1), [2, 2, ...rest], 0.5);
  expect(w[0]).toBeCloseTo(2 / 2.5, 9);
  expect(w[1]).toBeCloseTo(2 / 2.5, 9);
});

const page = 'regularization/norm-penalties';
const zeros = (run: Run, method: string) =>
  run.table().cell(method, 'a twin is 0');
const spread = (run: Run, method: string) =>
  run.table().cell(method, 'spread of w₁ − w₂');
const excess = (run: Run, method: string) =>
  run.table().cell(method, 'excess error');

expectNotice(page, 'noise-picks-the-twin', async (run) => {
  run.says(35, zeros(run, 'L1'));
  run.says('1.29', spread(run, 'L1'));
  run.says('0.22', spread(run, 'L2'));
  for (const other of await run.seeds(4)) {
    expect(zeros(other, 'L1')).toBeGreaterThan(20);
    expect(zeros(other, 'L2')).toBe(0);
    expect(spread(other, 'L1')).toBeGreaterThan(
      4 * spread(other, 'L2'),
    );
  }
});

expectNotice(page, 'l1-predicts-better', async (run) => {
  run.says('0.28', excess(run, 'L1'));
  run.says('0.43', excess(run, 'L2'));
  for (const other of await run.seeds(4))
    expect(excess(other, 'L1')).toBeLessThan(
      excess(other, 'L2'),
    );
  // Both α are the best of this grid, for just this error.
  for (const [method, knob] of [
    ['L1', 'α for L1'],
    ['L2', 'α for L2'],
  ])
    for (const a of [0.1, 0.2, 0.45, 0.9]) {
      const other = await run.again({knobs: {[knob]: a}});
      expect(excess(other, method)).toBeGreaterThanOrEqual(
        excess(run, method),
      );
    }
});

expectTry(page, 'no-twins', async (run) => {
  for (const other of await run.seeds(4))
    expect(zeros(other, 'L1')).toBeLessThan(15);
});

expectTry(page, 'nearer-twins', async (run) => {
  run.says(69, zeros(run, 'L1'));
  for (const other of await run.seeds(3)) {
    expect(zeros(other, 'L1')).toBeGreaterThan(55);
    expect(excess(other, 'L1')).toBeLessThan(
      excess(other, 'L2'),
    );
  }
});
