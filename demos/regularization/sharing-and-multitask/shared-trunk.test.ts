import {range} from 'lab';
import {rank} from 'lab/linalg';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  ofRank,
  priceAlone,
  priceTogether,
} from './shared-trunk';

const page = 'regularization/sharing-and-multitask';

test('ofRank keeps a matrix of that rank and shortens any other', () => {
  const low = range(5).map((i) =>
    range(4).map(
      (j) => (i + 1) * (j - 2) + Math.cos(i) * Math.sin(j),
    ),
  );
  ofRank(low, 2).forEach((row, i) =>
    row.forEach((v, j) => expect(v).toBeCloseTo(low[i][j], 9)),
  );
  const full = range(4).map((i) =>
    range(4).map((j) => Math.sin(i * 4 + j * j)),
  );
  const size = (M: number[][]) =>
    M.flat().reduce((s, v) => s + v * v, 0);
  expect(size(ofRank(full, 1))).toBeLessThan(size(full));
});

test('with as many trunk units as tasks nothing is gained', () => {
  expect(priceTogether(50, 2)).toBeCloseTo(12 / 50, 12); // r = T = 2, n = 12: nσ²/N
});

test('r(n + T − r) is the number of directions in which AB moves', () => {
  // The rank of the derivative of (A, B) ↦ AB, by elimination.
  const [n, T, r] = [12, 5, 2];
  const A = range(n).map((i) =>
    range(r).map((k) => Math.sin(3 * i + 7 * k + 1)),
  );
  const B = range(r).map((k) =>
    range(T).map((t) => Math.cos(5 * k + 2 * t)),
  );
  const rows: number[][] = [];
  for (let i = 0; i < n; i++)
    for (let k = 0; k < r; k++)
      rows.push(
        range(n * T).map((p) =>
          Math.floor(p / T) === i ? B[k][p % T] : 0,
        ),
      );
  for (let k = 0; k < r; k++)
    for (let t = 0; t < T; t++)
      rows.push(
        range(n * T).map((p) =>
          p % T === t ? A[Math.floor(p / T)][k] : 0,
        ),
      );
  expect(rank(rows)).toBe(r * (n + T - r));
  expect(priceTogether(1, T)).toBeCloseTo(rank(rows) / T, 12);
});

test('the exercise: 95 tasks of 100 inputs are worth ten times the data', () => {
  const price = (T: number) => (5 * (100 + T - 5)) / T;
  expect(price(95)).toBeCloseTo(10, 12);
  expect(price(1e9)).toBeCloseTo(5, 6);
});

const alone = (run: Run) => run.points('each alone').y;
const together = (run: Run) => run.points('shared trunk').y;
/** How many times as large the error is without the trunk, from N = 80 on. */
const worth = (run: Run) =>
  [2, 3, 4, 5].reduce(
    (s, i) => s + alone(run)[i] / together(run)[i] / 4,
    0,
  );

test('alone is nσ²/N', () => {
  expect(priceAlone(20)).toBeCloseTo(0.6, 12);
});

expectNotice(page, 'three-times', async (run) => {
  run.says(80, run.points('shared trunk').x[2]);
  for (const other of await run.seeds(4))
    other.says(3, worth(other), 0.3);
});

expectTry(page, 'twenty-tasks', async (run) => {
  for (const other of await run.seeds(4))
    other.says(4, worth(other), 0.4);
});

expectTry(page, 'unrelated-part', async (run) => {
  for (const other of await run.seeds(4)) {
    const [a, b] = [alone(other), together(other)];
    const {x} = other.points('each alone');
    other.says(20, x[0]);
    other.says(80, x[2]);
    expect(b[0]).toBeLessThan(0.8 * a[0]);
    for (const i of [2, 3, 4, 5])
      expect(b[i]).toBeGreaterThan(a[i]);
  }
});
