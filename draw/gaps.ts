import type {Mark, Panel, PlotItem} from 'lab/output';

const open = (values: number[]) =>
  values.some((v) => v === null) ? values.map((v) => v ?? NaN) : values;

function openMark(mark: Mark): Mark {
  switch (mark.mark) {
    case 'line':
    case 'points':
    case 'polygon':
      return {...mark, x: open(mark.x), y: open(mark.y)};
    case 'arrows':
      return {...mark, x: open(mark.x), y: open(mark.y), dx: open(mark.dx), dy: open(mark.dy)};
    case 'band':
      return {...mark, x: open(mark.x), lo: open(mark.lo), hi: open(mark.hi)};
    case 'bars':
    case 'histogram':
      return {...mark, y: open(mark.y)};
    case 'heat':
    case 'contour':
    case 'regions':
      return {...mark, values: open(mark.values)};
    case 'rule':
    case 'label':
      return mark;
  }
}

const openPanels = (panels: Panel[]): Panel[] =>
  panels.map((panel) => ({...panel, marks: panel.marks.map(openMark)}));

/** The plot with NaN for each gap: `null`, which is what JSON makes of it, counts as 0 in arithmetic. */
export function openGaps(item: PlotItem): PlotItem {
  return {
    ...item,
    panels: openPanels(item.panels),
    ...(item.frames && {
      frames: item.frames.map((frame) => ({...frame, panels: openPanels(frame.panels)})),
    }),
  };
}
