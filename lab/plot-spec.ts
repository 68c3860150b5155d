/** What an author writes to `plot`. */
import type {TensorLike} from './format-matrix';
import type {Tone} from './output';

/** Numbers in a row: a list (also of tensors of one number), a typed array or a one-dimensional tensor. NaN is a gap. */
export type Numbers = ArrayLike<number | TensorLike> | TensorLike;

/** A list of pairs: of lists or tensors of two numbers, or an n×2 tensor. A path is one. */
export type PairList = readonly (ArrayLike<number> | TensorLike)[] | TensorLike;

/** Points: their coordinates apart, or a list of pairs. */
export type Pairs = {x: Numbers; y: Numbers} | {xy: PairList} | PairList;

/** From a to b, rising. */
export type Interval = readonly number[];

/** One axis of a panel. */
export interface AxisSpec {
  label?: string;
  /** Where lines, bars and bands stand that bring no positions of their own; strings for categories. */
  values?: Numbers | readonly string[];
  /** From, to. */
  domain?: Interval;
  /** Powers of ten; what is not above 0 is a gap. */
  log?: boolean;
  /** Powers of ten on both sides of zero. */
  symlog?: boolean;
  ticks?: readonly (number | readonly [number, string])[];
}

/**
 * Heights over `x.values`, a function of x, pairs, or a line with positions and a look of its own; `y` as a list of
 * rows makes as many lines of one name.
 */
export type LineSpec =
  | Numbers
  | PairList
  | ((x: number) => number)
  | ({x?: Numbers; y: Numbers | readonly ArrayLike<number>[] | ((x: number) => number)} & LineLook)
  | ({xy: PairList} & LineLook);

interface LineLook {
  dash?: boolean;
  tone?: Tone;
  step?: boolean;
}

/** Pairs, heights over `x.values`, or points with a look of their own. */
export type PointsSpec =
  Numbers | PairList | ({x?: Numbers; y: Numbers} & PointsLook) | ({xy: PairList} & PointsLook);

interface PointsLook {
  labels?: readonly string[];
  size?: number;
  tone?: Tone;
}

/** Samples to count, in as many bins as the panel has; or with bins (their number or their edges). */
export type HistogramSpec =
  Numbers | {samples: Numbers; bins?: number | Numbers; density?: boolean; tone?: Tone};

/** A function of the plane, or its values on a grid: rows from the lowest y upward. */
export interface GridSpec {
  x: Interval;
  y: Interval;
  values?: readonly ArrayLike<number>[] | Numbers | ((x: number, y: number) => number);
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
  x: Interval;
  y: Interval;
  field: (x: number, y: number) => readonly number[];
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
  /** Lines that a formula promises, beside what was measured: dashed, in the colour of the text unless they have a tone. */
  formulas?: Series<LineSpec>;
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
  heat?: GridSpec & {scheme?: 'sequential' | 'diverging'; range?: Interval; label?: string};
  /** Lines of equal value. */
  contour?: GridSpec & {levels?: number | Numbers; name?: string; tone?: Tone};
  /** The class 0, 1, 2 … that wins in each cell. */
  regions?: GridSpec & {names?: readonly string[]};
  /** One unit is as long on x as on y. */
  equal?: boolean;
}

/** A picture: one panel, or several `panels`, or several `frames` to step through. */
export interface PlotSpec extends PanelSpec {
  /** What one sees, in a sentence, for those who cannot see it. */
  describe?: string;
  /** Height over width of the whole picture. */
  aspect?: number;
  /**
   * Small multiples, in a list or under their titles: `{loss: {lines: losses}}`. What stands outside (axes,
   * lines, title …) holds for each of them.
   */
  panels?: Panels;
  /** How many panels stand in a row; left out, all of up to three. */
  columns?: number;
  /** An animation; the last frame is the one shown at rest. */
  frames?: ({label: string; panels?: Panels} & PanelSpec)[];
}

/** The panels of a picture: a list, or a record of them under their titles. */
export type Panels = readonly PanelSpec[] | Readonly<Record<string, PanelSpec>>;
