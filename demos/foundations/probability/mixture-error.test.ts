import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {distance, mixture} from './mixture-error';

const page = 'foundations/probability';
const grid = Array.from(
  {length: 640},
  (_, i) => -0.29875 + i / 400,
);
const integral = (p: number[]) =>
  p.reduce((a, b) => a + b) / 400;

test('a mixture has mass 1 and the moments of its formula', () => {
  for (const K of [4, 8]) {
    const sigma = 0.06;
    const q = mixture((x) => x, K, sigma);
    expect(integral(q)).toBeCloseTo(1, 4);
    expect(integral(q.map((v, i) => v * grid[i]))).toBeCloseTo(
      0.5,
      4,
    );
    const variance = integral(
      q.map((v, i) => v * (grid[i] - 0.5) ** 2),
    );
    expect(variance).toBeCloseTo(
      1 / 12 - 1 / (12 * K ** 2) + sigma ** 2,
      4,
    );
  }
});

test('the distance from a jump is that of its blur', () => {
  // A jump becomes Φ(x / s), and ∫ |Φ(x / s) − 1[x > 0]| dx is
  // s √(2/π). The centres of cells take h²/12 from σ².
  const uniform = grid.map((x) => Number(x > 0 && x < 1));
  for (const sigma of [0.02, 0.04]) {
    const s = Math.sqrt(sigma ** 2 - 1 / 64 ** 2 / 12);
    const q = mixture((x) => x, 64, sigma);
    expect(distance(q, uniform)).toBeCloseTo(
      2 * s * Math.sqrt(2 / Math.PI),
      3,
    );
  }
});

test('masses of unequal cells follow the distribution function', () => {
  const q = mixture((x) => x * x, 2, 0.03);
  const left = q.filter((_, i) => grid[i] < 0.5);
  expect(integral(left)).toBeCloseTo(0.25, 3);
});

test('the distance of two mixtures that do not overlap is 2', () => {
  const at = (from: number) =>
    mixture((x) => (x > from ? 1 : 0), 4, 0.01);
  expect(distance(at(0.1), at(0.9))).toBeCloseTo(2, 3);
  expect(distance(at(0.1), at(0.1))).toBe(0);
});

expectNotice(page, 'jump-or-kink', (run) => {
  run.says('0.001', run.table().cell('triangle', 'K = 64'));
  run.says('0.014', run.table().cell('uniform', 'K = 64'));
  run.says(
    64,
    run.series('error with the best σ', 'uniform').x[4],
  );
});

expectTry(page, 'many-bells', (run) => {
  const {x, y} = run.series('K components', 'uniform');
  const at = x.findIndex((x) => x > 0);
  run.says('0.50', (y[at - 1] + y[at]) / 2);
});
