import {expect, test} from 'vitest';
import {random, twoMoons} from 'lab';
import {gradient, logit, loss} from './typical-run';

const data = twoMoons(random(8), 20, 0.2);
const theta = random(9).normal(12);
const all = data.x.map((_, j) => j);

test('the gradient is that of the loss', () => {
  const g = gradient(theta, data, all);
  const h = 1e-6;
  theta.forEach((_, i) => {
    const at = (d: number) =>
      loss(
        theta.map((v, k) => (k === i ? v + d : v)),
        data,
      );
    expect((at(h) - at(-h)) / (2 * h)).toBeCloseTo(g[i], 7);
  });
});

test('mini-batch gradients average to the full one', () => {
  const g = gradient(theta, data, all);
  const mean = theta.map(
    (_, i) =>
      all.reduce(
        (s, j) => s + gradient(theta, data, [j])[i],
        0,
      ) / all.length,
  );
  mean.forEach((m, i) => expect(m).toBeCloseTo(g[i], 12));
});

test('the loss is −ln p of the right class, and has no minimum on data told apart', () => {
  const one = {x: [[1, 0.5]], y: [1]};
  const p = 1 / (1 + Math.exp(-logit(theta, one.x[0])));
  expect(loss(theta, one)).toBeCloseTo(-Math.log(p), 12);
  const single = [1, 0, 0, 1]; // tanh(x), output weight 1
  const scaled = [1, 2, 4, 8].map((c) =>
    loss([1, 0, 0, c], one),
  );
  expect(loss(single, one)).toBeCloseTo(scaled[0], 12);
  for (let k = 1; k < 4; k++)
    expect(scaled[k]).toBeLessThan(scaled[k - 1]);
});
