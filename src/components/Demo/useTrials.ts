import {useCallback, useEffect, useEffectEvent, type Dispatch, type RefObject} from 'react';
import {revealLine} from '@site/src/components/StepLines/revealLine';
import {onTrials, publishTrial, type NamedTrial} from '@site/src/links/trialStore';
import type {DemoAction, DemoState} from './state';

interface Props {
  src: string;
  root: RefObject<HTMLElement | null>;
  state: DemoState;
  dispatch: Dispatch<DemoAction>;
  /** Ends the run under way. */
  stop: () => void;
  /** Gets editor and runner, however far away the reader is. */
  hurry: () => void;
  isWanted: boolean;
}

/** Carries out the Trys of the page that speak of this demo; answers with the way to take one back. */
export function useTrials({src, root, state, dispatch, stop, hurry, isWanted}: Props) {
  const {trying} = state;
  const id = trying?.trial.id;

  const takeBack = useCallback(() => {
    if (!trying) return;
    // Where a run is taken up again, it takes the place of this one by itself.
    if (trying.before.phase !== 'running') stop();
    dispatch({type: 'try', trial: trying.trial});
  }, [trying, stop, dispatch]);

  const press = useEffectEvent((trial: NamedTrial) => {
    if (trial.id === id) return takeBack();
    hurry();
    dispatch({type: 'try', trial});
    if (root.current) bringIntoView(root.current);
  });
  useEffect(
    function listenToTrys() {
      if (isWanted) return onTrials(src, (trial) => press(trial));
    },
    [src, isWanted],
  );

  useEffect(
    function tellTrys() {
      if (!isWanted) return;
      publishTrial(src, id);
      return () => publishTrial(src, undefined);
    },
    [src, id, isWanted],
  );

  const [first] = trying?.lines ?? [];
  useEffect(
    function showFirstChange() {
      const name = src.slice(src.lastIndexOf('/') + 1);
      if (first !== undefined) revealLine(name, first);
    },
    [src, id, first],
  );

  return takeBack;
}

/** Scrolls only as far as the demo's beginning is hidden, or more of it than the window has room for. */
function bringIntoView(demo: HTMLElement) {
  const {top, bottom} = demo.getBoundingClientRect();
  const navbar = parseFloat(getComputedStyle(demo).scrollMarginBlockStart) || 0;
  const isInView = top >= navbar - 1 && bottom <= innerHeight;
  if (!isInView) demo.scrollIntoView({block: 'start'});
}
