import {random} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {allPenalised, freeIntercept} from './shifted-target';

// The inputs that the demo draws.
const dice = random(2);
const x = Array.from({length: 30}, () => 2 + dice.normal());
const y = x.map((xi) => 3 - xi + 0.2 * dice.normal());

const loss = (w: number, b: number) =>
  x.reduce((s, xi, i) => s + (y[i] - w * xi - b) ** 2, 0);

test('both fits are minima of what they claim to minimise', () => {
  const alpha = 7;
  const held = allPenalised(y, alpha);
  const free = freeIntercept(y, alpha);
  const costHeld = (w: number, b: number) =>
    loss(w, b) + alpha * (w * w + b * b);
  const costFree = (w: number, b: number) =>
    loss(w, b) + alpha * w * w;
  for (let t = 0; t < 6.3; t += 0.2) {
    const [u, v] = [Math.cos(t) / 100, Math.sin(t) / 100];
    expect(costHeld(held.w + u, held.b + v)).toBeGreaterThan(
      costHeld(held.w, held.b),
    );
    expect(costFree(free.w + u, free.b + v)).toBeGreaterThan(
      costFree(free.w, free.b),
    );
  }
});

test('with much decay the free fit tends to the mean, the other to 0', () => {
  const free = freeIntercept(y, 1e9);
  const held = allPenalised(y, 1e9);
  const mean = y.reduce((s, yi) => s + yi, 0) / 30;
  expect(free.w).toBeCloseTo(0, 6);
  expect(free.b).toBeCloseTo(mean, 6);
  expect(held.w).toBeCloseTo(0, 6);
  expect(held.b).toBeCloseTo(0, 6);
});

const page = 'regularization/norm-penalties';

const slope = (run: Run, fit: string) =>
  run.table().cell(fit, 'w');

expectNotice(page, 'w-works-for-b', (run) => {
  run.says('3.07', slope(run, 'all penalised'));
  run.says('0.57', slope(run, 'free intercept'));
});

expectTry(page, 'shift-down', (run) => {
  run.says('-3.86', slope(run, 'all penalised'));
  run.says('0.57', slope(run, 'free intercept'));
});

expectTry(page, 'no-shift', (run) => {
  run.says('0.57', slope(run, 'free intercept'));
  run.says('0.76', slope(run, 'all penalised'));
});
