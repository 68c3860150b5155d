import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {c, decay, energy, ridge} from './ridge-as-prior';

const page = 'learning/estimation';

test('c is the noise over the signal', () => {
  expect(c).toBeCloseTo(0.36, 12);
});

test('ridge is where the log posterior is highest, on a grid', () => {
  const w = ridge(c);
  // a coarse grid over the plane, then a fine one around its best
  let best = [0, 0];
  for (const step of [0.1, 0.005]) {
    const centre = best;
    for (let i = -30; i <= 30; i++)
      for (let j = -30; j <= 30; j++) {
        const at = [centre[0] + i * step, centre[1] + j * step];
        if (energy(at) < energy(best)) best = at;
      }
  }
  w.forEach((v, k) =>
    expect(Math.abs(v - best[k])).toBeLessThan(0.006),
  );
});

test('a step of decay is a step down the log posterior', () => {
  const w = [0.3, -0.8];
  const h = 1e-5;
  const next = decay(w, 0.01);
  w.forEach((v, k) => {
    const at = (d: number) =>
      energy(w.map((u, j) => u + (j === k ? d : 0)));
    const slope = (at(h) - at(-h)) / (2 * h);
    // energy is the penalised half-square over σ² = 0.36
    expect(next[k]).toBeCloseTo(v - 0.01 * 0.36 * slope, 6);
  });
});

test('at the least squares solution decay alone moves w', () => {
  const w = ridge(0);
  expect(decay(w, 0.1)[0]).toBeCloseTo(w[0] * (1 - 0.1 * c), 9);
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);
const [ml, map] = ['maximum likelihood', 'ridge = MAP'];

expectNotice(page, 'between-both', async (run) => {
  run.says('1.50', cell(run, ml, 'w₁'));
  run.says('1.02', cell(run, map, 'w₁'));
  run.says('1.02', cell(run, 'end of decay', 'w₁'));
  for (const other of await run.seeds(4)) {
    const sd = cell(other, map, 's.d. of w₁');
    expect(sd).toBeLessThan(cell(other, ml, 's.d. of w₁'));
    expect(sd).toBeLessThan(1); // τ
    expect(Math.abs(cell(other, map, 'w₁'))).toBeLessThan(
      Math.abs(cell(other, ml, 'w₁')),
    );
  }
});

expectTry(page, 'narrow-prior', async (run) => {
  run.says(4, (0.6 / Number(run.knobs['τ'])) ** 2);
  run.says('0.23', cell(run, map, 'w₁'));
  run.says('0.27', cell(run, map, 's.d. of w₁'));
  for (const other of await run.seeds(4))
    // the truth, 1.5, lies three deviations away and more
    expect(1.5 - cell(other, map, 'w₁')).toBeGreaterThan(
      3 * cell(other, map, 's.d. of w₁'),
    );
});
