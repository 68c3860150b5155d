import {lstsq} from 'lab/linalg';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {descend, ridge, shortest} from './min-norm';

test('the shortest solution is the pseudo-inverse times y', () => {
  const w = lstsq([[2, 1]], [2]);
  shortest().forEach((s, i) => expect(s).toBeCloseTo(w[i], 12));
});

test('no other solution is shorter', () => {
  const [a, b] = shortest();
  for (const t of [-1, -0.01, 0.01, 1])
    expect(Math.hypot(a - t, b + 2 * t)).toBeGreaterThan(
      Math.hypot(a, b),
    );
});

test('ridge tends to it like α', () => {
  for (const alpha of [1e-2, 1e-4, 1e-6]) {
    const [a, b] = ridge(alpha);
    const gap = Math.hypot(a - 0.8, b - 0.4);
    // exactly ‖w‖ α/(‖x‖² + α)
    expect(gap / alpha).toBeCloseTo(
      Math.hypot(0.8, 0.4) / (5 + alpha),
      6,
    );
  }
});

test('descent ends at the foot of the perpendicular from its start', () => {
  const end = descend([-1.5, 0.5], 0.08)[60];
  // start + x(y − xᵀw)/‖x‖²
  const t = (2 - (-3 + 0.5)) / 5;
  expect(end[0]).toBeCloseTo(-1.5 + 2 * t, 9);
  expect(end[1]).toBeCloseTo(0.5 + t, 9);
});

const page = 'regularization/norm-penalties';

expectNotice(page, 'one-direction', (run) => {
  for (const name of [
    'descent from 0',
    'descent from the start',
  ]) {
    const {x, y} = run.series(name);
    const [dx, dy] = [x[60] - x[0], y[60] - y[0]];
    expect(dx).toBeCloseTo(2 * dy, 9);
  }
});

expectTry(page, 'start-on-the-line', (run) => {
  const {x, y} = run.series('descent from the start');
  run.says(
    '2.83',
    run.table().cell('descent from the start', '‖w‖'),
  );
  expect([x[60], y[60]]).toEqual([x[0], y[0]]);
});

expectTry(page, 'start-in-the-row-space', (run) => {
  const {cell} = run.table();
  for (const column of ['w₁', 'w₂'])
    expect(cell('descent from the start', column)).toBe(
      cell('descent from 0', column),
    );
});
