import type {Axis, Panel} from 'lab/output';
import {extentOf, hasMap} from './extent';
import {niceStep} from './ticks';

const loose = new Set(['points', 'polygon', 'arrows']);

/** A domain of one value gets room on both sides. */
function open([lo, hi]: [number, number], kind: Axis['scale']): [number, number] {
  if (lo < hi) return [lo, hi];
  if (kind === 'log') return [least(lo / 2), most(hi * 2)];
  const room = Math.abs(lo) * 0.5 || 1;
  return [-most(room - lo), most(hi + room)];
}

function padLog([lo, hi]: [number, number], share: number): [number, number] {
  // By logarithms, since the ratio of 1e300 to 1e-20 is infinite.
  const room = Math.exp((Math.log(hi) - Math.log(lo)) * share);
  return [least(lo / room), most(hi * room)];
}

/** A log axis begins above 0, and no axis reaches infinity. */
const least = (lo: number) => Math.max(Number.MIN_VALUE, lo);
const most = (hi: number) => Math.min(Number.MAX_VALUE, hi);

/**
 * The values an axis runs over: the author's, else those of the data with the room that the marks
 * need. All frames of an animation are given, so that the axes stand still.
 */
export function domainOf(frames: Panel[], side: 'x' | 'y', count: number): [number, number] {
  const panel = frames[0];
  const axis = panel[side];
  if (axis.domain) return axis.domain;
  const extent = extentOf(frames, side, axis);
  if (!extent) return axis.scale === 'log' ? [1, 10] : [0, 1];
  const [lo, hi] = open(extent, axis.scale);
  if (hasMap(panel)) return [lo, hi];
  const isLoose = panel.equal || frames.some((p) => p.marks.some(({mark}) => loose.has(mark)));
  if (axis.scale === 'log') return side === 'y' || isLoose ? padLog([lo, hi], 0.04) : [lo, hi];
  const room = isLoose ? hi * 0.04 - lo * 0.04 : 0;
  if (side === 'x' || panel.equal) return [-most(room - lo), most(hi + room)];
  if (axis.scale === 'symlog') return [-most(-Math.floor(lo + 1e-6)), most(Math.ceil(hi - 1e-6))];
  const step = niceStep(hi - lo, count);
  return [Math.floor(lo / step + 1e-6) * step, Math.ceil(hi / step - 1e-6) * step];
}
