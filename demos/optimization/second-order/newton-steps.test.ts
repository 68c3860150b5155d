import {expect, test} from 'vitest';
import {
  gradient,
  hessian,
  J,
  methods,
  step,
} from './newton-steps';

/** The path of a method, the start first. */
function walk(
  name: keyof typeof methods,
  at: number[],
  n = 40,
) {
  const path = [at];
  for (let t = 0; t < n; t++)
    path.push(step(path[t], methods[name]));
  return path;
}

const points = [
  [0.4, 1],
  [-1.3, 0.2],
  [0.1, -0.7],
];

test('gradient and Hessian are those of J, by finite differences', () => {
  const h = 1e-4;
  for (const [x, y] of points) {
    const g = gradient([x, y]);
    expect(g[0]).toBeCloseTo(
      (J([x + h, y]) - J([x - h, y])) / (2 * h),
      6,
    );
    expect(g[1]).toBeCloseTo(
      (J([x, y + h]) - J([x, y - h])) / (2 * h),
      6,
    );
    const [[a, b], [b2, c]] = hessian([x, y]);
    expect(b2).toBe(b);
    const slope = (dx: number, dy: number, i: number) =>
      (gradient([x + dx, y + dy])[i] -
        gradient([x - dx, y - dy])[i]) /
      (2 * h);
    expect(a).toBeCloseTo(slope(h, 0, 0), 6);
    expect(b).toBeCloseTo(slope(0, h, 0), 6);
    expect(c).toBeCloseTo(slope(0, h, 1), 6);
  }
});

test('with f(λ) = λ the step solves H d = −g', () => {
  for (const at of points) {
    const [[a, b], [, c]] = hessian(at);
    const to = step(at, (l) => l);
    const [dx, dy] = [to[0] - at[0], to[1] - at[1]];
    const g = gradient(at);
    expect(a * dx + b * dy).toBeCloseTo(-g[0], 10);
    expect(b * dx + c * dy).toBeCloseTo(-g[1], 10);
  }
});

test('from negative curvature Newton ends at the saddle, the others do not', () => {
  const end = (name: 'Newton' | 'damped' | 'saddle-free') =>
    walk(name, [0.4, 1]).at(-1) ?? [];
  expect(Math.hypot(...end('Newton'))).toBeLessThan(1e-9);
  for (const name of ['damped', 'saddle-free'] as const)
    expect(Math.abs(end(name)[0])).toBeCloseTo(1, 6);
});

test('near a minimum the error is squared: digits double', () => {
  const errors = walk('Newton', [1.2, 0.7], 4).map(([x, y]) =>
    Math.hypot(x - 1, y - 0.5),
  );
  for (const k of [1, 2])
    expect(errors[k + 1]).toBeLessThan(3 * errors[k] ** 2);
});
