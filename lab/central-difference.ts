import {formatValue} from './format';

/**
 * The derivative of a plain function from its values on both sides, (f(x + h) − f(x − h)) / 2h; of a list, the
 * gradient, one number after the other. Good to about ten digits of f where f is smooth on the scale of x: enough to
 * check a formula with (`grad` is exact).
 * @example
 * print(centralDifference(Math.sin, 0), centralDifference(([x, y]) => x * y, [2, 3]));
 * check('x³ has slope 12 at 2', isClose(centralDifference((x) => x ** 3, 2), 12, 1e-8));
 */
export function centralDifference(f: (x: number) => number, x: number): number;
export function centralDifference(f: (x: number[]) => number, x: readonly number[]): number[];
export function centralDifference(
  f: ((x: number) => number) | ((x: number[]) => number),
  x: number | readonly number[],
): number | number[] {
  if (typeof f !== 'function') {
    throw new TypeError(
      `centralDifference(f, x): f should be a function, but it is ${formatValue(f)}.`,
    );
  }
  if (typeof x === 'number') return slope(f as (x: number) => number, x);
  // A hole in a list is an entry too.
  const at = Array.isArray(x) ? Array.from<unknown>(x) : [undefined];
  if (!at.every((xi): xi is number => typeof xi === 'number')) {
    throw new TypeError(
      `centralDifference(f, x): x should be a number or a list of numbers, but it is ${formatValue(x)}.`,
    );
  }
  const along = (i: number) => (xi: number) =>
    (f as (x: number[]) => number)(at.map((v, j) => (j === i ? xi : v)));
  return at.map((xi, i) => slope(along(i), xi));
}

function slope(f: (x: number) => number, x: number): number {
  const h = 6e-6 * Math.max(1, Math.abs(x)); // ∛ε: rounding and curvature weigh the same
  const [above, below] = [x + h, x - h];
  return (numberFrom(f(above)) - numberFrom(f(below))) / (above - below);
}

function numberFrom(y: unknown): number {
  if (typeof y === 'number') return y;
  throw new TypeError(
    `centralDifference: f should return a number, but it returned ${formatValue(y)}.`,
  );
}
