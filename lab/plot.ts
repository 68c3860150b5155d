import {expectFields, type Fields} from './expect-fields';
import {emit} from './host';
import {formatValue} from './format';
import type {Panel, PlotItem} from './output';
import {makePalette, type Palette} from './palette';
import {panelOf} from './plot-marks';
import type {Panels, PanelSpec, PlotSpec} from './plot-spec';

/** A plot in the output. */
export interface PlotHandle {
  /** Draws it again in its place, with what is given changed: how a curve grows while one watches. */
  update(changes: PlotSpec): void;
}

/**
 * Draws a picture: `plot({x: {label: 'a', values: a}, lines: {L1: y}})`. Series are named; the name
 * is the legend. Throws an error that names the series that does not fit.
 * @example
 * const x = linspace(-3, 3, 61);
 * const handle = plot({
 *   x: {label: 'x', values: x},
 *   lines: {'x²': square(x), '|x|': {y: abs(x), dash: true}}});
 * handle.update({rules: {minimum: {x: 0}}});
 */
export function plot(spec: PlotSpec): PlotHandle {
  let current = spec;
  const replace = emit(plotItem(current));
  return {
    update(changes) {
      current = {...current, ...changes};
      replace(plotItem(current));
    },
  };
}

const panelFields: Fields<PanelSpec> = {
  title: 1,
  x: 1,
  y: 1,
  lines: 1,
  formulas: 1,
  points: 1,
  bars: 1,
  histogram: 1,
  bands: 1,
  polygons: 1,
  arrows: 1,
  rules: 1,
  labels: 1,
  heat: 1,
  contour: 1,
  regions: 1,
  equal: 1,
};
const plotFields: Fields<PlotSpec> = {
  ...panelFields,
  describe: 1,
  aspect: 1,
  panels: 1,
  columns: 1,
  frames: 1,
};

/** The data of a plot: everything copied, so that later changes of the arrays do not reach it. */
export function plotItem(spec: PlotSpec): PlotItem {
  if (typeof spec !== 'object' || spec === null) {
    throw new TypeError(
      `plot(spec): expected an object such as {x: {values}, lines: {name: y}}, but it is ${formatValue(spec)}.`,
    );
  }
  expectFields(spec, plotFields, 'plot');
  spec.frames?.forEach((frame, i) =>
    expectFields(frame, {label: 1, panels: 1, ...panelFields}, `plot: frames[${i}]`),
  );
  const palette = makePalette();
  const {describe, aspect, panels, columns, frames, ...common} = spec;
  const item: PlotItem = {kind: 'plot', panels: panelsOf(common, panels, palette)};
  if (spec.title !== undefined && panels) item.title = spec.title;
  if (describe !== undefined) item.describe = describe;
  if (aspect !== undefined) item.aspect = aspect;
  if (columns !== undefined) item.columns = columns;
  if (frames && frames.length > 0) {
    item.frames = frames.map(({label, panels: own, ...frame}) => ({
      label: String(label),
      panels: panelsOf(merge(common, frame), own ?? panels, palette),
    }));
    item.panels = item.frames[frames.length - 1].panels;
  }
  return item;
}

function panelsOf(common: PanelSpec, panels: Panels | undefined, palette: Palette): Panel[] {
  if (!panels) return [panelOf(common, palette)];
  // The title of the whole is not the title of each.
  const shared = {...common, title: undefined};
  return listed(panels).map((panel) => panelOf(merge(shared, panel), palette));
}

/** Panels under their titles become a list of panels. */
function listed(panels: Panels): PanelSpec[] {
  if (typeof panels !== 'object' || panels === null) {
    throw new TypeError(
      `plot: panels should be a list of panels or a record of them under their titles, but is ${formatValue(panels)}.`,
    );
  }
  const entries = Object.entries<PanelSpec>(panels as Record<string, PanelSpec>);
  return entries.map(([key, panel]) => {
    const where = Array.isArray(panels) ? `plot: panels[${key}]` : `plot: panels '${key}'`;
    if (typeof panel !== 'object' || panel === null) {
      throw new TypeError(
        `${where}: expected an object such as {lines: {name: y}}, but it is ${formatValue(panel)}.`,
      );
    }
    expectFields(panel, panelFields, where);
    return Array.isArray(panels) ? panel : {title: key, ...panel};
  });
}

/** Axes and series of `own` beside those of `common`; where both name one, `own` holds. */
function merge(common: PanelSpec, own: PanelSpec): PanelSpec {
  const merged: Record<string, unknown> = {...common};
  for (const [key, value] of Object.entries(own)) {
    const below = merged[key];
    const both = isRecord(below) && isRecord(value);
    merged[key] = both ? {...below, ...value} : value;
  }
  return merged;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
