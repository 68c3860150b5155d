import {linspace, random, range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {errors, fitter} from './polynomial';

const x = linspace(-1, 1, 14);
const Phi = x.map((xi) => range(13).map((j) => xi ** j));
const times = (M: number[][], v: number[]) =>
  M.map((row) => row.reduce((s, r, i) => s + r * v[i], 0));

test('the fit has slope zero, by central differences of its objective', () => {
  const y = random(1).normal(14);
  const alpha = 0.05;
  const w = times(fitter(Phi, alpha), y);
  const cost = (v: number[]) =>
    times(Phi, v).reduce((s, f, i) => s + (y[i] - f) ** 2, 0) +
    alpha * v.slice(1).reduce((s, vj) => s + vj * vj, 0);
  w.forEach((_, j) => {
    const at = (h: number) =>
      cost(w.map((wj, k) => (j === k ? wj + h : wj)));
    expect((at(1e-3) - at(-1e-3)) / 2e-3).toBeCloseTo(0, 6);
  });
});

test('bias² + variance is the mean error over many noisy data sets', () => {
  const [alpha, sigma] = [0.1, 0.3];
  const M = fitter(Phi, alpha);
  const grid = linspace(-1, 1, 81);
  const dice = random(9);
  const runs = 2000;
  let total = 0;
  for (let run = 0; run < runs; run++) {
    const noise = dice.normal(14);
    const w = times(
      M,
      x.map((xi, i) => Math.sin(3 * xi) + sigma * noise[i]),
    );
    for (const g of grid) {
      const fit = w.reduce((s, wj, j) => s + wj * g ** j, 0);
      total += (fit - Math.sin(3 * g)) ** 2 / 81 / runs;
    }
  }
  // 2000 draws: a standard error near 1 %
  expect(total / errors(alpha, sigma).total).toBeCloseTo(1, 1);
});

const page = 'regularization/norm-penalties';

const cell = (
  run: Run,
  row: string,
  column = 'expected error',
) => run.table().cell(row, column);

expectNotice(page, 'variance-falls-first', async (run) => {
  run.says('0.322', cell(run, 'almost no decay'));
  run.says('0.089', cell(run, 'best α'));
  const [bias, variance] = ['bias²', 'variance'].map(
    (name) => run.series('expected error', name).y,
  );
  const middle = 24; // α = 0.01
  expect(variance[middle]).toBeLessThan(variance[0] / 2);
  expect(bias[middle]).toBeLessThan(variance[middle] / 2);
  expect(bias[48]).toBeGreaterThan(10 * bias[middle]);
  await hasTheNoiseThatIsSet(run);
});

async function hasTheNoiseThatIsSet(run: Run) {
  // The noise in the data has the deviation σ that is set.
  const sigmas = [0.05, 1];
  for (const sigma of sigmas) {
    const other = await run.again({knobs: {σ: sigma}});
    const {x, y} = other.points('decay α', 'data');
    const off = y.map((v, i) => v - Math.sin(3 * x[i]));
    const size = Math.hypot(...off) / Math.sqrt(off.length);
    // χ of 14 strays from √14 by 0.19 of it
    expect(Math.abs(size / sigma - 1)).toBeLessThan(0.6);
  }
}

expectTry(page, 'more-noise', (run, author) => {
  run.says('1.286', cell(run, 'almost no decay'));
  run.says('0.276', cell(run, 'best α'));
  expect(cell(run, 'best α', 'α')).toBeGreaterThan(
    cell(author, 'best α', 'α'),
  );
});

expectTry(page, 'little-noise', (run) => {
  run.says('0.024', cell(run, 'this α'));
  run.says('0.001', cell(run, 'best α'));
  expect(cell(run, 'best α', 'α')).toBeLessThan(0.001);
});
