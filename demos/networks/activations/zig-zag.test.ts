import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {centred, eigenvalues, sigmoid, slope} from './zig-zag';

test('centred is tanh of half the argument', () => {
  for (const u of [-3, -0.4, 0, 1, 5])
    expect(centred(u)).toBeCloseTo(Math.tanh(u / 2), 14);
});

test('eigenvalues have the trace and the determinant of the mean of aaᵀ', () => {
  const A = [
    [1, 2],
    [0.5, 0.3],
    [2, 0.1],
  ];
  const mean = (f: (a: number[]) => number) =>
    A.reduce((s, a) => s + f(a), 0) / 3;
  const [p, q, r] = [
    mean((a) => a[0] * a[0]),
    mean((a) => a[0] * a[1]),
    mean((a) => a[1] * a[1]),
  ];
  const [l1, l2] = eigenvalues(A);
  expect(l1 + l2).toBeCloseTo(p + r, 12);
  expect(l1 * l2).toBeCloseTo(p * r - q * q, 12);
  expect(l1).toBeGreaterThan(l2);
});

test('slope is the gradient of half the mean squared error, by finite differences', () => {
  const A = [
    [sigmoid(1), sigmoid(-2)],
    [sigmoid(0.3), sigmoid(4)],
  ];
  const loss = ([a, b]: number[]) =>
    A.reduce(
      (s, x) => s + ((a - 1) * x[0] + (b + 1) * x[1]) ** 2 / 4,
      0,
    );
  const w = [0.2, 0.7];
  const g = slope(w, A);
  const h = 1e-5;
  expect(g[0]).toBeCloseTo(
    (loss([w[0] + h, w[1]]) - loss([w[0] - h, w[1]])) / (2 * h),
    9,
  );
  expect(g[1]).toBeCloseTo(
    (loss([w[0], w[1] + h]) - loss([w[0], w[1] - h])) / (2 * h),
    9,
  );
});

const page = 'networks/activations';
const cell = (run: Run, name: string, column: string) =>
  run.table().cell(name, column);

/** How often a path turns round in w₁. */
function turns(run: Run, name: string) {
  const {x} = run.series('path', name);
  const moves = x.slice(1, 30).map((v, i) => v - x[i]);
  return moves.slice(1).filter((m, i) => m * moves[i] < 0)
    .length;
}

expectNotice(page, 'in-turns', async (run) => {
  run.says('5.7', cell(run, 'σ', 'λ₁/λ₂'));
  run.says('1.1', cell(run, 'tanh', 'λ₁/λ₂'));
  expect(turns(run, 'σ')).toBeGreaterThan(8);
  for (const r of await run.seeds(6)) {
    expect(cell(r, 'σ', 'same sign, of 64')).toBe(64);
    expect(cell(r, 'σ', 'λ₁/λ₂')).toBeGreaterThan(
      3 * cell(r, 'tanh', 'λ₁/λ₂'),
    );
  }
});

expectTry(page, 'whole-batch', async (run) => {
  expect(turns(run, 'σ')).toBeLessThan(2);
  run.says('0.040', cell(run, 'σ', 'left'));
  run.says('0.000', cell(run, 'tanh', 'left'));
  for (const r of await run.seeds(6))
    expect(cell(r, 'σ', 'left')).toBeGreaterThan(
      20 * cell(r, 'tanh', 'left'),
    );
});
