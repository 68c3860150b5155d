/**
 * What a demo emits: plain data that can be cloned, stored and drawn anywhere. `lab` makes it, the
 * host (Node worker, browser worker, Vitest) carries it, `draw` and `src` show it. In every list of
 * numbers `null` and NaN are a gap.
 */

/** A sentence of the author's (translated by the host), or an already formatted value (never translated). */
export type Piece = string | {value: string};

export interface TextItem {
  kind: 'text';
  pieces: Piece[];
}

export interface TableItem {
  kind: 'table';
  title?: string;
  columns: string[];
  rows: Piece[][];
  /** Set by the host where it shows a part of a table: how large it was. */
  cut?: {rows: number; columns: number};
}

export interface Axis {
  label?: string;
  domain?: [number, number];
  scale?: 'linear' | 'log' | 'symlog';
  /** Where ticks stand; a pair gives a tick a text of its own. */
  ticks?: (number | [number, string])[];
}

/** A place in the palette (0…7), the text colour, or a pale grey. The same number means the same colour, dash and shape everywhere. */
export type Tone = number | 'ink' | 'muted';

interface Named {
  /** Shown in the legend and on hover. */
  name?: string;
  tone?: Tone;
  /** How many of its values are gaps that the author did not draw: NaN, infinite, or not above 0 on a log axis. */
  lost?: {count: number; of: number};
}

export interface LineMark extends Named {
  mark: 'line';
  x: number[];
  y: number[];
  dash?: boolean;
  step?: boolean;
}
export interface PointsMark extends Named {
  mark: 'points';
  x: number[];
  y: number[];
  size?: number;
  labels?: string[];
}
/** Bars over categories (strings) … */
export interface BarsMark extends Named {
  mark: 'bars';
  x: (string | number)[];
  y: number[];
}
/** … and over intervals, as in a histogram: from `edges[i]` to `edges[i + 1]` stands `y[i]`. */
export interface HistogramMark extends Named {
  mark: 'histogram';
  edges: number[];
  y: number[];
}
/** The area between `lo` and `hi`. */
export interface BandMark extends Named {
  mark: 'band';
  x: number[];
  lo: number[];
  hi: number[];
}
/** A filled closed outline. */
export interface PolygonMark extends Named {
  mark: 'polygon';
  x: number[];
  y: number[];
}
export interface ArrowsMark extends Named {
  mark: 'arrows';
  x: number[];
  y: number[];
  dx: number[];
  dy: number[];
}
/** A straight line across the panel at `x` or at `y`. */
export interface RuleMark extends Named {
  mark: 'rule';
  x?: number;
  y?: number;
}
export interface LabelMark {
  mark: 'label';
  x: number;
  y: number;
  text: string;
  anchor?: 'start' | 'middle' | 'end';
}
/** Values on a regular grid of cells, row by row from the lowest y; `x` and `y` are the outer edges. */
interface Grid {
  x: [number, number];
  y: [number, number];
  columns: number;
  rows: number;
  values: number[];
}
export interface HeatMark extends Grid {
  mark: 'heat';
  /** Sequential for amounts, diverging (white at 0) for signed values. */
  scheme?: 'sequential' | 'diverging';
  range?: [number, number];
  label?: string;
}
export interface ContourMark extends Grid, Named {
  mark: 'contour';
  levels?: number[];
}
/** The class (0, 1, 2 …) that wins in each cell. */
export interface RegionsMark extends Grid {
  mark: 'regions';
  names?: string[];
}

export type Mark =
  | LineMark
  | PointsMark
  | BarsMark
  | HistogramMark
  | BandMark
  | PolygonMark
  | ArrowsMark
  | RuleMark
  | LabelMark
  | HeatMark
  | ContourMark
  | RegionsMark;

/** One pair of axes. */
export interface Panel {
  title?: string;
  x: Axis;
  y: Axis;
  /** One unit is as long on x as on y. */
  equal?: boolean;
  marks: Mark[];
}

export interface PlotItem {
  kind: 'plot';
  title?: string;
  /** What one sees, in a sentence; the host adds a text made from the data. */
  describe?: string;
  /** Height over width of the whole picture, at a logical width of 560. */
  aspect?: number;
  /** How many panels stand in a row. */
  columns?: number;
  panels: Panel[];
  /** An animation: the panels of each frame; `panels` above is the frame shown at rest. */
  frames?: {label: string; panels: Panel[]}[];
}

/** A sheet of small pictures, each `width × height` numbers, row by row from the top. */
export interface ImagesItem {
  kind: 'images';
  title?: string;
  describe?: string;
  width: number;
  height: number;
  images: number[][];
  captions?: string[];
  columns?: number;
  range?: [number, number];
  scheme?: 'gray' | 'diverging';
}

/** Nodes and arrows in a coordinate system of the author's, y upward. */
export interface DiagramItem {
  kind: 'diagram';
  title?: string;
  describe: string;
  nodes: {
    id: string;
    x: number;
    y: number;
    label: string;
    shape?: 'circle' | 'box' | 'none';
    tone?: Tone;
  }[];
  edges: {
    from: string;
    to: string;
    label?: string;
    weight?: number;
    bend?: number;
    dash?: boolean;
  }[];
}

export interface CheckItem {
  kind: 'check';
  label: string;
  ok: boolean;
}

export interface ProgressItem {
  kind: 'progress';
  done: number;
  total: number;
  label?: string;
}

/**
 * Made by the host, never by a demo. `line` counts from 1 in the demo's source. `values` are what the
 * message names, for a page that says it in another language.
 */
export interface ErrorItem {
  kind: 'error';
  name: string;
  message: string;
  values?: Record<string, string>;
  line?: number;
  column?: number;
}

export type Item =
  TextItem | TableItem | PlotItem | ImagesItem | DiagramItem | CheckItem | ProgressItem | ErrorItem;

export type KnobValue = number | string | boolean | number[] | number[][];

/** Of a slider with `log`, `step` counts in powers of ten: 0.1 is ten steps from 1 to 10. */
export type KnobSpec =
  | {
      knob: 'slider';
      label: string;
      value: number;
      min: number;
      max: number;
      step: number;
      log?: boolean;
    }
  | {knob: 'choice'; label: string; value: string; options: string[]}
  | {knob: 'switch'; label: string; value: boolean}
  | {
      knob: 'grid';
      label: string;
      value: number[] | number[][];
      min?: number;
      max?: number;
      step?: number;
    };

/**
 * Who runs the demo. `emit` puts an item at a place in the output: the same key again replaces it
 * there, which is how curves grow and progress moves.
 */
export interface Host {
  emit(key: number, item: Item): void;
  /** Declares a knob and answers with the value the reader has set (of the spec's own kind), or the spec's. */
  knob(spec: KnobSpec): KnobValue;
  /** Mixed into every seed; 0 is the author's own run. Reading it marks the demo as one that draws. */
  seed(): number;
}
