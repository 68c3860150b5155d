import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {chance, grid, score} from './grid-or-random';

test('a grid of side 5 has 25 points and 5 values on each axis', () => {
  const points = grid(5);
  expect(points).toHaveLength(25);
  expect(new Set(points.map(([u]) => u)).size).toBe(5);
  expect(new Set(points.map(([, v]) => v)).size).toBe(5);
});

test('the score is largest, 1, at its peak', () => {
  const at = [0.3, 0.8];
  expect(score(0.3, 0.8, at)).toBeCloseTo(1, 12);
  for (const [u, v] of grid(9))
    expect(score(u, v, at)).toBeLessThanOrEqual(1);
});

test('60 random trials hit the best 5 % with probability 95 %', () => {
  expect(1 - 0.95 ** 60).toBeGreaterThan(0.95);
  expect(1 - 0.95 ** 58).toBeLessThan(0.95);
});

test('a good part of width w is hit with Nw and 1 − (1 − w)^B', () => {
  const [w, rounds] = [0.02, 4000];
  const hits = (runs: (k: number) => number[][]) =>
    Array.from({length: rounds}, (_, k) => {
      const from = (0.98 * (k + 0.5)) / rounds;
      return runs(k).some(([u]) => u > from && u < from + w);
    }).filter(Boolean).length / rounds;
  const points = grid(5);
  expect(hits(() => points)).toBeCloseTo((5 * w) / 0.98, 2);
  // ± 0.008 by chance
  const share = hits(() => chance(25));
  expect(Math.abs(share - (1 - 0.98 ** 25))).toBeLessThan(0.03);
});

const page = 'optimization/hyperparameters';
const distinct = (values: number[]) => new Set(values).size;

expectNotice(page, 'same-column', (run) => {
  const {x} = run.points('grid', 'runs');
  expect(x).toHaveLength(25);
  for (const u of x)
    expect(x.filter((other) => other === u)).toHaveLength(5);
  expect(distinct(run.points('random', 'runs').x)).toBe(25);
});

expectTry(page, 'broad-peak', async (run) => {
  for (const other of await run.seeds(5))
    for (const best of other.table().column('mean best'))
      expect(best).toBeGreaterThan(0.95); // of 1
});

expectTry(page, 'both-matter', async (run, author) => {
  const best = (name: string, of = run) =>
    of.table().cell(name, 'mean best');
  const lead = (of: typeof run) =>
    best('random', of) - best('grid', of);
  run.says(0.81, best('random'));
  run.says(0.79, best('grid'));
  for (const other of await run.seeds(5)) {
    expect(lead(other)).toBeGreaterThan(0);
    expect(lead(other)).toBeLessThan(lead(author) / 2);
  }
});
