import type {LineMark, Mark, PlotItem, RuleMark, Tone} from 'lab/output';
import type {PanelLayout} from './panel-layout';
import {isWithin, toPixel} from './scale';
import {textWidth} from './text';
import {colourOf} from './tones';

const labelSize = 12.5;
const lineHeight = 15;
const widest = 92;

type Direct = (LineMark | RuleMark) & {name: string};

/** A name that stands beside its line. */
export interface EndLabel {
  text: string;
  colour: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle';
}

const isDirect = (mark: Mark): mark is Direct =>
  (mark.mark === 'line' || mark.mark === 'rule') && Boolean(mark.name);

/**
 * The room at the right that names need beside the ends of their lines, or undefined where a legend
 * serves better. Decided by names alone: neither a knob nor a growing curve may swap one for the other.
 */
export function directRoom({panels, frames}: PlotItem): number | undefined {
  if (panels.length !== 1 || frames) return undefined;
  const [{marks}] = panels;
  const direct = marks.filter(isDirect);
  const names = new Set(direct.map((mark) => mark.name));
  const others = marks.some(
    (mark) =>
      mark.mark === 'heat' ||
      mark.mark === 'regions' ||
      ('name' in mark && mark.name && !names.has(mark.name)),
  );
  const widths = direct.map((mark) => textWidth(mark.name, labelSize));
  if (others || names.size !== direct.length || names.size < 1 || names.size > 5) return undefined;
  if (Math.max(...widths) > widest) return undefined;
  return Math.max(
    ...direct.map((m, i) => (m.mark === 'rule' && m.x !== undefined ? 0 : widths[i] + 6)),
  );
}

/** The last place where a line is to be seen. */
function endOf(mark: Direct, {x, y}: PanelLayout): [number, number] | undefined {
  if (mark.mark === 'rule') {
    if (mark.y === undefined || !isWithin(mark.y, y)) return undefined;
    return [x.range[1], toPixel(y, mark.y)];
  }
  for (let i = mark.x.length - 1; i >= 0; i--) {
    if (isWithin(mark.x[i], x) && isWithin(mark.y[i], y)) {
      return [toPixel(x, mark.x[i]), toPixel(y, mark.y[i])];
    }
  }
  return undefined;
}

/** Moves labels apart that stand at about the same x, keeping their order, within the frame. */
function spread(labels: EndLabel[], top: number, bottom: number) {
  labels.sort((a, b) => a.y - b.y);
  for (let round = 0; round < 40; round++) {
    for (let i = 1; i < labels.length; i++) {
      const [above, below] = [labels[i - 1], labels[i]];
      const near = Math.abs(above.x - below.x) < widest;
      const push = near ? lineHeight - (below.y - above.y) : 0;
      if (push <= 0) continue;
      above.y -= push / 2;
      below.y += push / 2;
    }
    for (const label of labels) label.y = Math.min(bottom, Math.max(top, label.y));
  }
}

/** Where the names of a panel's lines stand. */
export function endLabels(layout: PanelLayout, tones: Map<Mark, Tone>): EndLabel[] {
  const {panel, x, y} = layout;
  const ends: EndLabel[] = [];
  const tops: EndLabel[] = [];
  for (const mark of panel.marks.filter(isDirect)) {
    const look = {text: mark.name, colour: colourOf(tones.get(mark) ?? 'ink')};
    if (mark.mark === 'rule' && mark.x !== undefined) {
      tops.push({...look, x: toPixel(x, mark.x), y: y.range[1] - 5, anchor: 'middle'});
      continue;
    }
    const end = endOf(mark, layout);
    if (end) ends.push({...look, x: end[0] + 6, y: end[1], anchor: 'start'});
  }
  spread(ends, y.range[1] + 2, y.range[0] - 4);
  return [...tops, ...ends.map((label) => ({...label, y: label.y + 4}))];
}
