import {grad, random, range, zeros, type Tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {biasFor, kept, loss, makeNet, reach} from './open-gate';

const page = 'networks/initialization';

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
  const nudges = range(30).map(() => zeros(16, 4));
  const slopes = grad((e: Tensor[]) => loss(net, e))(nudges);
  const dice = random(1);
  for (const t of [15, 27]) {
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

test('only the forget gates get the bias', () => {
  expect(Array.from(makeNet(2).bias.data)).toEqual([
    0, 0, 0, 0, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0,
  ]);
});

test('more of the gradient reaches the first state through a wider gate', () => {
  const first = [0, 1, 2, 3, 4].map((b) => reach(b)[0]);
  first
    .slice(1)
    .forEach((v, i) => expect(v).toBeGreaterThan(first[i]));
});

expectNotice(page, 'closed-gate', async (run) => {
  for (const other of await run.seeds(5)) {
    const {y} = other.series('loss', 'b = 0');
    expect(Math.min(...y)).toBeGreaterThan(0.99);
    expect(other.table().cell('b = b_f', 'loss')).toBe(0);
    const [closed, open] = ['b = 0', 'b = b_f'].map(
      (name) => other.points('∂L/∂cₜ at the start', name).y[0],
    );
    expect(Math.log10(open / closed)).toBeGreaterThan(6);
  }
  const {y} = run.points('∂L/∂cₜ at the start', 'b = b_f');
  const line = run.series('∂L/∂cₜ at the start', 'b = b_f').y;
  expect(Math.abs(Math.log(y[0] / line[0]))).toBeGreaterThan(
    0.2,
  );
});

expectTry(page, 'other-rates', async (run) => {
  for (const eta of ['0.01', '0.1'])
    for (const other of await (
      await run.again({knobs: {η: eta}})
    ).seeds(2)) {
      expect(
        Math.min(...other.series('loss', 'b = 0').y),
      ).toBeGreaterThan(0.99);
      expect(
        other.table().cell('b = b_f', 'loss'),
      ).toBeLessThan(0.3);
    }
});

expectTry(page, 'at-the-edge', async (run) => {
  const ends = (await run.seeds(5)).map((other) =>
    other.table().cell('b = b_f', 'loss'),
  );
  expect(Math.min(...ends)).toBeLessThan(0.3);
  expect(Math.max(...ends)).toBeGreaterThan(0.9);
});
