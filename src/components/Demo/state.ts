import type {ErrorItem, Item, KnobSpec, KnobValue} from 'lab/output';
import type {NamedTrial} from '@site/src/links/trialStore';
import type {SaveResult} from '@site/src/storage/records';
import {goBack, keepBefore, ownOf, putAside, tryOut, type Trying} from './trial';
import {mergeItems, mergeSpecs, type Shown} from './merge';
import type {Saved} from './storage';
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

/** Code reruns so long after the last key stroke. */
const typingPauseMs = 600;

export type DemoAction =
  | {type: 'restore'; saved?: Saved}
  | {type: 'kept'; result: SaveResult}
  | {type: 'open'; code: string; values: KnobValues; seed: number}
  | {type: 'refuse'; link: Refused}
  | {type: 'leave'}
  | {type: 'ready'}
  | {type: 'edit'; code: string}
  | {type: 'turn'; label: string; value: KnobValue}
  | {type: 'reseed'}
  | {type: 'try'; trial: NamedTrial}
  | {type: 'press'}
  | {type: 'start'}
  | {type: 'declare'; knobs: KnobSpec[]}
  | {type: 'emit'; items: Map<number, Item>}
  | {type: 'done'; ms: number; draws: boolean; endedAt?: number}
  | {type: 'stop'}
  | {type: 'fail'; error: ErrorItem}
  | {type: 'reset'}
  | {type: 'swap'}
  | {type: 'elsewhere'; code: string}
  | {type: 'forget'};

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

/** The whole behaviour of a demo, without clock, worker or DOM. */
export function reduce(state: DemoState, action: DemoAction): DemoState {
  const {original} = state;
  switch (action.type) {
    case 'restore':
      return {...(action.saved ? restore(state, action.saved) : state), isRestored: true};
    case 'kept':
      return state.kept === action.result ? state : {...state, kept: action.result};
    case 'open':
      return open(keepBefore(state), action.code, action.values, action.seed);
    case 'refuse':
      return {...leave(state), link: action.link};
    case 'leave':
      return leave(state);
    case 'ready':
      return state.phase === 'static' ? {...state, phase: 'ready'} : state;
    case 'edit': {
      if (action.code === state.code) return state;
      const isOriginal = action.code === original.code;
      const origin = isOriginal ? 'author' : 'edited';
      const mayRun = state.mayRun || isOriginal;
      return wish({...keepBefore(state), code: action.code, origin, mayRun}, typingPauseMs);
    }
    case 'turn':
      return wish({...state, values: {...state.values, [action.label]: action.value}});
    case 'reseed':
      return wish({...state, seed: state.seed + 1});
    case 'try': {
      const isBack = state.trying?.trial.id === action.trial.id;
      const next = isBack ? goBack(state) : tryOut(state, action.trial);
      // A run that the Try broke off is taken up again.
      return isBack && state.trying?.before.phase !== 'running' ? next : wish(next);
    }
    case 'press':
      return wish({...state, mayRun: true});
    case 'start':
      return begin(state);
    case 'declare':
      return {...state, declared: action.knobs, specs: mergeSpecs(state.specs, action.knobs)};
    case 'emit':
      // The last words of a run that was ended, and whose output has been replaced since.
      if (state.phase !== 'running') return state;
      return {
        ...state,
        shown: mergeItems(state.shown, action.items),
        error: undefined,
        outputOf: 'code',
      };
    case 'done':
      return {
        ...finish(state, 'done'),
        specs: state.declared ?? [],
        ms: action.ms,
        endedAt: action.endedAt,
        draws: action.draws,
        error: undefined,
      };
    case 'stop':
      // What an earlier run ended with is not why this one was stopped.
      return state.phase === 'running' ? {...finish(state, 'stopped'), error: undefined} : state;
    case 'fail':
      return {...finish(state, 'error'), error: action.error};
    case 'reset': {
      const {aside, ended, phase, isRestored, kept} = keepBefore(state);
      const revision = state.revision + 1;
      const fresh = {...initialState(original), aside, ended, revision, isRestored, kept};
      return {...fresh, phase: phase === 'static' ? 'static' : 'ready'};
    }
    case 'swap': {
      const own = state.trying ? goBack(state) : state;
      if (!own.aside) return state;
      const {aside, origin, code} = own;
      const kept = origin === 'author' ? aside.below : putAside(aside.below, code);
      return withCode({...own, aside: kept}, aside.code, 'edited');
    }
    case 'elsewhere':
      // Another tab has kept another text: what is typed here stays, the other one is offered.
      return hearOf(state, action.code);
    case 'forget':
      return {...state, aside: state.aside?.below, link: undefined};
  }
}

function hearOf(state: DemoState, code: string): DemoState {
  const known = [state.original.code, ownOf(state).code, state.code];
  for (let one = state.aside; one; one = one.below) known.push(one.code);
  if (known.includes(code)) return state;
  // What that tab had before is only a step on the way.
  const below = state.aside?.why === 'tab' ? state.aside.below : state.aside;
  return {...state, aside: {code, why: 'tab', ...(below && {below})}};
}

/** What to keep of the reader's work; linked code is theirs once they change it. */
export function savedOf(state: DemoState): Saved {
  const {origin, code, values, seed} = ownOf(state);
  const {original, aside} = state;
  const below: string[] = [];
  for (let one = aside?.below; one; one = one.below) below.push(one.code);
  return {
    hash: original.hash,
    knobs: values,
    seed,
    ...(origin === 'edited' ? {code} : {}),
    ...(aside ? {aside: aside.code} : {}),
    ...(below.length > 0 ? {below} : {}),
  };
}

function restore(state: DemoState, saved: Saved): DemoState {
  const isOutdated = saved.code !== undefined && saved.hash !== state.original.hash;
  if (isOutdated) return {...state, aside: {code: saved.code ?? '', why: 'outdated'}};
  const next = {...state, values: saved.knobs, seed: saved.seed};
  const asides = [...(saved.below ?? []).toReversed(), ...(saved.aside ? [saved.aside] : [])];
  const aside = asides.reduce<Aside | undefined>(putAside, undefined);
  return withCode({...next, aside}, saved.code ?? state.original.code, 'edited');
}

function open(state: DemoState, code: string, values: KnobValues, seed: number): DemoState {
  const isOwn = state.origin === 'edited' && state.code !== code;
  const aside = isOwn ? putAside(state.aside, state.code) : state.aside;
  const {origin, code: ownCode, values: ownValues, seed: ownSeed} = state;
  const own = {origin, code: ownCode, values: ownValues, seed: ownSeed};
  const beforeLink = origin === 'link' ? state.beforeLink : own;
  const next = {...state, values, seed, aside, link: undefined, beforeLink};
  return withCode(next, code, 'link');
}

/** The address carries no code any more: what was there before it comes back, unless the reader has made it theirs. */
function leave(state: DemoState): DemoState {
  const {beforeLink, link} = state;
  const rest = link ? {...state, link: undefined} : state;
  if (ownOf(state).origin !== 'link' || !beforeLink) return rest;
  const {code, values, seed} = beforeLink;
  const aside = rest.aside?.code === code ? rest.aside.below : rest.aside;
  const next = {...rest, trying: undefined, values, seed, aside, beforeLink: undefined};
  return withCode(next, code, 'edited');
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

/**
 * Asks for a run, unless the code has yet to be let run by the reader. One that starts at once is shown as begun in
 * the same step, which the page then draws once; a run under way goes on until the new one takes its place.
 */
function wish(state: DemoState, delayMs = 0): DemoState {
  if (!state.mayRun) return state;
  const next = {...state, wish: {delayMs}};
  return delayMs === 0 && state.phase !== 'running' ? begin(next) : next;
}

/** A run begins: what is shown is the earlier one's until the new one replaces it. */
function begin(state: DemoState): DemoState {
  const {phase, declared, shown} = state;
  if (phase === 'running' && !declared && shown.every(({isOld}) => isOld)) return state;
  return {
    ...state,
    phase: 'running',
    declared: undefined,
    shown: shown.map((item) => ({...item, isOld: true})),
  };
}

function finish(state: DemoState, phase: Phase): DemoState {
  const fresh = state.shown.filter(({isOld}) => !isOld);
  // A run that ended before its first item, as at a syntax error, takes nothing away.
  const isEmpty = fresh.length === 0 && phase !== 'done';
  const outputOf = isEmpty ? (state.outputOf === 'code' ? 'earlier' : state.outputOf) : 'code';
  return {
    ...state,
    phase,
    ended: state.ended + 1,
    ms: undefined,
    endedAt: undefined,
    outputOf,
    shown: isEmpty ? state.shown.map((shown) => ({...shown, isOld: false})) : fresh,
  };
}
