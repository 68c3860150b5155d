import {tensor, zeros} from 'lab';
import {train as digits} from 'lab/digits';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {loss, principalAngles} from './same-subspace';

const page = 'autoencoders/autoencoders';

test('two planes that share a line have one angle', () => {
  const [c, s] = [Math.cos(0.3), Math.sin(0.3)];
  const plane = tensor([
    [1, 0, 0],
    [0, 1, 0],
  ]);
  const tilted = tensor([
    [1, 0, 0],
    [0, c, s],
  ]);
  // Other rows for the same plane: neither orthogonal nor of length 1.
  const mixed = tensor([
    [2, c, s],
    [1, -3 * c, -3 * s],
  ]);
  for (const rows of [tilted, mixed]) {
    const [a, b] = principalAngles(rows, plane);
    expect(a).toBeCloseTo(0, 6);
    expect(b).toBeCloseTo(0.3, 9);
  }
});

test('the loss of a net that passes some pixels, by sums', () => {
  const threes = digits.images.filter(
    (_, i) => digits.labels[i] === 3,
  );
  const spread = (p: number) => {
    const v = threes.map((image) => image[p]);
    const m = v.reduce((a, b) => a + b) / v.length;
    return v.reduce((total, vi) => total + (vi - m) ** 2, 0);
  };
  let total = 0;
  for (let p = 0; p < 196; p++) total += spread(p);
  const [E, D] = [zeros(196, 2), zeros(2, 196)];
  expect(loss({E, D}).item()).toBeCloseTo(total, 6);
  E.data[2 * 90] = D.data[90] = 1;
  E.data[2 * 105 + 1] = D.data[196 + 105] = 1;
  const left = total - spread(90) - spread(105);
  expect(loss({E, D}).item()).toBeCloseTo(left, 6);
  expect(loss({E}).item()).toBeCloseTo(left, 6); // tied
});

const cell = (run: Run, row: string) =>
  run.table().cell(row, 'degrees');
const between = 'between the subspaces';
const aside = 'row to nearest axis, on average';

expectNotice(page, 'subspace-not-axes', async (run) => {
  run.says('38', cell(run, aside));
  expect(
    run.series('widest principal angle').y[0],
  ).toBeGreaterThan(60);
  for (const other of await run.seeds(3)) {
    expect(cell(other, between)).toBeLessThan(1);
    expect(cell(other, aside)).toBeGreaterThan(15);
  }
});

expectTry(page, 'tied-is-turned', async (run) => {
  run.says('54', cell(run, aside));
  for (const other of await run.seeds(3)) {
    expect(cell(other, between)).toBeLessThan(1);
    expect(cell(other, aside)).toBeGreaterThan(15);
    // Rows that nobody normalised: their error is that of a projection.
    expect(other.checks['the error is that of PCA']).toBe(true);
  }
});
