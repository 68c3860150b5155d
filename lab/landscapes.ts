/**
 * Functions of the plane on which optimisers are watched, each with its derivatives and its map for `plot`.
 */
import {formatValue} from './format';
import {gridPoints} from './plot-grid';
import type {PanelSpec} from './plot-spec';

/** A function to descend on: its value, derivatives, minima, a start, and its map. */
export interface Landscape {
  /** The value at a point. */
  J: (at: readonly number[]) => number;
  gradient: (at: readonly number[]) => number[];
  /** The matrix of second derivatives. */
  hessian: (at: readonly number[]) => number[][];
  minima: number[][];
  /** Where a walk may well begin. */
  start: number[];
  /** Axes and contour lines: `plot({...rosenbrock.map, lines: {descent: path}})`. */
  map: PanelSpec;
}

interface Terrain extends Omit<Landscape, 'map'> {
  x: [number, number];
  y: [number, number];
  labels?: [string, string];
}

function landscape({x, y, labels = ['x', 'y'], ...terrain}: Terrain): Landscape {
  const {J} = terrain;
  return {
    ...terrain,
    // A getter, since not every demo draws it.
    get map(): PanelSpec {
      const heights = gridPoints(x, y, 40).map(J).sort(rising);
      return {
        x: {label: labels[0], domain: x},
        y: {label: labels[1], domain: y},
        contour: {x, y, f: (u, v) => J([u, v]), levels: shares.map((q) => heights[1600 * q])},
      };
    },
  };
}

/** The shares of the map that lie below its lines: at even heights, steep walls would take all lines for themselves. */
const shares = [0.02, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9];
const rising = (a: number, b: number) => a - b;

/**
 * The bowl ½ Σ λᵢθᵢ² with curvatures λ along its axes; its map shows the first two. With an angle, in radians, the
 * two axes of a plane bowl are turned.
 * @example
 * const bowl = quadratic([1, 20]);
 * const path = iterate(40, bowl.start, (w) => sub(w, mul(0.09, bowl.gradient(w))));
 * plot({...bowl.map, lines: {descent: path}});
 */
export function quadratic(curvatures: readonly number[], angle = 0): Landscape {
  const given = Array.isArray(curvatures) && curvatures.length > 0;
  if (!given || !curvatures.every(Number.isFinite)) {
    throw new TypeError(
      `quadratic(curvatures): curvatures should be a list of finite numbers such as [1, 20], but it is ${formatValue(curvatures)}.`,
    );
  }
  if (!Number.isFinite(angle) || (angle !== 0 && curvatures.length !== 2)) {
    throw new RangeError(
      `quadratic(curvatures, angle): angle should be a finite number and turns a bowl of two curvatures, but it is ${formatValue(angle)} with ${curvatures.length}.`,
    );
  }
  const n = curvatures.length;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const axes = angle
    ? [
        [c, s],
        [-s, c],
      ]
    : curvatures.map((_, i) => curvatures.map((_, j) => Number(i === j)));
  /** Σ λₖ aₖᵢ aₖⱼ, symmetric by construction. */
  const H = axes.map((_, i) =>
    axes.map((_, j) => axes.reduce((sum, a, k) => sum + curvatures[k] * a[i] * a[j], 0)),
  );
  const at = (theta: readonly number[]) => expectPoint('quadratic', theta, n);
  const gradient = (theta: readonly number[]) =>
    H.map((row) => row.reduce((sum, h, j) => sum + h * at(theta)[j], 0));
  return landscape({
    J: (theta) => gradient(theta).reduce((sum, g, i) => sum + g * theta[i], 0) / 2,
    gradient,
    hessian: () => H.map((row) => [...row]),
    minima: curvatures.every((l) => l > 0) ? [curvatures.map(() => 0)] : [],
    start: curvatures.map(() => 1),
    x: [-1.2, 1.2],
    y: [-1.2, 1.2],
    labels: ['θ₁', 'θ₂'],
  });
}

/**
 * Rosenbrock's banana-shaped valley, (1 − x)² + b(y − x²)² with b = 100: easy to enter, slow to follow. Its minimum
 * is (1, 1). Rosenbrock 1960.
 * @example
 * const valley = rosenbrock(100);
 * const path = iterate(2000, valley.start, (w) => sub(w, mul(0.001, valley.gradient(w))));
 * plot({...valley.map, lines: {descent: path}});
 */
export function rosenbrock(b = 100): Landscape {
  if (typeof b !== 'number' || !(b > 0 && b < Infinity)) {
    throw new RangeError(
      `rosenbrock(b): b should be a finite number above 0, but it is ${formatValue(b)}.`,
    );
  }
  const point = (at: readonly number[]) => expectPoint('rosenbrock', at, 2);
  return landscape({
    J(at) {
      const [x, y] = point(at);
      return (1 - x) ** 2 + b * (y - x * x) ** 2;
    },
    gradient(at) {
      const [x, y] = point(at);
      const r = y - x * x;
      return [-2 * (1 - x) - 4 * b * x * r, 2 * b * r];
    },
    hessian(at) {
      const [x, y] = point(at);
      return [
        [2 - 4 * b * (y - 3 * x * x), -4 * b * x],
        [-4 * b * x, 2 * b],
      ];
    },
    minima: [[1, 1]],
    start: [-1.2, 1],
    x: [-1.6, 1.6],
    y: [-0.6, 2],
  });
}

/**
 * A saddle at the origin between two minima at (0, ±1): x²/2 − y²/2 + y⁴/4. From its ridge y = 0 descent slides
 * onto the saddle.
 * @example
 * const path = iterate(60, saddle.start, (w) => sub(w, mul(0.2, saddle.gradient(w))));
 * plot({...saddle.map, lines: {descent: path}});
 */
export const saddle: Landscape = landscape({
  J(at) {
    const [x, y] = expectPoint('saddle', at, 2);
    return x ** 2 / 2 - y ** 2 / 2 + y ** 4 / 4;
  },
  gradient(at) {
    const [x, y] = expectPoint('saddle', at, 2);
    return [x, y ** 3 - y];
  },
  hessian(at) {
    const [, y] = expectPoint('saddle', at, 2);
    return [
      [1, 0],
      [0, 3 * y * y - 1],
    ];
  },
  minima: [
    [0, 1],
    [0, -1],
  ],
  start: [1, 0.001],
  x: [-1.4, 1.4],
  y: [-1.4, 1.4],
});

/**
 * Himmelblau's function (x² + y − 11)² + (x + y² − 7)²: four minima, all of height 0, so the start decides.
 * @example
 * const paths = each({a: [0, 0], b: [-1, 0]}, (start) =>
 *   iterate(60, start, (w) => sub(w, mul(0.01, himmelblau.gradient(w)))));
 * plot({...himmelblau.map, lines: paths});
 */
export const himmelblau: Landscape = landscape({
  J(at) {
    const [x, y] = expectPoint('himmelblau', at, 2);
    return (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2;
  },
  gradient(at) {
    const [x, y] = expectPoint('himmelblau', at, 2);
    const [p, q] = [x * x + y - 11, x + y * y - 7];
    return [4 * x * p + 2 * q, 2 * p + 4 * y * q];
  },
  hessian(at) {
    const [x, y] = expectPoint('himmelblau', at, 2);
    const [p, q] = [x * x + y - 11, x + y * y - 7];
    return [
      [4 * p + 8 * x * x + 2, 4 * x + 4 * y],
      [4 * x + 4 * y, 2 + 4 * q + 8 * y * y],
    ];
  },
  minima: [
    [3, 2],
    [-2.805118086952745, 3.131312518250573],
    [-3.779310253377747, -3.28318599128617],
    [3.584428340330492, -1.848126526964404],
  ],
  start: [0, 0],
  x: [-5, 5],
  y: [-5, 5],
});

/** As many finite or infinite numbers as the function has arguments. */
function expectPoint(name: string, at: readonly number[], n: number): readonly number[] {
  if (Array.isArray(at) && at.length === n && at.every((x) => typeof x === 'number')) return at;
  throw new TypeError(
    `${name}: expected a point of ${n} number${n === 1 ? '' : 's'}, but it is ${formatValue(at)}.`,
  );
}
