import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  backward,
  drawMask,
  input,
  spread,
} from './three-recipes';

const page = 'regularization/dropout';
const w = [0.7, -1.2, 0.4, 2];
const a = [1, 0.5, -2, 0.3];

/** All masks with their probabilities. */
function masks(n: number, q: number) {
  return Array.from({length: 2 ** n}, (_, code) => {
    const m = Array.from(
      {length: n},
      (_, j) => (code >> j) & 1,
    );
    const kept = m.reduce((s, x) => s + x, 0);
    return {m, chance: q ** kept * (1 - q) ** (n - kept)};
  });
}

test('mean and variance over all masks, enumerated', () => {
  for (const q of [0.3, 0.5, 0.8])
    for (const by of [1, q]) {
      let [first, second] = [0, 0];
      for (const {m, chance} of masks(4, q)) {
        const z = input(w, m, a, by);
        first += chance * z;
        second += chance * z * z;
      }
      const full = w.reduce((s, wj, j) => s + wj * a[j], 0);
      expect(first).toBeCloseTo((q / by) * full, 12);
      expect(second - first ** 2).toBeCloseTo(
        spread(w, a, q, by),
        12,
      );
    }
});

test('the backward pass is the derivative of the forward pass', () => {
  const m = [1, 0, 1, 0];
  const h = 1e-6;
  const g = backward(w, m, 0.5);
  a.forEach((_, j) => {
    const move = (by: number) =>
      a.map((x, i) => (i === j ? x + by : x));
    const slope =
      (input(w, m, move(h), 0.5) - input(w, m, move(-h), 0.5)) /
      (2 * h);
    expect(g[j]).toBeCloseTo(slope, 8); // z is linear: only rounding
  });
  expect(g[1]).toBeCloseTo(0, 12);
  expect(g[3]).toBeCloseTo(0, 12);
});

test('a unit is kept with probability q', () => {
  const u = Array.from({length: 100}, (_, i) => i / 100);
  expect(drawMask(0.8, u).reduce((s, x) => s + x, 0)).toBe(80);
});

const ratio = (run: Run, recipe: string) =>
  run.table().cell(recipe, 'test time') /
  run.table().cell(recipe, 'mean');
const width = (run: Run, recipe: string) => {
  const {x} = run.series(recipe, 'training');
  return x[x.length - 1] - x[0];
};

expectNotice(page, 'two-recipes-hit-the-mean', async (run) => {
  for (const other of await run.seeds(5)) {
    run.says('1.25', ratio(other, 'no scaling'), 0.02);
    expect(ratio(other, 'scaled at test time')).toBeCloseTo(
      1,
      1,
    );
    expect(ratio(other, 'inverted')).toBeCloseTo(1, 1);
    run.says(
      '1.25',
      width(other, 'inverted') / width(other, 'no scaling'),
    );
  }
});

expectTry(
  page,
  'drop-rate-as-factor',
  async (run) => {
    for (const other of await run.seeds(5)) {
      run.says('0.25', ratio(other, 'scaled at test time'));
      run.says('0.25', ratio(other, 'inverted'));
    }
  },
  {checksMayFail: ['with a factor the test input is the mean']},
);

expectNotice(page, 'one-crossing', (run) => {
  const {x, y} = run.series('factor p');
  const right = x.filter((_, i) => Math.abs(y[i] - 1) < 1e-9);
  expect(right).toHaveLength(1);
  run.says('0.5', right[0]);
});
