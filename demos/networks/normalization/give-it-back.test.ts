import {linspace, sigmoid} from 'lab';
import {expect, test} from 'vitest';
import {
  batchNorm,
  lineShare,
  silentShare,
} from './give-it-back';

const grid = linspace(-6, 6, 2401);
const weights = grid.map((z) => Math.exp((-z * z) / 2));
/** Every tenth point, as often as the normal density asks for. */
const normal = grid.flatMap((z, i) =>
  i % 10 === 0
    ? new Array<number>(Math.round(5000 * weights[i])).fill(z)
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
  expect(
    lineShare(
      grid,
      grid.map((z) => 3 - 2 * z),
    ),
  ).toBeCloseTo(1, 12);
});

test('silentShare counts what is at most zero', () => {
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
