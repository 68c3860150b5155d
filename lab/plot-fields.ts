import type {ContourMark, HeatMark, Mark, RegionsMark} from './output';
import {expectRange, gridOf} from './plot-grid';
import type {Numbers, PanelSpec} from './plot-spec';
import {numbersOf} from './series';

/** Colour fields lie behind everything else. */
export function fieldMarks({heat, regions, contour}: PanelSpec): Mark[] {
  const marks: Mark[] = [];
  if (heat) {
    const mark: HeatMark = {mark: 'heat', ...gridOf(heat, 'plot: heat')};
    if (heat.scheme) mark.scheme = heat.scheme;
    if (heat.range) mark.range = expectRange(heat.range, 'plot: heat.range');
    if (heat.label !== undefined) mark.label = heat.label;
    marks.push(mark);
  }
  if (regions) {
    const mark: RegionsMark = {mark: 'regions', ...gridOf(regions, 'plot: regions')};
    if (regions.names) mark.names = [...regions.names];
    marks.push(mark);
  }
  if (contour) {
    const {levels, name, tone = 'ink'} = contour;
    const grid = gridOf(contour, 'plot: contour');
    const mark: ContourMark = {mark: 'contour', ...grid, tone};
    if (levels !== undefined) mark.levels = levelsOf(levels, grid.values);
    if (name !== undefined) mark.name = name;
    marks.push(mark);
  }
  return marks;
}

/** A number of levels becomes that many values, evenly between the least and the greatest. */
function levelsOf(levels: number | Numbers, values: number[]): number[] {
  if (typeof levels !== 'number') return numbersOf(levels, 'plot: contour.levels');
  const seen = values.filter((value) => !Number.isNaN(value));
  const lo = seen.reduce((least, x) => Math.min(least, x), Infinity);
  const hi = seen.reduce((most, x) => Math.max(most, x), -Infinity);
  return Array.from({length: levels}, (_, i) => lo + ((i + 1) * (hi - lo)) / (levels + 1));
}
