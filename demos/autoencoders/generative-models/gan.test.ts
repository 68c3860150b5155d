import {expect, test} from 'vitest';
import {tensor} from 'lab';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {fool, judge} from './gan';

const page = 'autoencoders/generative-models';
const net = (a: number, b: number) => ({
  A: tensor([[a, -0.4]]),
  a: tensor([0.1, 0.3]),
  B: tensor([[b], [0.7]]),
  b: tensor([-0.2]),
});
const by = (a: number, b: number) => (x: number) =>
  b * Math.tanh(a * x + 0.1) +
  0.7 * Math.tanh(-0.4 * x + 0.3) -
  0.2;
const D = (x: number) => 1 / (1 + Math.exp(-by(1.3, -0.8)(x)));

test('the value of the game, written out', () => {
  const [real, fake] = [
    [0.5, -1.2, 2],
    [1, -0.3, 0.4],
  ];
  const mean = (v: number[]) =>
    v.reduce((a, b) => a + b, 0) / v.length;
  const value =
    mean(real.map((x) => Math.log(D(x)))) +
    mean(fake.map((x) => Math.log(1 - D(x))));
  const column = (v: number[]) => tensor(v.map((x) => [x]));
  expect(
    judge(net(1.3, -0.8), column(real), column(fake)).item(),
  ).toBeCloseTo(-value, 12);
  const G = by(0.6, 1.9);
  const fooled = -mean(fake.map((z) => Math.log(D(G(z)))));
  expect(
    fool(net(0.6, 1.9), net(1.3, -0.8), column(fake)).item(),
  ).toBeCloseTo(fooled, 12);
});

const w1 = (run: Run, name = 'G') =>
  run.table().cell(name, 'W₁');

expectNotice(page, 'gan-gets-near', async (run) => {
  run.says('0.2', w1(run));
  const all = await run.seeds(4);
  for (const other of all) {
    expect(w1(other)).toBeLessThan(0.35);
    expect(w1(other, 'more data')).toBeLessThan(w1(other) / 2);
    const y = other.series('W₁ to the data', 'G').y;
    expect(
      y.filter((v, i) => i > 0 && v > y[i - 1]).length,
    ).toBeGreaterThan(4);
  }
});

expectTry(page, 'lost-mode', async (run) => {
  const left = (of: Run) =>
    of.table().cell('G', 'share x < −0.6');
  run.says('1.0', w1(run));
  expect(left(run)).toBeLessThan(0.05);
  for (const seed of [0, 1, 3])
    expect(left(await run.again({seed}))).toBeGreaterThan(0.25);
});

expectTry(page, 'as-written', async (run) => {
  const all = await run.seeds(4);
  const mean = all.reduce((s, other) => s + w1(other) / 4, 0);
  run.says('0.2', mean);
});
