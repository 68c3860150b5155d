/**
 * Numbers near the ends of what a computer holds, made tame: a scale has no room for the difference of 1.7e308 and
 * −1.7e308, nor for a step of 1e-324. The values of such an axis are drawn as multiples of a power of ten.
 */
import type {Axis, Mark, Panel} from 'lab/output';
import {extentOf} from './extent';
import {formatNumber} from './ticks';

/** v · 10ᵖ in two steps, since 10³²³ alone is infinite. */
export function scaleBy(v: number, power: number): number {
  const half = Math.trunc(power / 2);
  return v * 10 ** half * 10 ** (power - half);
}

/** The power of ten that the values of a linear axis are multiples of: 0 but for the very large and the very small. */
function powerOf(frames: Panel[], side: 'x' | 'y'): number {
  const axis = frames[0][side];
  if (axis.scale && axis.scale !== 'linear') return 0;
  const ends = [...(axis.domain ?? []), ...(extentOf(frames, side, axis) ?? [])];
  const size = Math.max(0, ...ends.map(Math.abs));
  return size > 1e290 || (size > 0 && size < 1e-290) ? Math.floor(Math.log10(size)) : 0;
}

/** The powers of the two axes of a panel; where one unit is as long on both, they are one. */
export function powersOf(frames: Panel[]): {x: number; y: number} {
  const [x, y] = [powerOf(frames, 'x'), powerOf(frames, 'y')];
  return frames[0].equal ? {x: Math.max(x, y), y: Math.max(x, y)} : {x, y};
}

/** The panel with its values as multiples of these powers of ten. */
export function tamePanel(panel: Panel, {x, y}: {x: number; y: number}): Panel {
  if (x === 0 && y === 0) return panel;
  return {
    ...panel,
    x: tameAxis(panel.x, x),
    y: tameAxis(panel.y, y),
    marks: panel.marks.map((mark) => tameMark(mark, x, y)),
  };
}

function tameAxis(axis: Axis, power: number): Axis {
  if (power === 0) return axis;
  const {domain, ticks} = axis;
  return {
    ...axis,
    ...(domain && {domain: [scaleBy(domain[0], -power), scaleBy(domain[1], -power)]}),
    ...(ticks && {
      ticks: ticks.map((tick): [number, string] =>
        typeof tick === 'number'
          ? [scaleBy(tick, -power), formatNumber(tick)]
          : [scaleBy(tick[0], -power), tick[1]],
      ),
    }),
  };
}

/** Which fields of a mark stand on which axis. */
const sides: Record<string, 'x' | 'y'> = {
  x: 'x',
  dx: 'x',
  edges: 'x',
  y: 'y',
  dy: 'y',
  lo: 'y',
  hi: 'y',
};

function tameMark(mark: Mark, x: number, y: number): Mark {
  const powers = {x: -x, y: -y};
  const entries = Object.entries(mark).map(([key, value]: [string, unknown]) => {
    const side = Object.hasOwn(sides, key) ? sides[key] : undefined;
    return [key, side ? tameValue(value, powers[side]) : value];
  });
  return Object.fromEntries(entries) as Mark;
}

function tameValue(value: unknown, power: number): unknown {
  if (typeof value === 'number') return scaleBy(value, power);
  return Array.isArray(value) ? value.map((v: unknown) => tameValue(v, power)) : value;
}
