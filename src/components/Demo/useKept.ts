import {useEffect, useEffectEvent, useLayoutEffect, useMemo, type Dispatch} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {siteRoot} from '@site/src/storage/records';
import {savedOf, type DemoAction, type DemoState} from './state';
import {createStore} from './storage';
import {ownOf} from './trial';

/** Restores what the reader made of a demo and keeps it from then on. */
export function useKept(
  src: string,
  state: DemoState,
  dispatch: Dispatch<DemoAction>,
  isWanted: boolean,
) {
  const {siteConfig, i18n} = useDocusaurusContext();
  const root = siteRoot(siteConfig.baseUrl, i18n.currentLocale);
  const store = useMemo(() => createStore(root, () => window.localStorage), [root]);

  // Before paint: the original must not flash up on its way to the edit.
  useLayoutEffect(
    function restoreWork() {
      if (isWanted) dispatch({type: 'restore', saved: store.load(src)});
    },
    [dispatch, isWanted, src, store],
  );

  const keep = useEffectEvent(() => {
    // Linked code is not the reader's own, and must not take the place of what is.
    if (!state.isRestored || ownOf(state).origin === 'link') return;
    dispatch({type: 'kept', result: store.save(src, savedOf(state))});
  });
  const {isRestored, code, origin, values, seed, aside} = state;
  useEffect(
    function keepWork() {
      keep();
    },
    [isRestored, code, origin, values, seed, aside],
  );
}
