/**
 * What page, frame and worker say to each other: one discriminated union per direction. The page
 * trusts nothing that comes back; `validate.ts` turns a worker's words into items again.
 */
import type {ErrorItem, Item, KnobSpec, KnobValue} from 'lab/output';

/** Values that the reader has set, by the label of the knob. */
export type KnobValues = Record<string, KnobValue>;

/** What one run needs. */
export interface Job {
  code: string;
  /** What `compile` made of `code` in an earlier run; saves the time to do it again. */
  compiled?: string;
  knobs: KnobValues;
  /** Mixed into every seed of the demo; 0 is the author's own run. */
  seed: number;
  /** Names of the packs to hold ready for `import`, after those that they need themselves. */
  packs: string[];
}

export type PageToFrame =
  /** The worker's program, once; a spare worker starts at once. */
  | {type: 'load'; worker: string}
  | {type: 'pack'; name: string; text: string}
  /** `slot` is the demo: its idle worker is used again when `again` is set. */
  | {type: 'run'; run: number; slot: string; again: boolean; job: Job}
  | {type: 'stop'; run: number}
  | {type: 'ping'; id: number};

export type FrameToPage =
  | {type: 'ready'}
  /** A spare worker has loaded its program. */
  | {type: 'spare'}
  /** What a worker said, as JSON text; the frame, not the worker, stamps the run. */
  | {type: 'said'; run: number; text: string}
  | {type: 'stopped'; run: number}
  /** The worker ended by itself, or flooded the frame. */
  | {type: 'lost'; run: number; why: 'crash' | 'flood'}
  /** `idle`: how long ago each worker's event loop last turned, in ms, by run. */
  | {type: 'pong'; id: number; idle: Record<number, number>};

export type FrameToWorker =
  {type: 'pack'; name: string; text: string} | {type: 'run'; job: Job} | {type: 'ping'};

/**
 * Travels as JSON text, which `worker.ts` writes by hand: a string cannot be changed after its length was measured.
 * @public
 */
export type WorkerToFrame =
  | {type: 'loaded'}
  | {type: 'pong'}
  | {type: 'began'; compiled: string}
  | {type: 'knob'; spec: KnobSpec}
  | {type: 'items'; items: [key: number, item: Item][]}
  /**
   * `heavy`: it had so much memory that its worker goes, to give it back. `endedAt`: the line of the
   * `return` at which the top level ended.
   */
  | {type: 'done'; heavy: boolean; ms: number; draws: boolean; endedAt?: number}
  | {type: 'failed'; ms: number; draws: boolean; error: ErrorItem};

/** How long and how much; each has a plain message in `faults.ts`. */
export const limits = {
  /** A run that gives no sign for so long (nothing new, no progress) is ended. */
  runMs: 30_000,
  /** Stop is confirmed within this time, or the whole frame goes. */
  stopMs: 100,
  /** A frame that stays silent for so long has died. */
  silentMs: 3_000,
  /** Lines, tables, plots …: places in the output. */
  items: 1_000,
  /** Characters of JSON that the output may hold at any one time … */
  output: 4_000_000,
  /** … and in one item. */
  item: 2_000_000,
  /** Characters of one string. */
  text: 20_000,
  knobs: 40,
  /** Rows and columns of a table that are shown; the rest is named. */
  rows: 2_000,
  columns: 100,
  /** Bytes of large arrays that a demo may hold at one time … */
  memory: 4_000_000_000,
  /** … and with which a worker is kept for the next run. */
  keptMemory: 64_000_000,
} as const;
