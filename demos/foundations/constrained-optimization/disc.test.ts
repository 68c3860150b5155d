import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {gradient, price, ridge} from './disc';

const page = 'foundations/constrained-optimization';
const u = [1.5, 1];
/** ½‖A(x − u)‖² with A = [[2, ½], [0, 1]], so that AᵀA = [[4, 1], [1, 1.25]]. */
const f = ([x1, x2]: number[], [u1, u2] = u) => {
  const [d1, d2] = [x1 - u1, x2 - u2];
  return ((2 * d1 + d2 / 2) ** 2 + d2 ** 2) / 2;
};

test('the gradient is that of differences', () => {
  const h = 1e-5;
  for (const [a, b] of [
    [0.3, -0.7],
    [-1, 2],
  ]) {
    const g = gradient([a, b]);
    expect(g[0]).toBeCloseTo(
      (f([a + h, b]) - f([a - h, b])) / (2 * h),
      6,
    );
    expect(g[1]).toBeCloseTo(
      (f([a, b + h]) - f([a, b - h])) / (2 * h),
      6,
    );
  }
});

test('ridge(μ) is the least of f + μ‖x‖²', () => {
  for (const mu of [0, 0.4, 3]) {
    const x = ridge(mu);
    const cost = ([a, b]: number[]) =>
      f([a, b]) + mu * (a * a + b * b);
    for (const d of [
      [0.01, 0],
      [-0.01, 0],
      [0, 0.01],
      [0, -0.01],
      [0.01, -0.01],
    ])
      expect(cost([x[0] + d[0], x[1] + d[1]])).toBeGreaterThan(
        cost(x),
      );
  }
});

test('the price puts x on the rim', () => {
  expect(price()).toBeGreaterThan(0);
  expect(Math.hypot(...ridge(price()))).toBeCloseTo(1, 10);
});

const of = (run: Run, column: string) =>
  Number(run.table().column(column)[0]);

/** The best point of the rim, by trying 36000 angles. */
function rim(u: number[]) {
  let [best, at] = [Infinity, [0, 0]];
  for (let k = 0; k < 36000; k++) {
    const x = [
      Math.cos((k * Math.PI) / 18000),
      Math.sin((k * Math.PI) / 18000),
    ];
    if (f(x, u) < best) [best, at] = [f(x, u), x];
  }
  return at;
}

expectNotice(page, 'bound-has-a-price', async (run) => {
  run.says('1.61', of(run, 'μ'));
  expect(of(run, 'g')).toBe(0);
  const away = Math.abs(
    of(run, 'x₁') - 1.5 / Math.hypot(1.5, 1),
  );
  expect(away).toBeGreaterThan(0.05);
  // The line from 0 to u is no axis: u is no eigenvector of AᵀA.
  const [p, q] = gradient([0, 0]); // −AᵀAu
  expect(Math.abs(p * u[1] - q * u[0])).toBeGreaterThan(1);
  for (const [u1, u2] of [
    [1.5, 1],
    [-2, 0.5],
    [0.1, -1.8],
  ]) {
    const other = await run.again({
      knobs: {'u₁': u1, 'u₂': u2},
    });
    const [x1, x2] = rim([u1, u2]);
    expect(Math.abs(of(other, 'x₁') - x1)).toBeLessThan(0.006); // two digits
    expect(Math.abs(of(other, 'x₂') - x2)).toBeLessThan(0.006); // two digits
    const path = other.series('projected descent');
    expect(path.x.at(-1)).toBeCloseTo(x1, 3);
    expect(path.y.at(-1)).toBeCloseTo(x2, 3);
  }
});

expectTry(page, 'inside-free', (run) => {
  run.says(0, of(run, 'μ'));
  run.says('-0.5', of(run, 'g'));
  run.says(0, of(run, 'μg'));
  expect([of(run, 'x₁'), of(run, 'x₂')]).toEqual([0.5, 0.5]);
});
