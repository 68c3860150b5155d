import type {ErrorItem, Item, KnobSpec, KnobValue} from 'lab/output';
import type {NamedTrial} from '@site/src/links/trialStore';
import type {SaveResult} from '@site/src/storage/records';
import {
  initialState,
  withCode,
  type Aside,
  type DemoState,
  type Phase,
  type Refused,
} from './demoState';
import {goBack, keepBefore, ownOf, putAside, tryOut} from './trial';
import {mergeItems, mergeSpecs} from './merge';
import type {Saved} from './storage';
import type {KnobValues} from './values';

export {initialState, type DemoState, type Original} from './demoState';

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
