import {expect, test} from 'vitest';
import {loss, slopes, trunk} from './tug-of-war';

test('the loss is what the best head leaves', () => {
  const [u, w] = [
    [0.6, 0.8],
    [1.5, -0.3],
  ];
  let best = Infinity;
  for (let a = -3; a <= 3; a += 1e-3)
    best = Math.min(
      best,
      (w[0] - a * u[0]) ** 2 + (w[1] - a * u[1]) ** 2,
    );
  expect(loss(u, w)).toBeCloseTo(best, 5); // the grid
});

test('with all weight on one task the trunk is that task', () => {
  const w = [0.8, 0.6];
  expect(loss(trunk(1, w, [1, 0]), w)).toBeCloseTo(0, 12);
});

test('slopes are derivatives of the losses', () => {
  const at = (t: number, k: number) => {
    const u = [Math.cos(t), Math.sin(t)];
    return loss(u, k === 0 ? [1, 0] : [0.5, Math.sqrt(3) / 2]);
  };
  for (const t of [-1, 0.2, 1.1])
    for (const k of [0, 1])
      expect(slopes(t)[k]).toBeCloseTo(
        (at(t + 1e-5, k) - at(t - 1e-5, k)) / 2e-5,
        8,
      );
});
