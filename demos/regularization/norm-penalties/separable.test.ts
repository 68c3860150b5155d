import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {descend, gradient} from './separable';

const Z = [
  [1, -0.5],
  [1.2, -0.4],
  [4, 3],
  [3, 2],
  [4, 4],
  [3, 3.2],
];
const loss = (w: number[]) =>
  Z.reduce(
    (s, [u, v]) =>
      s + Math.log1p(Math.exp(-w[0] * u - w[1] * v)),
    0,
  );

const size = (w: number[]) => Math.hypot(...w);

test('gradient is the slope of L + ½α‖w‖²', () => {
  const w = [0.4, -0.7];
  const h = 1e-5;
  [0, 1].forEach((i) => {
    const at = (d: number) => {
      const v = w.map((wj, j) => (i === j ? wj + d : wj));
      return loss(v) + 0.15 * size(v) ** 2;
    };
    expect(gradient(w, 0.3)[i]).toBeCloseTo(
      (at(h) - at(-h)) / (2 * h),
      7,
    );
  });
});

test('twice a separating w has a lower loss: no minimum', () => {
  const w = descend(0)[12];
  for (const factor of [1.5, 2, 10])
    expect(loss(w.map((wi) => factor * wi))).toBeLessThan(
      loss(w),
    );
});

test('with decay the end is a minimum and within √(2m ln 2/α)', () => {
  for (const alpha of [0.01, 0.1, 1]) {
    const w = descend(alpha)[21];
    expect(size(gradient(w, alpha))).toBeLessThan(1e-6);
    expect(size(w)).toBeLessThan(
      Math.sqrt((12 * Math.LN2) / alpha),
    );
  }
});

test('in one dimension rounding stops the walk near 33', () => {
  const stands = (w: number) => w + 1 / (1 + Math.exp(w)) === w;
  let w = 30;
  while (!stands(w)) w += 0.001;
  expect(w).toBeGreaterThan(33);
  expect(w).toBeLessThan(33.5);
});

const page = 'regularization/norm-penalties';

const cell = (run: Run, column: string) =>
  run.table().cell('α > 0', column);

expectNotice(page, 'border-still-turns', (run) => {
  const {y} = run.series('degrees off max margin', 'α = 0');
  const last = y.length - 1;
  // All z on the right side, long before the end …
  const right = (w: number[]) =>
    Z.every(([u, v]) => w[0] * u + w[1] * v > 0);
  expect(
    descend(0)
      .slice(last - 8)
      .every(right),
  ).toBe(true);
  // … and still turning.
  expect(y[last]).toBeLessThan(y[last - 8] - 5);
  run.says(9, y[last]);
});

expectTry(page, 'strong-decay', (run) => {
  run.says('0.97', cell(run, '‖w‖'));
  run.says(32, cell(run, 'degrees off'));
});

expectTry(page, 'faint-decay-turns', (run) => {
  run.says('6.95', cell(run, '‖w‖'));
  run.says(7, cell(run, 'degrees off'));
});
