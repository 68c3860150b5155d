import {describe, expect, test} from 'vitest';
import {centralDifference} from './central-difference';
import {himmelblau, quadratic, rosenbrock, saddle} from './landscapes';
import {plotItem} from './plot';

const all = {
  bowl: quadratic([1, 20]),
  turned: quadratic([1, 20], 0.4),
  rosenbrock: rosenbrock(),
  saddle,
  himmelblau,
};

describe.each(Object.entries(all))('%s', (_, land) => {
  const points = [land.start, [0.3, -0.7], [-1.1, 0.4]];

  test('gradient and Hessian are those of J, by central differences', () => {
    for (const at of points) {
      const g = land.gradient(at);
      centralDifference((x) => land.J(x), at).forEach((gi, i) => expect(g[i]).toBeCloseTo(gi, 5));
      land
        .hessian(at)
        .forEach((row, i) =>
          centralDifference((x) => land.gradient(x)[i], at).forEach((h, j) =>
            expect(row[j]).toBeCloseTo(h, 5),
          ),
        );
    }
  });

  test('its minima have no slope and nothing lower beside them', () => {
    expect(land.minima.length).toBeGreaterThan(0);
    for (const at of land.minima) {
      expect(Math.hypot(...land.gradient(at))).toBeLessThan(1e-6);
      for (const angle of [0, 1, 2, 3, 4, 5]) {
        const beside = [at[0] + 0.01 * Math.cos(angle), at[1] + 0.01 * Math.sin(angle)];
        expect(land.J(beside)).toBeGreaterThan(land.J(at));
      }
    }
  });

  test('its map shows the start, the minima and rising lines', () => {
    const [panel] = plotItem(land.map).panels;
    const [contour] = panel.marks;
    for (const [x, y] of [land.start, ...land.minima]) {
      expect(x).toBeGreaterThanOrEqual(panel.x.domain?.[0] ?? NaN);
      expect(x).toBeLessThanOrEqual(panel.x.domain?.[1] ?? NaN);
      expect(y).toBeGreaterThanOrEqual(panel.y.domain?.[0] ?? NaN);
      expect(y).toBeLessThanOrEqual(panel.y.domain?.[1] ?? NaN);
    }
    const levels = 'levels' in contour ? (contour.levels ?? []) : [];
    expect(levels).toHaveLength(9);
    levels.slice(1).forEach((level, i) => expect(level).toBeGreaterThan(levels[i]));
  });
});

test('turning a bowl turns its axes: the steep one lies across the angle', () => {
  const [c, s] = [Math.cos(0.4), Math.sin(0.4)];
  expect(all.turned.J([c, s])).toBeCloseTo(0.5, 12);
  expect(all.turned.J([-s, c])).toBeCloseTo(10, 12);
});

test('a bowl has any number of axes; with a negative curvature it has no minimum', () => {
  expect(quadratic([1, 2, 3]).gradient([1, 1, 1])).toEqual([1, 2, 3]);
  expect(quadratic([1, -1]).minima).toEqual([]);
});

test('what is no point or no curvature is named', () => {
  expect(() => saddle.J([1])).toThrow('saddle: expected a point of 2 numbers, but it is [1]');
  expect(() => quadratic([1, 2]).gradient([1, 2, 3])).toThrow('quadratic: expected a point of 2');
  expect(() => quadratic([1, NaN])).toThrow('a list of finite numbers');
  expect(() => quadratic([])).toThrow('a list of finite numbers');
  expect(() => quadratic([1, 2, 3], 1)).toThrow('turns a bowl of two curvatures');
  expect(() => rosenbrock(0)).toThrow('b should be a finite number above 0, but it is 0');
});
