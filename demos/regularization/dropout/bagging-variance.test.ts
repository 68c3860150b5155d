import {random} from 'lab';
import {expect, test} from 'vitest';
import {averaged, nearest} from './bagging-variance';

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
  const index = Array.from({length: 40}, (_, i) => i);
  const order = index.map((i) => [i, Math.abs(i / 39 - 0.51)]);
  order.sort((p, r) => p[1] - r[1]);
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
  expect(nearest(0.51, index, index)).toBe(order[0][0]);
});
