import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {batchNorm, fold, skewness} from './before-or-after';

const page = 'networks/normalization';

test('the folded layer does what the two did', () => {
  const u = [
    [1, 2],
    [-3, 0.5],
    [0.2, -1],
    [4, 4],
  ];
  const [w, b] = [[0.7, -1.1], 0.3];
  const z = u.map((ui) => w[0] * ui[0] + w[1] * ui[1] + b);
  const mu = z.reduce((s, v) => s + v, 0) / 4;
  const s2 = z.reduce((s, v) => s + (v - mu) ** 2, 0) / 4;
  const s = Math.sqrt(s2 + 1e-5);
  const one = fold(w, b, {mu, s, g: 1.5, beta: -2});
  batchNorm(z, 1.5, -2).forEach((y, i) =>
    expect(
      one.w[0] * u[i][0] + one.w[1] * u[i][1] + one.b,
    ).toBeCloseTo(y, 12),
  );
});

test('the exercise: w = 2, b = 1 become 4 and −3', () => {
  const {w, b} = fold([2], 1, {mu: 3, s: 2, g: 4, beta: 1});
  expect(w).toEqual([4]);
  expect(b).toBe(-3);
});

test('γ = s, β = μ folds to nothing', () => {
  const bn = {mu: 3, s: 2, g: 2, beta: 3};
  expect(fold([2, 5], 1, bn)).toEqual({w: [2, 5], b: 1});
});

test('skewness of a coin with p = 0.1 is (1 − 2p)/√(p(1 − p))', () => {
  const coin = [1, ...new Array<number>(9).fill(0)];
  expect(skewness(coin)).toBeCloseTo(0.8 / 0.3, 12);
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);
const zeros = (run: Run) => cell(run, 'before', 'zeros');
const predicted = (run: Run) =>
  run.number('zeros if z were normal, Φ(−β/γ):');

expectNotice(page, 'two-peaks', async (run) => {
  for (const other of await run.seeds(6)) {
    expect(zeros(other)).toBeGreaterThan(0.4);
    expect(cell(other, 'after', 'zeros')).toBe(0);
    expect(cell(other, 'after', 'mean')).toBe(0);
    expect(cell(other, 'after', 'skewness')).toBeGreaterThan(
      1.3,
    );
  }
});

const skew = (run: Run) => Math.abs(cell(run, 'z', 'skewness'));

expectTry(page, 'one-input', async (run) => {
  run.says('0.63', zeros(run));
  run.says('0.50', predicted(run));
  for (const other of await run.seeds(6)) {
    expect(skew(other)).toBeGreaterThan(1.5);
    expect(Math.abs(zeros(other) - 0.5)).toBeGreaterThan(0.1);
  }
});

expectTry(page, 'sixty-four-inputs', async (run) => {
  run.says('0.01', Math.abs(zeros(run) - 0.5));
  for (const other of await run.seeds(6)) {
    expect(skew(other)).toBeLessThan(0.4);
    expect(Math.abs(zeros(other) - 0.5)).toBeLessThan(0.05);
  }
});

expectTry(page, 'sparser-by-beta', async (run) => {
  run.says('0.85', zeros(run));
  run.says('0.84', predicted(run));
  for (const other of await run.seeds(4))
    expect(Math.abs(zeros(other) - 0.84)).toBeLessThan(0.04);
});
