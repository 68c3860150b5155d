/** What an author writes to `plot`. */
import type {TensorLike} from './format-matrix';
import type {Tone} from './output';

/** Numbers in a row: a list, a typed array or a one-dimensional tensor. NaN is a gap. */
export type Numbers = ArrayLike<number> | TensorLike;

/** Points: their coordinates apart, or a list of pairs (also an n×2 tensor). */
export type Pairs = {x: Numbers; y: Numbers} | number[][] | TensorLike;

/** One axis of a panel. */
export interface AxisSpec {
  label?: string;
  /** Where lines, bars and bands stand that bring no positions of their own; strings for categories. */
  values?: Numbers | string[];
  domain?: [number, number];
  /** Powers of ten; what is not above 0 is a gap. */
  log?: boolean;
  /** Powers of ten on both sides of zero. */
  symlog?: boolean;
  ticks?: (number | [number, string])[];
}

/** Heights over `x.values`, a function of x, pairs, or a line with positions and a look of its own. */
export type LineSpec =
  | Numbers
  | number[][]
  | ((x: number) => number)
  | {
      x?: Numbers;
      y: Numbers | ((x: number) => number);
      dash?: boolean;
      tone?: Tone;
      step?: boolean;
    };

/** Points with a look of their own. */
export type PointsSpec =
  Pairs | {x: Numbers; y: Numbers; labels?: string[]; size?: number; tone?: Tone};

/** Samples to count, in as many bins as the panel has; or with bins (their number or their edges). */
export type HistogramSpec =
  Numbers | {samples: Numbers; bins?: number | Numbers; density?: boolean; tone?: Tone};

/** A function of the plane, or its values on a grid: rows from the lowest y upward. */
export interface GridSpec {
  x: [number, number];
  y: [number, number];
  values?: ArrayLike<number>[] | Numbers | ((x: number, y: number) => number);
  /** The function, if there are no values. */
  f?: (x: number, y: number) => number;
  /** How many cells a function is asked for along each side: 60 unless told. */
  resolution?: number;
}

/** Arrows from (x, y) to (x + dx, y + dy). */
export interface ArrowsSpec {
  x: Numbers;
  y: Numbers;
  dx: Numbers;
  dy: Numbers;
  tone?: Tone;
}

/** A vector field, drawn on a grid of arrows; the longest is as long as a cell is wide. */
export interface FieldSpec {
  x: [number, number];
  y: [number, number];
  field: (x: number, y: number) => readonly [number, number];
  resolution?: number;
  tone?: Tone;
}

type Series<T> = Record<string, T>;

/** One pair of axes and what stands in it. The same name has the same colour in all panels and frames. */
export interface PanelSpec {
  title?: string;
  x?: AxisSpec;
  y?: AxisSpec;
  lines?: Series<LineSpec>;
  points?: Series<PointsSpec>;
  bars?: Series<Numbers>;
  histogram?: Series<HistogramSpec>;
  /** Areas between `lo` and `hi`. */
  bands?: Series<{x?: Numbers; lo: Numbers; hi: Numbers; tone?: Tone}>;
  /** Filled closed outlines. */
  polygons?: Series<Pairs>;
  arrows?: Series<ArrowsSpec | FieldSpec>;
  /** Straight lines across the panel, at x or at y. */
  rules?: Series<{x: number; tone?: Tone} | {y: number; tone?: Tone}>;
  labels?: {x: number; y: number; text: string; anchor?: 'start' | 'middle' | 'end'}[];
  /** Amounts as colour. */
  heat?: GridSpec & {scheme?: 'sequential' | 'diverging'; range?: [number, number]; label?: string};
  /** Lines of equal value. */
  contour?: GridSpec & {levels?: number | Numbers; name?: string; tone?: Tone};
  /** The class 0, 1, 2 … that wins in each cell. */
  regions?: GridSpec & {names?: string[]};
  /** One unit is as long on x as on y. */
  equal?: boolean;
}

/** A picture: one panel, or several `panels`, or several `frames` to step through. */
export interface PlotSpec extends PanelSpec {
  /** What one sees, in a sentence, for those who cannot see it. */
  describe?: string;
  /** Height over width of the whole picture. */
  aspect?: number;
  /** Small multiples. What stands outside (axes, lines, title …) holds for each of them. */
  panels?: PanelSpec[];
  /** How many panels stand in a row. */
  columns?: number;
  /** An animation; the last frame is the one shown at rest. */
  frames?: ({label: string; panels?: PanelSpec[]} & PanelSpec)[];
}
