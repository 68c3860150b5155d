import type {ErrorItem, Item, KnobSpec} from 'lab/output';
import type {KnobValues} from '../../../runner/protocol';

/** A demo to run in Node. */
export interface NodeJob {
  code: string;
  /** By label; the author's own values where there is none. */
  knobs: KnobValues;
  /** 0 is the author's own run. */
  seed: number;
}

/** What came of it. */
export interface DemoRun {
  /** In the order of their places; plain JSON data. */
  items: Item[];
  knobs: KnobSpec[];
  /** Whether it drew random numbers. */
  draws: boolean;
  /** Set when the demo could not be compiled, threw or took too long; `line` counts from 1. */
  error?: ErrorItem;
  /** Its own computing time; of the run that was kept, when it is reused. */
  ms: number;
}
