import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  bestOnCircle,
  constrained,
  J,
  penalised,
} from './price-of-length';

test('without a dent the penalised w solves (H + αI)w = Hw*', () => {
  // J = u² + 0.8uv + v²: H = [[2, 0.8], [0.8, 2]]
  for (const alpha of [0.1, 0.5, 2]) {
    const [a, b] = [2 + alpha, 0.8];
    const [p, q] = [2 * 2 + 0.8 * 1.5, 0.8 * 2 + 2 * 1.5];
    const det = a * a - b * b;
    const w = [(a * p - b * q) / det, (a * q - b * p) / det];
    const r = Math.hypot(...w);
    const near = bestOnCircle(r, 0);
    expect(near[0]).toBeCloseTo(w[0], 1); // angles of 0.5°
    expect(near[1]).toBeCloseTo(w[1], 1);
  }
});

test('penalised solutions are constrained solutions, also with the dent of the first run', () => {
  for (let alpha = 0.02; alpha < 20; alpha *= 1.3) {
    const i = penalised(alpha);
    expect(constrained(i)).toBe(i);
  }
});

test('with the dent some constrained solutions are beyond every penalty', () => {
  const reached = new Set<number>();
  for (let alpha = 1e-3; alpha < 50; alpha *= 1.002)
    reached.add(penalised(alpha));
  // lengths 1.1 to 1.6 are best for their limit, reached by none
  for (const n of [120, 140, 160]) {
    expect(constrained(n)).toBeGreaterThan(n - 10);
    expect(reached.has(constrained(n))).toBe(false);
  }
});

test('J is the bowl minus the dent', () => {
  expect(J([2, 1.5], 0)).toBe(0);
  expect(J([0.2, 0.9], 1)).toBeCloseTo(
    J([0.2, 0.9], 0) - 1,
    12,
  );
});

const page = 'regularization/norm-penalties';

const jump = (run: Run) =>
  run.number('largest jump of ‖w‖ along α:');

expectNotice(page, 'hole-in-the-squares', (run) => {
  run.says('0.73', jump(run));
});

expectTry(page, 'no-dent', (run) => {
  run.says('0.08', jump(run));
});
