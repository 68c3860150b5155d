import type {Panel} from 'lab/output';
import type {Scale} from './scale';
import type {Tick} from './ticks';

/** Where one pair of axes stands, and how its values become pixels. */
export interface PanelLayout {
  panel: Panel;
  /** The room of the panel with its texts. */
  cell: {left: number; top: number; width: number; height: number};
  x: Scale;
  y: Scale;
  xTicks: Tick[];
  yTicks: Tick[];
  categories: string[];
  /** Tick texts on x are too long to stand side by side. */
  turned: boolean;
}

export interface PlotLayout {
  height: number;
  panels: PanelLayout[];
  /** How many panels stand in a row where there is room. */
  columns: number;
  /** Names stand beside the ends of their lines; there is no legend. */
  direct: boolean;
}
