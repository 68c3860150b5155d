import {useCallback, useEffect, useEffectEvent, useRef, type Dispatch} from 'react';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {DemoData} from '../../../model';
import type {RunHandle, RunnerUrls} from '../../runner/client';
import {isRunnerHere, loadRunner} from './page-runner';
import type {DemoAction, DemoState} from './state';

interface Props {
  data: DemoData;
  state: DemoState;
  dispatch: Dispatch<DemoAction>;
  /** Time to fetch the runner. */
  isNear: boolean;
}

/** Carries out the runs that the state wishes for; answers with the way to ask for one and to stop it. */
export function useRuns({data, state, dispatch, isNear}: Props) {
  const urls = usePluginData('runner') as RunnerUrls;
  const original = state.original.code;
  const current = useRef<{handle?: RunHandle} | undefined>(undefined);

  const start = useEffectEvent(async () => {
    const {src, sentences} = data;
    const {code, values, seed} = state;
    const run: {handle?: RunHandle} = {};
    current.current = run;
    if (!isRunnerHere()) dispatch({type: 'start'});
    const live = await loadRunner(urls);
    // Meanwhile Stop may have been pressed, or another run begun.
    if (current.current !== run) return;
    if (!live) {
      dispatch({type: 'fail', error: {kind: 'error', name: 'NoRunner', message: ''}});
      return;
    }
    run.handle = live.runner.run(
      {demo: src, code, knobs: values, seed},
      {
        onState: (next) => {
          if (next === 'running') dispatch({type: 'start'});
          if (next === 'stopped') dispatch({type: 'stop'});
        },
        onKnobs: (knobs) => dispatch({type: 'declare', knobs}),
        onItems: (items) => {
          const localized = [...items].map(
            ([key, item]) => [key, live.localize(item, sentences)] as const,
          );
          dispatch({type: 'emit', items: new Map(localized)});
        },
        onDone: ({ms, draws, endedAt}) => dispatch({type: 'done', ms, draws, endedAt}),
        onError: (error) => dispatch({type: 'fail', error}),
      },
    );
  });

  useEffect(
    function startWhenWished() {
      if (!state.wish) return;
      const timer = state.wish.delayMs > 0 && setTimeout(() => void start(), state.wish.delayMs);
      if (timer === false) void start();
      else return () => clearTimeout(timer);
    },
    [state.wish],
  );

  useEffect(
    function prepareRunner() {
      if (!isNear) return;
      void loadRunner(urls).then((live) => live?.runner.prepare(original));
    },
    [isNear, urls, original],
  );

  const run = useCallback(() => dispatch({type: 'press'}), [dispatch]);

  const stop = useCallback(() => {
    const run = current.current;
    current.current = undefined;
    run?.handle?.stop();
    if (!run?.handle) dispatch({type: 'stop'});
  }, [dispatch]);

  useEffect(function stopOnLeaving() {
    return () => current.current?.handle?.stop();
  }, []);

  return {run, stop};
}
