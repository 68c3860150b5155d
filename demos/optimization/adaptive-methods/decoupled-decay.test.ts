import {adamw, tensor} from 'lab';
import {expect, test} from 'vitest';
import {run} from './decoupled-decay';

test('without gradients AdamW of the library shrinks by 1 − ηγ', () => {
  const w = tensor([1]);
  const descent = adamw({rate: 0.001, decay: 1});
  for (let t = 0; t < 2000; t++) descent.step(w, tensor([0]));
  expect(w.data[0]).toBeCloseTo(0.999 ** 2000, 9);
  // 40 weights with noise: their mean wanders by some 0.02.
  expect(
    Math.abs(run(10, true)[2000] - 0.999 ** 2000),
  ).toBeLessThan(0.05);
});

test('in L2 a noisy weight shrinks by about 1 − ηγ/s', () => {
  expect(
    Math.abs(run(10, false)[2000] - (1 - 0.0001) ** 2000),
  ).toBeLessThan(0.05);
});
