import {normalTensor, random} from 'lab';
import {expect, test} from 'vitest';
import {backLstm, backRnn, forget} from './lag';

test('forget gates lie around σ(b_f)', () => {
  const dice = random(5);
  const f = forget(
    normalTensor(dice, [1, 2], 0.01),
    normalTensor(dice, [1, 32], 0.01),
  ).data;
  expect(f).toHaveLength(32);
  for (const v of f)
    expect(v).toBeCloseTo(1 / (1 + Math.exp(-3)), 2);
});

test('60 steps: the tanh net loses its gradient, the LSTM keeps it', () => {
  const h = backRnn();
  const {all, along} = backLstm();
  expect(h).toHaveLength(61);
  expect(h[60] / h[0]).toBeLessThan(1e-6);
  expect(all[60] / all[0]).toBeGreaterThan(0.1);
  // gates alone: σ(3)⁶⁰ = 0.054 if the gates never moved
  expect(along[60] / along[0]).toBeGreaterThan(0.005);
  expect(along[60] / along[0]).toBeLessThan(0.3);
});
