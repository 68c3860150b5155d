import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {bestOf, bound} from './best-of-many';

test('with one run there is nothing to choose', () => {
  expect(bound(1)).toBe(0.9);
});

test('the mean of the best agrees with an integral over its distribution', () => {
  const sigma = Math.sqrt(0.09 / 500);
  const K = 20;
  // E max = ∫ z d(Φ(z)^K), by a fine sum of the density.
  let [cdf, last, mean] = [0, 0, 0];
  const h = 1e-3;
  for (let z = -8; z < 8; z += h) {
    cdf +=
      (h * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
    const now = cdf ** K;
    mean += z * (now - last);
    last = now;
  }
  let sum = 0;
  for (let t = 0; t < 4000; t++) sum += bestOf(K) / 4000;
  expect((sum - 0.9) / sigma).toBeCloseTo(mean, 1); // 4000 draws: ± 0.01
  expect(bound(K)).toBeGreaterThan(0.9 + sigma * mean);
});

test('the bound is the least of ln K/t + t/2, in σ above the truth', () => {
  // E max ≤ ln(K E exp(tz))/t for every t > 0.
  const sigma = Math.sqrt(0.09 / 500);
  for (const K of [2, 50, 500]) {
    let least = Infinity;
    for (let t = 0.01; t < 10; t += 0.001)
      least = Math.min(least, Math.log(K) / t + t / 2);
    expect((bound(K) - 0.9) / sigma).toBeCloseTo(least, 5);
  }
});

const page = 'optimization/hyperparameters';
const seen = (run: Run) =>
  run.table().cell('best of K, on average', 'accuracy');
const truth = (run: Run) =>
  run.table().cell('truth, and test data', 'accuracy');

expectNotice(page, 'price-of-choosing', async (run) => {
  for (const other of await run.seeds(5)) {
    run.says('0.930', seen(other), 0.0005);
    run.says('0.900', truth(other));
  }
});

expectTry(page, 'many-runs', async (run, author) => {
  for (const other of await run.seeds(5))
    run.says(0.941, seen(other));
  run.says('0.930', seen(author));
});

expectTry(page, 'more-cases', (run, author) => {
  const illusion = (of: Run) => seen(of) - truth(of);
  run.says('0.910', seen(run));
  // σ ∝ 1/√m: exact but for the three digits of the table.
  run.says(10, (illusion(author) / illusion(run)) ** 2, 1);
});
