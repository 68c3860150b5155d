import type {ErrorItem, Item, KnobSpec} from 'lab/output';
import type {NamedTrial} from '@site/src/links/trialStore';
import type {SaveResult} from '@site/src/storage/records';
import type {Shown} from './merge';
import type {KnobValues} from './values';

/** `static` until the editor has taken the place of the highlighted code. */
export type Phase = 'static' | 'ready' | 'running' | 'done' | 'stopped' | 'error';

/** Who wrote the code that is shown; `try` is the author's text with the edits of a Try. */
export type Origin = 'author' | 'edited' | 'link' | 'try';

/** A text kept beside the one shown, and those that were kept before it. */
export interface Aside {
  code: string;
  /** `tab`: another tab has kept it. */
  why: 'outdated' | 'kept' | 'tab';
  below?: Aside;
}

/** Why a link shows no code of its own. */
export type Refused = 'damaged' | 'newer' | 'outdated' | 'lost';

/** What is the reader's own in a demo. */
export type Own = Pick<DemoState, 'origin' | 'code' | 'values' | 'seed'>;

/** What the page knows of the demo. */
export interface Original {
  code: string;
  hash: string;
  knobs: KnobSpec[];
  output: Item[];
  draws: boolean;
}

export interface DemoState {
  original: Original;
  phase: Phase;
  origin: Origin;
  code: string;
  values: KnobValues;
  seed: number;
  specs: KnobSpec[];
  /** Those that the current run has declared so far. */
  declared?: KnobSpec[];
  shown: Shown[];
  error?: ErrorItem;
  /** Whether the output shown is that of the code shown, of the author's run, or of the last run that worked. */
  outputOf: 'code' | 'original' | 'earlier';
  /** Restored and linked code runs only after the reader has pressed Run. */
  mayRun: boolean;
  ms?: number;
  /** The line of the `return` at which the top level of the last run ended. */
  endedAt?: number;
  /** Whether the last run drew random numbers. */
  draws: boolean;
  /** A text kept beside the one shown: an edit of an earlier original, or the reader's own edit. */
  aside?: Aside;
  /** A Try of the page that is shown, and what to go back to. */
  trying?: Trying;
  /** Why a link shows the original. */
  link?: Refused;
  /** What the reader had before a link was opened. */
  beforeLink?: Own;
  /** Whether it is known what the browser has kept. */
  isRestored: boolean;
  kept?: SaveResult;
  /** How many runs have ended; each is announced once. */
  ended: number;
  /** A run to start once `delayMs` have passed without another wish. */
  wish?: {delayMs: number};
  /** Counts the times when the text was replaced other than by typing: the editor follows. */
  revision: number;
}

/** What a Try must bring back when it is pressed again. */
export type Before = Pick<
  DemoState,
  | 'phase'
  | 'origin'
  | 'code'
  | 'values'
  | 'seed'
  | 'specs'
  | 'shown'
  | 'error'
  | 'outputOf'
  | 'mayRun'
  | 'ms'
  | 'draws'
>;

/** A Try that is shown: its changed lines, counted from 1, and what was there before it. */
export interface Trying {
  trial: NamedTrial;
  lines: number[];
  before: Before;
}

/** A demo as the page brings it. */
export function initialState(original: Original): DemoState {
  return {
    original,
    phase: 'static',
    origin: 'author',
    code: original.code,
    values: {},
    seed: 0,
    specs: original.knobs,
    shown: original.output.map((item, key) => ({key, item, isOld: false})),
    outputOf: 'code',
    mayRun: true,
    draws: original.draws,
    isRestored: false,
    ended: 0,
    revision: 0,
  };
}

/** Shows another text over the author's output, without running it. */
export function withCode(state: DemoState, code: string, origin: Origin): DemoState {
  const {original, phase, values, seed} = state;
  const isOriginal = code === original.code;
  const isAuthorsRun = isOriginal && seed === 0 && Object.keys(values).length === 0;
  return {
    ...state,
    ...pick(initialState(original)),
    phase: phase === 'static' ? 'static' : 'ready',
    code,
    origin: isOriginal ? 'author' : origin,
    mayRun: isOriginal,
    outputOf: isAuthorsRun ? 'code' : 'original',
    revision: state.revision + 1,
  };
}

function pick({specs, shown, draws}: DemoState) {
  return {
    specs,
    shown,
    draws,
    declared: undefined,
    error: undefined,
    ms: undefined,
    endedAt: undefined,
    wish: undefined,
  };
}
