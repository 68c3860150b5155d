import {linspace, range, sigmoid} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  batchNorm,
  lineShare,
  silentShare,
} from './give-it-back';

const page = 'networks/normalization';
const grid = linspace(-6, 6, 2401);
const weights = grid.map((z) => Math.exp((-z * z) / 2));
/** Every tenth point, as often as the normal density asks for. */
const normal = grid.flatMap((z, i) =>
  i % 10 === 0
    ? range(Math.round(5000 * weights[i])).map(() => z)
    : [],
);

test('a line explains 0.984 of a sigmoid, 0.838 at γ = 4', () => {
  const share = (gamma: number) =>
    lineShare(
      normal,
      normal.map((z) => sigmoid(gamma * z)),
    );
  expect(share(1)).toBeCloseTo(0.984, 3);
  expect(share(4)).toBeCloseTo(0.838, 3);
  const line = grid.map((z) => 3 - 2 * z);
  expect(lineShare(grid, line)).toBeCloseTo(1, 12);
});

test('silentShare counts what is at most zero: 0.84 at β = −γ', () => {
  expect(silentShare(1, -1)).toBeCloseTo(0.84, 2);
  for (const [gamma, beta] of [
    [1, 0],
    [1, -1],
    [2, 1],
  ]) {
    const all = weights.reduce((s, w) => s + w, 0);
    const low = weights
      .filter((_, i) => gamma * grid[i] + beta <= 0)
      .reduce((s, w) => s + w, 0);
    // half a cell of 0.005 · 0.4
    expect(
      Math.abs(silentShare(gamma, beta) - low / all),
    ).toBeLessThan(2e-3);
  }
});

test('the deviation undoes it, the variance does not', () => {
  const x = [1, 5]; // μ = 3, σ = 2
  batchNorm(x, 2, 3).forEach((v, i) =>
    expect(v).toBeCloseTo(x[i], 4),
  );
  expect(batchNorm(x, 4, 3)[1]).toBeCloseTo(7, 4);
});

test('a feature with σ = 0.01 has variance 1/1.1 after: ε is 1e-5', () => {
  const [up, down] = batchNorm([0.01, -0.01], 1, 0);
  expect(up ** 2).toBeCloseTo(1 / 1.1, 12);
  expect(down).toBeCloseTo(-up, 12);
});

const now = (run: Run, name: string) =>
  run.table(1).cell(name, 'at this γ and β');

expectNotice(page, 'nearly-a-line', async (run) => {
  run.says('0.984', now(run, 'explained by a line'));
  for (const other of await run.seeds(4))
    expect(now(other, 'explained by a line')).toBeCloseTo(
      0.984,
      2,
    );
  await givesBackByDeviation(run);
});

async function givesBackByDeviation(run: Run) {
  // x has deviation 2: σ for σ² is no small mistake.
  for (const other of await run.seeds(4)) {
    const {cell} = other.table(0);
    expect(Math.abs(cell('σ²', 'value') / 4 - 1)).toBeLessThan(
      0.16,
    ); // 5 √(2/2000)
    expect(Math.abs(cell('σ', 'value') / 2 - 1)).toBeLessThan(
      0.08,
    );
    expect(cell('σ²', 'max |y − x|')).toBeGreaterThan(1);
    expect(cell('σ', 'max |y − x|')).toBeLessThan(1e-4);
    expect(cell('√(σ² + ε)', 'max |y − x|')).toBe(0);
  }
}

expectTry(page, 'wide-enough-to-bend', async (run) => {
  run.says('0.784', now(run, 'explained by a line'));
  for (const other of await run.seeds(4)) {
    const y = other.series('where the unit works', 'y');
    const share = (from: number, to: number) =>
      y.y
        .filter((_, k) => y.x[k] >= from && y.x[k] < to)
        .reduce((s, v) => s + v, 0);
    const flat = share(-8, -3) + share(3, 9);
    expect(flat / share(-8, 9)).toBeGreaterThan(0.4);
    expect(
      Math.abs(now(other, 'explained by a line') - 0.784),
    ).toBeLessThan(0.02);
  }
});

expectTry(page, 'nearly-always-silent', async (run) => {
  run.says('98 %', now(run, 'P(y ≤ 0)'));
  for (const other of await run.seeds(4))
    expect(now(other, 'P(y ≤ 0)')).toBeGreaterThan(0.96);
});
