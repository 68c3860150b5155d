import {expect} from 'vitest';
import type {Item, KnobSpec, KnobValue} from 'lab/output';
import {acceptKnob} from '../../runner/knobs';
import {
  linesOf,
  markOf,
  numbersAfter,
  seriesOf,
  tableOf,
  type ReadSeries,
  type ReadTable,
} from './read-run';
import {disagreement} from './stated';

/** What a run needs beside the code. */
export interface Setting {
  knobs: Record<string, KnobValue>;
  seed: number;
}

/** The output of a run, to be asked by the names that the demo gives to things. */
export interface Run extends Setting {
  /** Every knob with the value that it stood at. */
  knobs: Record<string, KnobValue>;
  items: Item[];
  /** The lines that were printed. */
  text: string[];
  /** Whether each check holds, by its label. */
  checks: Record<string, boolean>;
  /** The number printed after a label, on its line. */
  number(label: string): number;
  /** All numbers printed after a label, on its line. */
  numbers(label: string): number[];
  /** The only table, or the one with that title or at that place. */
  table(which?: string | number): ReadTable;
  /** A curve, bars or a histogram, by its name in the legend; with the panel's title where several have it. */
  series(...panelAndName: [name: string] | [panel: string, name: string]): ReadSeries;
  /** Points, in the same way. */
  points(...panelAndName: [name: string] | [panel: string, name: string]): ReadSeries;
  /** A straight line across a panel, in the same way. */
  rule(...panelAndName: [name: string] | [panel: string, name: string]): {x?: number; y?: number};
  /**
   * Expects the number of the sentence to be what was measured, to the digits written: `says('0.930', …)`,
   * `says('95 %', share)`, `says('5·10⁻⁶', …)`. "About 3000" may have a tolerance of up to a tenth.
   */
  says(stated: number | string, measured: number, tolerance?: number): void;
  /** The same code with other knobs, with another seed. What is not named stays. */
  again(change: Partial<Setting>): Promise<Run>;
  /** This run and those of the next seeds, `count` in all. */
  seeds(count: number): Promise<Run[]>;
}

/** Wraps what a demo put out. */
export function readRun(
  {items, knobs: specs}: {items: Item[]; knobs: KnobSpec[]},
  setting: Setting,
  runWith: (settings: Setting[]) => Promise<Run[]>,
): Run {
  const text = linesOf(items);
  const find = (kinds: Parameters<typeof markOf>[3], path: string[]) => {
    const name = path.at(-1) ?? '';
    return markOf(items, path.length > 1 ? path[0] : undefined, name, kinds);
  };
  const run: Run = {
    items,
    text,
    seed: setting.seed,
    knobs: Object.fromEntries(
      specs.map((spec) => [spec.label, acceptKnob(spec, setting.knobs[spec.label])]),
    ),
    checks: Object.fromEntries(
      items.flatMap((item) => (item.kind === 'check' ? [[item.label, item.ok]] : [])),
    ),
    number(label) {
      const [first] = numbersAfter(text, label);
      if (first === undefined) throw new Error(`No number stands behind ${JSON.stringify(label)}.`);
      return first;
    },
    numbers: (label) => numbersAfter(text, label),
    table: (which) => tableOf(items, which),
    series: (...path) => seriesOf(find(['line', 'bars', 'histogram'], path)),
    points: (...path) => seriesOf(find(['points'], path)),
    rule(...path) {
      const mark = find(['rule'], path);
      return mark.mark === 'rule' ? {x: mark.x, y: mark.y} : {};
    },
    says(stated, measured, tolerance) {
      const problem = disagreement(stated, measured, tolerance);
      expect(problem === undefined, problem).toBe(true);
    },
    async again({knobs = {}, seed = setting.seed}) {
      const [other] = await runWith([{knobs: {...setting.knobs, ...knobs}, seed}]);
      return other;
    },
    async seeds(count) {
      const next = Array.from({length: count - 1}, (_, i) => setting.seed + i + 1);
      return [run, ...(await runWith(next.map((seed) => ({...setting, seed}))))];
    },
  };
  return run;
}
