import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {clips, neuron, walk} from './cliff';

const page = 'networks/vanishing-exploding-gradients';

test('slope is the gradient of loss, by finite differences', () => {
  for (const T of [1, 4, 12])
    for (const [w, b] of [
      [1.8, 0.6],
      [1.3, 0.02],
      [-0.5, -1],
    ]) {
      const h = 1e-6;
      const loss = (w: number, b: number) =>
        neuron([w, b], T).loss;
      const g = neuron([w, b], T).slope;
      const dw = (loss(w + h, b) - loss(w - h, b)) / (2 * h);
      const db = (loss(w, b + h) - loss(w, b - h)) / (2 * h);
      // relative to the size of a slope on the cliff
      const size = 1 + Math.hypot(dw, db);
      expect(Math.abs(g[0] - dw) / size).toBeLessThan(1e-5);
      expect(Math.abs(g[1] - db) / size).toBeLessThan(1e-5);
    }
});

test('the cliff: a slope of order wᵀ where the loss has 1.45 at most', () => {
  // at b = 0 and h = 0 every factor w(1 − h²) is w
  const steep = neuron([1.5, -1e-9], 25).slope[1];
  const sum = (1.5 ** 25 - 1) / 0.5; // Σ wᵏ, k < T
  expect(steep).toBeCloseTo(-0.7 * sum, -2);
  expect(neuron([1.5, -0.5], 25).loss).toBeLessThan(1.445);
});

test('unclipped, the step from the wall lands where the slope is zero', () => {
  const end = (name: keyof typeof clips) =>
    neuron(walk(clips[name], [1.8, 0.6])[100], 25);
  expect(end('raw').loss).toBeCloseTo(0.3 ** 2 / 2, 6);
  expect(Math.hypot(...end('raw').slope)).toBeLessThan(1e-6);
  expect(end('by norm').loss).toBeLessThan(1e-3);
  expect(end('by value').loss).toBeLessThan(1e-3);
});

const good = (run: Run, name: string) =>
  run.table().cell(name, 'of 81 starts, in the valley');

expectNotice(page, 'thrown-from-the-wall', (run) => {
  run.says('0.045', run.table().cell('raw', 'loss at the end'));
  const {x, y} = run.series(
    'log₁₀ loss, and three paths',
    'raw',
  );
  run.says(12, x.length - 2); // good steps before the last one
  const far = x.length - 1;
  const step = Math.hypot(
    x[far] - x[far - 1],
    y[far] - y[far - 1],
  );
  run.says('7.3', step / 2); // η = 2
  for (const name of ['by norm', 'by value'])
    expect(
      run.table().cell(name, 'loss at the end'),
    ).toBeLessThan(0.001);
});

expectNotice(page, 'of-all-the-starts', (run) => {
  run.says(66, good(run, 'raw'));
  run.says(77, good(run, 'by norm'));
  run.says(76, good(run, 'by value'));
});

expectTry(page, 'half-the-rate', (run) => {
  run.says(71, good(run, 'raw'));
  run.says(75, good(run, 'by norm'));
});

expectTry(page, 'twice-the-rate', (run) => {
  run.says(47, good(run, 'raw'));
  run.says(81, good(run, 'by norm'));
  run.says(74, good(run, 'by value'));
});

expectTry(page, 'threshold-out-of-reach', (run) => {
  for (const name of ['raw', 'by norm', 'by value'])
    run.says(66, good(run, name));
});

expectTry(page, 'no-time-no-wall', (run) => {
  for (const name of ['raw', 'by norm', 'by value'])
    run.says(81, good(run, name));
});
