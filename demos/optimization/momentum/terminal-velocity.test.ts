import {expect, test} from 'vitest';
import {averageForm, sumForm} from './terminal-velocity';

test('the speed is the sum of the decaying pushes', () => {
  for (const alpha of [0, 0.5, 0.93]) {
    const {speed} = sumForm(() => 2, alpha, 0.1, 0);
    let pushes = 0;
    for (let t = 1; t <= 40; t++) {
      pushes += 0.1 * 2 * alpha ** (t - 1);
      expect(speed[t]).toBeCloseTo(pushes, 12);
    }
  }
});

test('without momentum the sum form is descent', () => {
  const {path} = sumForm((x) => 3 * x, 0, 0.1, 1);
  expect(path[10]).toBeCloseTo(0.7 ** 10, 12);
});

test('the average form weighs gradients with weights that add up to 1', () => {
  const path = averageForm(() => 5, 0.8, 0.1, 0);
  const step = path[99] - path[100]; // a times the average of 5, 5, 5 …
  expect(step).toBeCloseTo(0.5 * (1 - 0.8 ** 100), 12);
});
