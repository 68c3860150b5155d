import {expect, test} from 'vitest';
import {errors, train} from './rare-features';

test('the rate of AdaGrad falls like 1/√t for each frequency', () => {
  const {rates} = train(true, 1);
  // The frequent ones, where there are many gradients: from t = 1000 to 4000 a factor of 2.
  for (const k of [0, 1])
    expect(rates[1000][k] / rates[4000][k]).toBeCloseTo(2, 0);
});

test('without steps the error is that of zero weights', () => {
  expect(errors(train(false, 0).w)).toEqual([
    1.5, 1.5, 1.5, 1.5,
  ]);
});

test('the lemma and the bound of the text hold for random gradients', () => {
  let state = 7;
  const uniform = () =>
    (state = (state * 16807) % 2147483647) / 2147483647;
  let [r, sum] = [0, 0];
  for (let t = 0; t < 1000; t++) {
    const g = uniform() < 0.1 ? 10 * uniform() : uniform();
    r += g * g;
    sum += (g * g) / Math.sqrt(r);
    expect(sum).toBeLessThanOrEqual(2 * Math.sqrt(r) + 1e-9);
  }
});

test('online regret on |θ − a| stays below √2 D √r', () => {
  const D = 2;
  let [theta, r, loss, state] = [1, 0, 0, 3];
  const targets: number[] = [];
  for (let t = 0; t < 2000; t++) {
    state = (state * 16807) % 2147483647;
    const a = state / 2147483647 < 0.7 ? 0.4 : -1;
    targets.push(a);
    loss += Math.abs(theta - a);
    const g = Math.sign(theta - a);
    r += g * g;
    if (r > 0) theta -= (D / Math.SQRT2 / Math.sqrt(r)) * g;
    theta = Math.min(1, Math.max(-1, theta));
  }
  const best = Math.min(
    ...[0.4, -1].map((x) =>
      targets.reduce((s, a) => s + Math.abs(x - a), 0),
    ),
  );
  expect(loss - best).toBeLessThan(
    Math.SQRT2 * D * Math.sqrt(r),
  );
});
