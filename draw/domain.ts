import type {Axis, Panel} from 'lab/output';
import {extentOf, hasMap} from './extent';
import {niceStep} from './ticks';

const loose = new Set(['points', 'polygon', 'arrows']);

/** A domain of one value gets room on both sides. */
function open([lo, hi]: [number, number], kind: Axis['scale']): [number, number] {
  if (lo < hi) return [lo, hi];
  if (kind === 'log') return [lo / 2, hi * 2];
  const room = Math.abs(lo) * 0.5 || 1;
  return [lo - room, hi + room];
}

function padLog([lo, hi]: [number, number], share: number): [number, number] {
  const room = (hi / lo) ** share;
  return [lo / room, hi * room];
}

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
  const room = isLoose ? (hi - lo) * 0.04 : 0;
  if (side === 'x' || panel.equal) return [lo - room, hi + room];
  const step = axis.scale === 'symlog' ? 1 : niceStep(hi - lo, count);
  return [Math.floor(lo / step + 1e-6) * step, Math.ceil(hi / step - 1e-6) * step];
}
