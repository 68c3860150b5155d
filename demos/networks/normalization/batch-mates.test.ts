import {batchNorm, ones, random, tensor, zeros} from 'lab';
import {expect, test} from 'vitest';
import {moments, normalise} from './batch-mates';

const z = tensor([
  [1, -2],
  [3, 0.5],
  [-1, 4],
]);

test('by its own statistics it agrees with the library', () => {
  const mine = normalise(z, moments(z), ones(2), zeros(2));
  batchNorm(z, ones(2), zeros(2)).data.forEach((v, i) =>
    expect(mine.data[i]).toBeCloseTo(v, 12),
  );
});

test('the variance of a batch is (m − 1)/m of the true one', () => {
  const dice = random(1);
  for (const m of [2, 5]) {
    let total = 0;
    for (let k = 0; k < 20000; k++)
      total += moments(tensor(dice.normal(m).map((v) => [v])))
        .variance.data[0];
    // deviation of the average: at most √2/√20000 = 0.01
    expect(Math.abs(total / 20000 - (m - 1) / m)).toBeLessThan(
      0.04,
    );
  }
});

test('the noise of a fixed example is about (1 + x̂²/2)/m', () => {
  const dice = random(2);
  const [m, x] = [128, 2];
  const out: number[] = [];
  for (let k = 0; k < 4000; k++) {
    const batch = tensor(
      [x, ...dice.normal(m - 1)].map((v) => [v]),
    );
    out.push(
      normalise(batch, moments(batch), ones(1), zeros(1))
        .data[0],
    );
  }
  const mean = out.reduce((s, v) => s + v, 0) / out.length;
  const v =
    out.reduce((s, y) => s + (y - mean) ** 2, 0) / out.length;
  // 2 % by chance (√(2/4000)), a few by the approximation
  expect(
    Math.abs((v * m) / (1 + (x * x) / 2) - 1),
  ).toBeLessThan(0.1);
});
