import {applyEdits} from '../../../model/tries';
import type {NamedTrial} from '@site/src/links/trialStore';
import {withCode, type Aside, type Before, type DemoState, type Own} from './demoState';

function beforeOf(state: DemoState): Before {
  const {phase, origin, code, values, seed, specs, shown, error, outputOf} = state;
  const {mayRun, ms, draws} = state;
  return {
    phase,
    origin,
    code,
    values,
    seed,
    specs,
    shown,
    error,
    outputOf,
    mayRun,
    ms,
    draws,
  };
}

/** The author's demo with the changes of a Try. After one Try another is tried; both lead back to the same. */
export function tryOut(state: DemoState, trial: NamedTrial): DemoState {
  const before = state.trying?.before ?? beforeOf(state);
  const {code, lines} = applyEdits(state.original.code, trial.edit);
  const next = withCode({...state, values: trial.set, seed: trial.seed}, code, 'try');
  return {...next, mayRun: true, link: undefined, trying: {trial, lines, before}};
}

/** What was there before a Try, output included. */
export function goBack(state: DemoState): DemoState {
  if (!state.trying) return state;
  const {before} = state.trying;
  const isReady = state.phase !== 'static';
  const isAtRest = before.phase !== 'static' && before.phase !== 'running';
  return {
    ...state,
    ...before,
    phase: isAtRest ? before.phase : isReady ? 'ready' : 'static',
    shown: before.shown.map((item) => ({...item, isOld: false})),
    declared: undefined,
    wish: undefined,
    trying: undefined,
    revision: state.revision + 1,
  };
}

/** A Try becomes something else: what the reader had written before it is put aside. */
export function keepBefore(state: DemoState): DemoState {
  if (!state.trying) return state;
  const {origin, code} = state.trying.before;
  const aside = origin === 'edited' ? putAside(state.aside, code) : state.aside;
  return {...state, aside, trying: undefined};
}

/** What is the reader's own while a Try is shown. */
export function ownOf(state: DemoState): Own {
  return state.trying?.before ?? state;
}

/** Keeps one more text. */
export function putAside(below: Aside | undefined, code: string): Aside {
  return {code, why: 'kept', ...(below && {below})};
}
