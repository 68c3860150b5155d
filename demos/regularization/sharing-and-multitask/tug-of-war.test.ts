import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {loss, slope, trunk} from './tug-of-war';

const page = 'regularization/sharing-and-multitask';
const unit = (t: number) => [Math.cos(t), Math.sin(t)];

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
  expect(loss(unit(trunk(1, w, [1, 0])), w)).toBeCloseTo(0, 12);
});

test('the trunk is that of a search over all directions', () => {
  const [w1, w2] = [
    [1.3, 0.2],
    [-0.4, 0.9],
  ];
  for (const l of [0.2, 0.5, 0.8]) {
    const total = (t: number) =>
      l * loss(unit(t), w1) + (1 - l) * loss(unit(t), w2);
    const least = total(trunk(l, w1, w2));
    for (let t = 0; t < Math.PI; t += 0.01)
      expect(total(t)).toBeGreaterThanOrEqual(least - 1e-12);
  }
});

test('the slope is the derivative of the loss', () => {
  for (const t of [-1, 0.2, 1.1])
    for (const w of [
      [1, 0],
      [0.5, Math.sqrt(3) / 2],
    ])
      expect(slope(t, w)).toBeCloseTo(
        (loss(unit(t + 1e-5), w) - loss(unit(t - 1e-5), w)) /
          2e-5,
        8,
      );
});

expectNotice(page, 'opposite-slopes', (run) => {
  const one = run.series('of L₁');
  const two = run.series('of L₂').y;
  run.says(60, Number(run.knobs.angle));
  one.x.forEach((d, i) => {
    if (d <= 0.01 || d >= 59.99) return;
    expect(one.y[i]).toBeGreaterThan(0);
    expect(two[i]).toBeLessThan(0);
  });
});

expectTry(page, 'heavier-task', (run) => {
  run.says('0.70', run.table().cell('one trunk', 'L₂'));
  expect(run.table().cell('one trunk', 'L₁')).toBeLessThan(
    0.01,
  );
});

expectTry(page, 'right-angle', async (run) => {
  const one = run.series('of L₁').y;
  const two = run.series('of L₂').y;
  one.forEach((v, i) => expect(v + two[i]).toBeCloseTo(0, 9));
  const {x, y} = run.series('λ from 0 to 1');
  x.forEach((v, i) => run.says(1, v + y[i], 1e-9));
  for (const l of [0.45, 0.55]) {
    const other = await run.again({knobs: {angle: 90, λ: l}});
    const [a, b] = ['L₁', 'L₂'].map((c) =>
      other.table().cell('one trunk', c),
    );
    expect([a, b]).toEqual(l < 0.5 ? [1, 0] : [0, 1]);
  }
});
