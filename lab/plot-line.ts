import {expectFields} from './expect-fields';
import {formatValue} from './format';
import type {LineMark} from './output';
import {expectRange} from './plot-grid';
import type {AxisSpec, LineSpec, Numbers} from './plot-spec';
import {isNumbers, isPairs, numbersOf, pairsOf, sameLength} from './series';

const SAMPLES = 241;

/** A line from any of its forms: heights, pairs, a function, or one of them with a look of its own. */
export function lineOf(line: LineSpec, axis: AxisSpec | undefined, where: string): LineMark {
  if (isPairs(line)) return {mark: 'line', ...pairsOf(line, where)};
  const given = isNumbers(line) || typeof line === 'function' ? {y: line} : line;
  if (typeof given !== 'object' || given === null) {
    throw new TypeError(
      `${where}: expected a list of numbers, a function of x or {x, y}, but it is ${formatValue(line)}.`,
    );
  }
  expectFields(given, {x: 1, y: 1, xy: 1, dash: 1, tone: 1, step: 1}, where);
  const look = given as {dash?: boolean; step?: boolean};
  const mark: LineMark = {
    mark: 'line',
    ...('xy' in given ? pairsOf(given, where) : placed(given, axis, where, given === line)),
  };
  if (look.dash) mark.dash = true;
  if (look.step) mark.step = true;
  return mark;
}

interface Heights {
  x?: Numbers;
  y: Numbers | readonly ArrayLike<number>[] | ((x: number) => number);
}

/** Heights, or a function, over positions of their own or of the axis. */
function placed({x, y}: Heights, axis: AxisSpec | undefined, where: string, isSpec: boolean) {
  const own = x ? numbersOf(x, `${where}.x`) : undefined;
  if (typeof y === 'function') return sample(y, own ?? positionsOf(axis, where), where);
  const whereY = isSpec ? `${where}.y` : where;
  if (!isPairs(y)) return placedHeights(own, y, axis, where, whereY);
  const rows = Array.from(y as ArrayLike<Numbers>, (row, i) =>
    placedHeights(own, row, axis, where, `${whereY}[${i}]`),
  );
  return {x: joined(rows.map((row) => row.x)), y: joined(rows.map((row) => row.y))};
}

/** One list from several, with a gap between them. */
function joined(rows: number[][]): number[] {
  return rows.flatMap((row, i) => (i === 0 ? row : [NaN, ...row]));
}

/** Where heights stand: at `own`, else where the axis says. */
export function placedHeights(
  own: number[] | undefined,
  heights: Numbers,
  axis: AxisSpec | undefined,
  where: string,
  whereY: string,
): {x: number[]; y: number[]} {
  const y = numbersOf(heights, whereY);
  const x = own ?? positionsOf(axis, where, y.length);
  sameLength(where, {[own ? 'x' : 'x.values']: x, y});
  return {x, y};
}

function sample(f: (x: number) => number, x: number[], where: string) {
  return {
    x,
    y: numbersOf(
      x.map((xi) => f(xi)),
      `${where}, a function of x`,
    ),
  };
}

/** Where a series stands that brings no x: at `x.values`, else at 0, 1, 2 …; a function, over the domain. */
export function positionsOf(axis: AxisSpec | undefined, where: string, length?: number): number[] {
  const values = axis?.values;
  if (isNumbers(values)) return numbersOf(values, 'plot: x.values');
  if (values) return values.map((_, i) => i);
  if (length !== undefined) return Array.from({length}, (_, i) => i);
  if (!axis?.domain) {
    throw new TypeError(`${where}: a function of x needs x.values or x.domain to be drawn over.`);
  }
  const [a, b] = expectRange(axis.domain, 'plot: x.domain');
  return Array.from({length: SAMPLES}, (_, i) => {
    const t = i / (SAMPLES - 1);
    return axis.log ? a * (b / a) ** t : a + t * (b - a);
  });
}

/** What stands below bars: the categories of `x.values`, its numbers, or 0, 1, 2 … */
export function categoriesOf(axis: AxisSpec | undefined, length: number): (string | number)[] {
  const values = axis?.values;
  if (!values) return Array.from({length}, (_, i) => i);
  return isNumbers(values) ? numbersOf(values, 'plot: x.values') : [...values];
}
