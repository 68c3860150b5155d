import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {history, opens} from './tables';

const page = 'learning/estimation';

test('the first example opens a cluster, with certainty', () => {
  expect(opens(0)).toBe(1);
  expect(history()[0]).toBe(1);
  expect(history()).toHaveLength(10000);
});

test('three examples: the law of the number of clusters', () => {
  // α = 2: 2/(3·4) · 1 for one, … by all ways of seating them
  const joint = [0, 0, 0, 0];
  for (const second of [0, 1])
    for (const third of [0, 1])
      joint[1 + second + third] +=
        (second ? opens(1) : 1 - opens(1)) *
        (third ? opens(2) : 1 - opens(2));
  // Stirling numbers 2, 3, 1 times αᵏ over 2 · 3 · 4
  [0, 4, 12, 8].forEach((v, k) =>
    expect(joint[k]).toBeCloseTo(v / 24, 12),
  );
});

test('a history never falls and rises by one at most', () => {
  const h = history();
  for (let i = 1; i < h.length; i++)
    expect([0, 1]).toContain(h[i] - h[i - 1]);
});

const expected = (run: Run, n: number) =>
  Number(
    run.table().column('expected')[
      [10, 100, 1000, 10000].indexOf(n)
    ],
  );

expectNotice(page, 'clusters-grow', async (run) => {
  run.says('4.0', expected(run, 10));
  run.says('17.6', expected(run, 10000));
  // Tenfold n adds α ln 10 where n ≫ α = 2, less from 1 to 10.
  expect(
    expected(run, 10000) - expected(run, 1000),
  ).toBeCloseTo(2 * Math.log(10), 1);
  expect(expected(run, 10) - 1).toBeCloseTo(3, 1);
  for (const other of await run.seeds(4)) {
    const mean = Number(other.table().column('mean of 20')[3]);
    expect(Math.abs(mean - 17.6)).toBeLessThan(4);
  }
});

expectTry(page, 'larger-concentration', (run) => {
  run.says('38.5', expected(run, 10000));
});
