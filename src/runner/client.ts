import type {ErrorItem, Item, KnobSpec} from 'lab/output';
import type {KnobValues} from '../../runner/protocol';

export type {KnobValues};

/** Where the build put the runner: one program, and each pack of lab with the packs it needs itself. */
export interface RunnerUrls {
  bundleUrl: string;
  packs: Record<string, {url: string; needs: string[]}>;
}

/**
 * `queued`: a run of the same demo is about to end and this one follows; `running`: code is being
 * executed; then exactly one of `done`, `stopped`, `error`.
 */
export type RunState = 'queued' | 'running' | 'done' | 'stopped' | 'error';

/** What to run. */
export interface RunRequest {
  /** Which demo of the page: a newer run of it takes the place of the older one. */
  demo: string;
  code: string;
  knobs?: KnobValues;
  /** 0, or nothing, is the author's own run. */
  seed?: number;
}

/** What one hears of a run. After a newer run of the same demo has begun, the older one is silent. */
export interface RunListener {
  onState?(state: RunState): void;
  /** All knobs declared so far, in order; called again when the demo declares more. */
  onKnobs?(knobs: KnobSpec[]): void;
  /** Items that are new, or that replace an earlier item of the same key; at most once per frame. */
  onItems?(items: Map<number, Item>): void;
  /** The run ended by itself, perhaps at a `return` of its top level. `draws`: it drew random numbers. */
  onDone?(summary: {ms: number; draws: boolean; endedAt?: number}): void;
  /**
   * It failed, at `error.line` of the code if known. `error.name` is JavaScript's own or one of
   * `faultNames` (runner/faults.ts). State `error` follows.
   */
  onError?(error: ErrorItem): void;
}

export interface RunHandle {
  /** Ends the run within 100 ms, whatever it is doing; state `stopped` follows. */
  stop(): void;
}

/** Runs the demos of a page, away from the page. */
export interface Runner {
  /** Loads program and packs, makes the frame and a spare worker; call it when a demo comes near. Never rejects. */
  prepare(code?: string): Promise<void>;
  /** Runs a demo. With unchanged code (a knob was moved) it is not compiled again. */
  run(request: RunRequest, listener: RunListener): RunHandle;
  /** Ends all runs and takes the frame away. */
  dispose(): void;
}
