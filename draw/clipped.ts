import type {PlotItem} from 'lab/output';
import {layoutPlot} from './layout';
import {mathRuns, textWidth} from './text';

/** What `plot.css` makes of labels in a picture of one panel on a phone, and elsewhere. */
const [onPhone, usual] = [16.5, 13];

/** How far a text may stand out of its picture: `plot.css` clips at 16 pixels. */
const margin = 10;

/** Labels and titles that are longer than their panel, on a phone or anywhere, with what would fit: they are cut off. */
export function clippedLabels(item: PlotItem): string[] {
  const {panels} = layoutPlot(item);
  const size = panels.length === 1 ? onPhone : usual;
  return panels.flatMap(({panel, cell, x}) => {
    const [left, right] = [Math.min(...x.range), Math.max(...x.range)];
    const end = cell.left + cell.width;
    const texts: [string | undefined, number][] = [
      [panel.title, end - left],
      [panel.y.label, cell.width],
      [panel.x.label, right - cell.left],
    ];
    return texts.flatMap(([text, room]) => {
      if (!text) return [];
      const width = textWidth(
        mathRuns(text)
          .map((run) => run.text)
          .join(''),
        size,
      );
      if (width <= room + margin) return [];
      const most = Math.floor(([...text].length * (room + margin)) / width);
      return [`The label "${text}" is too long for its panel: at most about ${most} characters.`];
    });
  });
}
