import {batchNorm, ones, random, tensor, zeros} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {blend, logits, moments, normalise} from './batch-mates';

const page = 'networks/normalization';
const z = tensor([
  [1, -2],
  [3, 0.5],
  [-1, 4],
]);
const average = (v: number[]) =>
  v.reduce((s, x) => s + x, 0) / v.length;
const spread = (v: number[]) => {
  const mu = average(v);
  return average(v.map((x) => (x - mu) ** 2));
};

test('by its own statistics it agrees with the library', () => {
  const mine = normalise(z, moments(z));
  batchNorm(z, ones(2), zeros(2)).data.forEach((v, i) =>
    expect(mine.data[i]).toBeCloseTo(v, 12),
  );
});

test('logits go through γ, β, ReLU and v, by hand', () => {
  const net = {
    W: tensor([[1], [1]]),
    gamma: tensor([3]),
    beta: tensor([0.5]),
    v: tensor([2]),
  };
  const stats = {mu: tensor([1]), variance: tensor([4])};
  const [a, b] = logits(
    net,
    [
      [2, 3],
      [-4, 0],
    ],
    stats,
  ).data;
  expect(a).toBeCloseTo(2 * (3 * 2 + 0.5), 4);
  expect(b).toBe(0);
});

test('a tenth of the first value is left after 22 blends', () => {
  let value = tensor([1]);
  for (let k = 0; k < 22; k++) value = blend(value, zeros(1));
  expect(value.data[0]).toBeCloseTo(0.098, 3);
  expect(0.99 ** 230).toBeCloseTo(0.1, 2);
});

test('the variance of a batch is (m − 1)/m of the true one', () => {
  const dice = random(1);
  for (const m of [2, 5]) {
    let total = 0;
    for (let k = 0; k < 20000; k++)
      total += spread(dice.normal(m));
    // deviation of the average: at most √2/√20000 = 0.01
    expect(Math.abs(total / 20000 - (m - 1) / m)).toBeLessThan(
      0.04,
    );
  }
});

test('a batch of two: outputs ±1 and outputs by true statistics have the same mean square', () => {
  const dice = random(3);
  const inTraining: number[] = [];
  const atInference: number[] = [];
  for (let k = 0; k < 4000; k++) {
    const pair = dice.normal(2);
    const batch = tensor(pair.map((v) => [v]));
    inTraining.push(...normalise(batch, moments(batch)).data);
    atInference.push(...pair);
  }
  // ε counts where the two are nearly equal
  expect(spread(inTraining)).toBeCloseTo(1, 1);
  expect(spread(atInference)).toBeCloseTo(1, 1);
});

test('the noise of a fixed example is about (1 + x̂²/2)/m, of a large batch', () => {
  const dice = random(2);
  const [m, x] = [128, 2];
  const noise = (mates: number) => {
    const out: number[] = [];
    for (let k = 0; k < 4000; k++) {
      const others = dice.normal(mates);
      const all = mates < m ? [x, ...others] : others;
      out.push(
        (x - average(all)) / Math.sqrt(spread(all) + 1e-5),
      );
    }
    return (spread(out) * m) / (1 + (x * x) / 2);
  };
  // 2 % by chance (√(2/4000)), a few by the approximation
  expect(Math.abs(noise(m) - 1)).toBeLessThan(0.1);
  expect(Math.abs(noise(m - 1) - 1)).toBeLessThan(0.1);
});

const of = (run: Run, m: number, column: string) =>
  run.table().cell(String(m), column);

expectNotice(page, 'same-example-any-answer', async (run) => {
  run.says('0.47', of(run, 2, 'deviation of p'));
  run.says('0.06', of(run, 64, 'deviation of p'));
  for (const other of await run.seeds(4)) {
    expect(of(other, 1, 'deviation of p')).toBe(0);
    expect(of(other, 2, 'deviation of p')).toBeGreaterThan(0.4);
    expect(of(other, 64, 'deviation of p')).toBeLessThan(0.15);
  }
});

expectTry(page, 'company-of-one-class', async (run) => {
  run.says('0.02', of(run, 64, 'mean of p'));
  run.says('0.89', run.number('p at inference:'));
  for (const other of await run.seeds(4)) {
    expect(of(other, 64, 'deviation of p')).toBeLessThan(0.1);
    expect(of(other, 64, 'mean of p')).toBeLessThan(0.2);
    expect(other.number('p at inference:')).toBeGreaterThan(
      0.7,
    );
  }
});
