import {grad, random, range, zeros, type Tensor} from 'lab';
import {expect, test} from 'vitest';
import {biasFor, kept, loss, makeNet, reach} from './open-gate';

test('with b = log(T − 1) the share kept tends to 1/e', () => {
  for (const T of [50, 500, 5000])
    expect(
      Math.abs(kept(biasFor(T), T) - Math.exp(-1)),
    ).toBeLessThan(0.3 / T);
});

test('σ(b)ᵀ for T = 50', () => {
  expect(kept(0, 50)).toBeCloseTo(2 ** -50, 20);
  expect(kept(1, 50) / 1.6e-7).toBeCloseTo(1, 1);
  expect(kept(2, 50) / 1.8e-3).toBeCloseTo(1, 1);
});

test('the gradient at a cell state agrees with finite differences', () => {
  const net = makeNet(1);
  const nudges = range(40).map(() => zeros(16, 4));
  const slopes = grad((e: Tensor[]) => loss(net, e))(nudges);
  const dice = random(1);
  for (const t of [20, 37]) {
    const i = dice.integer(64);
    const at = (h: number) => {
      nudges[t].data[i] = h;
      const {data} = loss(net, nudges);
      nudges[t].data[i] = 0;
      return data[0];
    };
    // the loss is of order 1, so rounding leaves 1e-11 of slope
    expect(slopes[t].data[i]).toBeCloseTo(
      (at(1e-4) - at(-1e-4)) / 2e-4,
      9,
    );
  }
});

test('more of the gradient reaches the first state through a wider gate', () => {
  const first = [0, 1, 2, 3, 4].map((b) => reach(b)[0]);
  first
    .slice(1)
    .forEach((v, i) => expect(v).toBeGreaterThan(first[i]));
});
