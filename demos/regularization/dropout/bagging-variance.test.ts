import {random} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {averaged, nearest} from './bagging-variance';

const page = 'regularization/dropout';

test('the formula is 1ᵀC1/k² of the covariance matrix', () => {
  for (const [rho, s2, k] of [
    [0.3, 2, 5],
    [-0.2, 1, 6],
    [1, 3, 4],
  ]) {
    let sum = 0;
    for (let i = 0; i < k; i++)
      for (let j = 0; j < k; j++)
        sum += i === j ? s2 : rho * s2;
    expect(averaged(rho, s2, k)).toBeCloseTo(sum / k ** 2, 12);
  }
  expect(averaged(-1 / 5, 1, 6)).toBeCloseTo(0, 12); // the least ρ
});

test('a bootstrapped neighbour is shared as tanh ½ says', () => {
  const n = 500;
  const dice = random(1);
  // On pure noise the correlation is the chance that two members pick the same point.
  const pick = () => {
    const drawn = new Set(dice.bootstrap(n));
    let rank = 0;
    while (!drawn.has(rank)) rank++;
    return rank;
  };
  let same = 0;
  const pairs = 3000;
  for (let i = 0; i < pairs; i++)
    same += Number(pick() === pick());
  // standard error 0.009
  expect(same / pairs).toBeCloseTo(Math.tanh(0.5), 1);
});

test('nearest looks at what was picked only', () => {
  const y = Array.from({length: 40}, (_, i) => i); // at i/39
  expect(nearest(0.52, y, y)).toBe(20);
  expect(nearest(0.52, y, [3, 21, 18, 3])).toBe(21);
  expect(nearest(0, y, [39, 7])).toBe(7);
});

const left = (run: Run, k: number) =>
  run.points('measured').y[k - 1];

expectNotice(page, 'bagging-floor', async (run) => {
  const floor = run.rule('ρσ²').y ?? NaN;
  run.says('0.25', run.table().cell('1', 'formula'));
  run.says('0.13', left(run, 10));
  run.says('0.12', floor);
  for (const other of await run.seeds(5)) {
    expect(left(other, 10)).toBeLessThan(0.15);
    expect(left(other, 25)).toBeGreaterThan(0.9 * floor);
  }
});

expectTry(page, 'new-data', async (run) => {
  run.says('0.010', left(run, 25));
  // 1500 data sets: the standard error is 4 % of it
  for (const other of await run.seeds(5))
    for (const k of [5, 10, 25])
      expect((k * left(other, k)) / left(other, 1)).toBeCloseTo(
        1,
        0.5,
      );
});

expectTry(page, 'same-data', (run) => {
  for (const k of [2, 10, 25])
    expect(left(run, k)).toBeCloseTo(left(run, 1), 12);
});
