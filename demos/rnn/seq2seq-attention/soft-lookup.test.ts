import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';

import {kernel, output, slope, weights} from './soft-lookup';

const page = 'rnn/seq2seq-attention';

test('the slope is that of central differences', () => {
  for (const beta of [0.3, 2, 9])
    for (const [x, y] of [
      [0.5, 0.2],
      [-1, 0.4],
      [0, -2],
    ]) {
      const [dx, dy] = slope([x, y], beta);
      const h = 1e-5;
      expect(dx).toBeCloseTo(
        (output([x + h, y], beta) - output([x - h, y], beta)) /
          (2 * h),
        6,
      );
      expect(dy).toBeCloseTo(
        (output([x, y + h], beta) - output([x, y - h], beta)) /
          (2 * h),
        6,
      );
    }
});

test('keys of length 1: weights are shares of Gaussian bumps', () => {
  for (const q of [
    [0, 0],
    [1.5, -1],
    [0.2, 0.9],
  ]) {
    const [a, b] = [weights(q, 3), kernel(q, 3)];
    a.forEach((ai, i) => expect(ai).toBeCloseTo(b[i], 12));
    expect(a.reduce((s, ai) => s + ai, 0)).toBeCloseTo(1, 12);
  }
});

test('β = 0 is the plain mean, a large β a table', () => {
  expect(output([1, 1], 0)).toBeCloseTo(0, 12);
  expect(output([0, 1], 400)).toBeCloseTo(-1, 6); // k₂ is above
});

const first = (run: Run) => run.series('weights', 'a').y[0];

expectNotice(page, 'soft-and-sloped', (run) => {
  run.says(1, run.table().cell('nearest key', 'c'));
  run.says(0, run.table().cell('nearest key', '∂c/∂q₁'));
  run.says('0.22', run.table().cell('attention', 'c'));
  expect(
    Math.abs(run.table().cell('attention', '∂c/∂q₁')),
  ).toBeGreaterThan(0.5);
});

expectTry(page, 'sharp', (run) => {
  run.says('1.00', run.table().cell('attention', 'c'));
  expect(run.table().cell('attention', '∂c/∂q₁')).toBe(0);
  expect(run.table().cell('attention', '∂c/∂q₂')).toBe(0);
});

expectTry(page, 'long-key', (run, author) => {
  run.says('0.45', first(author));
  run.says('0.70', first(run));
  // Further away: its Gaussian bump has shrunk.
  expect(run.series('weights', 'kernel').y[0]).toBeLessThan(
    author.series('weights', 'kernel').y[0],
  );
});
