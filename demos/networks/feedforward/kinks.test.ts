import {linspace} from 'lab';
import {expect, test} from 'vitest';
import {
  deepBare,
  floorWithoutBias,
  kinks,
  output,
  slopes,
} from './kinks';

const net = {
  w: [1.2, -0.7, 0.4],
  b: [0.3, 0.9, -0.5],
  v: [0.8, -1.1, 2],
  c: 0.2,
};
const x = [-1.7, -0.4, 0.3, 1.1, 1.9];
const y = [0.5, -1, 2, 0.1, 0.7];

test('slopes agree with finite differences', () => {
  const loss = (n: typeof net) =>
    x.reduce((s, xi, i) => s + (output(n, xi) - y[i]) ** 2, 0) /
    10;
  const g = slopes(net, x, y);
  const h = 1e-6;
  for (const key of ['w', 'b', 'v'] as const)
    for (const j of [0, 1, 2]) {
      const at = (step: number) => {
        const copy = structuredClone(net);
        copy[key][j] += step;
        return loss(copy);
      };
      expect(g[key][j]).toBeCloseTo(
        (at(h) - at(-h)) / (2 * h),
        7,
      );
    }
  const at = (step: number) => loss({...net, c: net.c + step});
  expect(g.c).toBeCloseTo((at(h) - at(-h)) / (2 * h), 7);
});

test('each unit bends at −b/w and nowhere else', () => {
  kinks(net).forEach((k, j) => {
    const one = {w: [net.w[j]], b: [net.b[j]], v: [1], c: 0};
    const slope = (at: number) =>
      (output(one, at + 1e-3) - output(one, at - 1e-3)) / 2e-3;
    const change = Math.abs(slope(k + 0.1) - slope(k - 0.1));
    expect(change).toBeCloseTo(Math.abs(net.w[j]), 9);
  });
});

test('the floor for |x − 1| on [−2, 2] tends to 19/192', () => {
  const fine = linspace(-2, 2, 20001);
  const value = fine.map((v) => Math.abs(v - 1));
  expect(floorWithoutBias(fine, value)).toBeCloseTo(
    19 / 192,
    4,
  ); // grid 2e-4
});

test('the floor is what a search over both slopes finds', () => {
  const grid = linspace(-3, 3, 601);
  const best = (side: number) =>
    Math.min(
      ...grid.map((s) =>
        x.reduce(
          (sum, xi, i) =>
            sum + (side * xi > 0 ? (s * xi - y[i]) ** 2 : 0),
          0,
        ),
      ),
    );
  const found = (best(1) + best(-1)) / 10;
  expect(found - floorWithoutBias(x, y)).toBeGreaterThan(
    -1e-12,
  );
  expect(found - floorWithoutBias(x, y)).toBeLessThan(1e-3); // (grid step)²
});

test('a deep net without biases is homogeneous', () => {
  for (const v of [-2, -0.3, 0.5])
    expect(deepBare(7 * v) / deepBare(v)).toBeCloseTo(7, 9);
});
