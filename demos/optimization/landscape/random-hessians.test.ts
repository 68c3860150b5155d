import {random} from 'lab';
import {eigh} from 'lab/linalg';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  coins,
  positives,
  randomSymmetric,
  tally,
} from './random-hessians';

const page = 'optimization/landscape';

test('pivots have the signs of the eigenvalues', () => {
  for (let i = 0; i < 40; i++) {
    const H = randomSymmetric(5, 0.5);
    const values = eigh(H).values;
    expect(positives(H)).toBe(
      values.filter((v) => v > 0).length,
    );
  }
});

test('for n = 2 the share is that of the cone, drawn as points', () => {
  const dice = random(11);
  const draws = 40_000;
  let inside = 0;
  for (let d = 0; d < draws; d++) {
    const [x, y, z] = dice.normal(3);
    if (x > Math.hypot(y, z)) inside++;
  }
  const exact = (1 - Math.SQRT1_2) / 2;
  const sigma = Math.sqrt((exact * (1 - exact)) / draws);
  for (const share of [inside / draws, tally(2, 0, draws)[2]])
    expect(Math.abs(share - exact)).toBeLessThan(4 * sigma);
});

test('the simulated shares of the text', () => {
  const share = (n: number) => tally(n, 0, 100_000)[n];
  expect(Math.abs(share(3) - 0.0249)).toBeLessThan(0.002);
  expect(Math.abs(share(4) - 0.0025)).toBeLessThan(0.0007);
  expect(3 ** -1).toBeCloseTo(0.33, 2);
  expect(3 ** (-9 / 4)).toBeCloseTo(0.084, 3);
  expect(3 ** -4).toBeCloseTo(0.012, 3);
});

test('coins are a distribution', () => {
  const p = [0, 1, 2, 3, 4, 5, 6].map((k) => coins(6, k));
  expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  expect(p[3]).toBeCloseTo(20 / 64, 12);
});

test('eigenvalues repel: the count varies less than with coins', () => {
  const variance = tally(8, 0, 10_000).reduce(
    (s, q, k) => s + q * (k - 4) ** 2,
    0,
  );
  expect(variance).toBeLessThan(1); // eight coins: 2
});

const share = (run: Run, n: number) =>
  run.table().cell('random', String(n));

expectNotice(page, 'bends-down', async (run) => {
  for (const other of await run.seeds(3)) {
    const random = [1, 2, 3, 4].map((n) => share(other, n));
    const falls = [0, 1, 2].map(
      (i) => random[i + 1] / random[i],
    );
    // Ever steeper; coins halve each time.
    expect(falls[0]).toBeLessThan(0.5);
    expect(falls[1]).toBeLessThan(falls[0]);
    expect(falls[2]).toBeLessThan(falls[1]);
    for (const n of [7, 8]) expect(share(other, n)).toBe(0);
  }
});

expectTry(page, 'lift-by-one', async (run) => {
  for (const other of await run.seeds(3)) {
    other.says('0.25', share(other, 4), 0.02);
    other.says('0.02', share(other, 8));
  }
});

expectTry(page, 'touching-zero', async (run) => {
  for (const other of await run.seeds(3)) {
    other.says('0.92', share(other, 1), 0.01);
    other.says('0.88', share(other, 8), 0.01);
  }
});
