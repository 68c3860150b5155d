import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {curvature, f, gradient} from './newton-saddle';

const page = 'foundations/jacobian-hessian';

test('gradient and curvatures are those of differences of f', () => {
  const h = 1e-4;
  for (const [x, y] of [
    [0.4, -0.7],
    [-1, 1.2],
    [0, 0],
  ]) {
    const g = gradient([x, y]);
    expect(g[0]).toBeCloseTo(
      (f(x + h, y) - f(x - h, y)) / (2 * h),
      6,
    );
    expect(g[1]).toBeCloseTo(
      (f(x, y + h) - f(x, y - h)) / (2 * h),
      6,
    );
    const H = curvature([x, y]);
    const [mid, k] = [2 * f(x, y), h ** 2];
    expect(H[0]).toBeCloseTo(
      (f(x + h, y) + f(x - h, y) - mid) / k,
      5,
    );
    expect(H[1]).toBeCloseTo(
      (f(x, y + h) + f(x, y - h) - mid) / k,
      5,
    );
  }
});

const end = (run: Run, rule: string, column: string) =>
  run.table().cell(rule, column);

expectNotice(page, 'into-the-saddle', async (run) => {
  run.says(0.3, Number(run.knobs['start y']));
  run.says('-0.25', end(run, 'descent', 'f'));
  expect(end(run, 'Newton', 'y')).toBe(0);
  for (const y of [-0.4, -0.1, 0.05, 0.4]) {
    const other = await run.again({knobs: {'start y': y}});
    expect(end(other, 'descent', 'y')).toBe(Math.sign(y));
    expect(Math.abs(end(other, 'Newton', 'y'))).toBe(0);
  }
});

expectTry(page, 'other-side', (run) => {
  run.says(0.5, Number(run.knobs['start y']));
  run.says(-1, end(run, 'Newton', 'y'));
  expect(end(run, 'descent', 'y')).toBe(1);
  const {x, y} = run.series('descent');
  expect([x[0], y[0], x.length]).toEqual([0.9, 0.5, 41]);
  expect(x[1]).toBeCloseTo(0.7 * 0.9, 12);
  expect(y[1]).toBeCloseTo(0.5 + 0.3 * 0.375, 12);
  // 2y³ / (3y² − 1), worked out by hand for the first step.
  expect(run.series('Newton').y[1]).toBeCloseTo(-1, 12);
});
