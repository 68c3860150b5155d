import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {descend, slopes} from './step-limit';

const page = 'foundations/jacobian-hessian';

test('both losses have slope 0 and curvatures 1 and 10 at 0', () => {
  for (const slope of Object.values(slopes)) {
    expect(slope([0, 0]).map(Math.abs)).toEqual([0, 0]);
    const h = 1e-5;
    expect(slope([h, 0])[0] / h).toBeCloseTo(1, 8);
    expect(slope([0, h])[1] / h).toBeCloseTo(10, 8);
    expect(Math.abs(slope([h, 0])[1])).toBe(0);
  }
});

test('descent takes x to x − 0.21 times the slope, from (0.1, 0.1)', () => {
  const path = descend((x) => [2 * x[0], 0]);
  expect(path).toHaveLength(61);
  expect(path[0]).toEqual([0.1, 0.1]);
  expect(path[60][0]).toBeCloseTo(0.1 * (1 - 0.42) ** 60, 14);
  expect(path[60][1]).toBe(0.1);
});

const [bowl, other] = ['Σ ½λx²', 'Σ λ log cosh x'] as const;
const end = (run: Run, name: string, column = 'last') =>
  run.table().cell(name, column);

expectNotice(page, 'leaves-the-minimum', (run) => {
  run.says('0.141', end(run, bowl, 'first'));
  run.says('30.4', end(run, bowl));
  run.says('0.389', end(run, other));
  const [y, z] = [run.series(bowl).y, run.series(other).y].map(
    (v) => [...v].map(Number),
  );
  expect(y[60] / y[59]).toBeCloseTo(1.1, 4);
  expect(z[60]).toBeCloseTo(z[59], 3);
  expect(z[60]).toBeCloseTo(z[58], 4);
  // From side to side, along the steep axis.
  const path = descend(slopes[other]).slice(-10);
  path.slice(1).forEach((x, t) => {
    expect(x[1] * path[t][1]).toBeLessThan(0);
    expect(Math.abs(x[0])).toBeLessThan(1e-4);
  });
});

expectTry(page, 'just-below', async (run) => {
  run.says(1.9, Number(run.knobs['step · λ max']));
  for (const c of [1.9, 0.5, 1.2]) {
    const again = await run.again({knobs: {'step · λ max': c}});
    for (const name of [bowl, other])
      expect(end(again, name)).toBeLessThan(0.02);
  }
  // To and fro: the factor 1 − 1.9 along the steep axis is negative.
  expect(1 - Number(run.knobs['step · λ max'])).toBeLessThan(0);
});
