/** Functions of the plane on a regular grid of cells. */
import {formatValue} from './format';
import {isTensor} from './format-matrix';
import type {FieldSpec, GridSpec, Numbers, Interval} from './plot-spec';
import {isNested, numbersOf} from './series';

const MOST_CELLS = 250_000;

/** Throws unless `range` is a pair of rising finite numbers. */
export function expectRange(range: unknown, where: string): [number, number] {
  if (Array.isArray(range) && range.length === 2) {
    const [a, b] = range as unknown[];
    if (typeof a === 'number' && typeof b === 'number' && Number.isFinite(b - a) && a < b)
      return [a, b];
  }
  throw new RangeError(
    `${where}: expected a range [from, to] with from < to, but it is ${formatValue(range)}.`,
  );
}

/**
 * The centres of `n × n` cells of a rectangle as pairs [x, y], row by row from the lowest y: what
 * `heat`, `contour` and `regions` want values for. Use it to ask a network for all points at once.
 * @example
 * print(gridPoints([0, 2], [0, 1], 2));
 * const f = gridPoints([-2, 2], [-2, 2], 40).map((p) => norm(p, 1));
 * plot({heat: {x: [-2, 2], y: [-2, 2], values: f}, equal: true});
 */
export function gridPoints(x: Interval, y: Interval, n = 60): number[][] {
  const [x0, x1] = expectRange(x, 'gridPoints: x');
  const [y0, y1] = expectRange(y, 'gridPoints: y');
  const side = expectResolution(n, 'gridPoints');
  const points: number[][] = [];
  for (let row = 0; row < side; row++) {
    const cy = y0 + ((row + 0.5) * (y1 - y0)) / side;
    for (let column = 0; column < side; column++) {
      points.push([x0 + ((column + 0.5) * (x1 - x0)) / side, cy]);
    }
  }
  return points;
}

function expectResolution(n: number, where: string): number {
  if (Number.isInteger(n) && n > 0 && n * n <= MOST_CELLS) return n;
  throw new RangeError(
    `${where}: resolution should be a whole number from 1 to 500, but is ${formatValue(n)}.`,
  );
}

/** The grid of a mark from its spec: a function is asked at the centre of each cell. */
export function gridOf(spec: GridSpec, where: string) {
  const x = expectRange(spec.x, `${where}.x`);
  const y = expectRange(spec.y, `${where}.y`);
  const values = spec.values ?? spec.f;
  if (values === undefined) {
    throw new TypeError(`${where}: expected values (rows of numbers) or f, a function of x and y.`);
  }
  if (typeof values === 'function') {
    const n = expectResolution(spec.resolution ?? 60, where);
    const found = gridPoints(x, y, n).map(([px, py]) => values(px, py));
    return {x, y, columns: n, rows: n, values: numbersOf(found, `${where}, a function of x and y`)};
  }
  return {x, y, ...tableOf(values, spec.resolution, `${where}.values`)};
}

function tableOf(
  values: readonly ArrayLike<number>[] | Numbers,
  resolution: number | undefined,
  where: string,
) {
  if (isTensor(values) && values.shape.length === 2) {
    const [rows, columns] = values.shape;
    return {columns, rows, values: numbersOf(Array.from(values.data), where)};
  }
  if (isNested(values)) {
    const lists = values.map((row, i) => numbersOf(row, `${where}[${i}]`));
    const columns = lists[0].length;
    const odd = lists.findIndex((row) => row.length !== columns);
    if (odd > 0) {
      throw new RangeError(
        `${where}: rows should be equally long, but row 0 has ${columns} and row ${odd} has ${lists[odd].length}.`,
      );
    }
    return {columns, rows: lists.length, values: lists.flat()};
  }
  const flat = numbersOf(values, where);
  const side = resolution ?? Math.round(Math.sqrt(flat.length));
  if (flat.length === 0 || flat.length % side !== 0) {
    throw new RangeError(
      `${where}: expected rows of ${side} numbers, but ${flat.length} numbers cannot be cut so.`,
    );
  }
  return {columns: side, rows: flat.length / side, values: flat};
}

/** Arrows of a vector field on a grid, the longest as long as a cell is wide. */
export function fieldOf(spec: FieldSpec, where: string) {
  const n = spec.resolution ?? 12;
  const points = gridPoints(
    expectRange(spec.x, `${where}.x`),
    expectRange(spec.y, `${where}.y`),
    n,
  );
  const arrows = points.map(([x, y]) => spec.field(x, y));
  const cell = (spec.x[1] - spec.x[0]) / n;
  const longest = arrows.reduce((most, [dx, dy]) => Math.max(most, Math.hypot(dx, dy) || 0), 0);
  const scale = longest > 0 ? cell / longest : 0;
  return {
    x: points.map((point) => point[0]),
    y: points.map((point) => point[1]),
    dx: numbersOf(
      arrows.map((arrow) => arrow[0] * scale),
      where,
    ),
    dy: numbersOf(
      arrows.map((arrow) => arrow[1] * scale),
      where,
    ),
  };
}
