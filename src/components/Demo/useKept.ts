import {useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, type Dispatch} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {siteRoot} from '@site/src/storage/records';
import {reduce, savedOf, type DemoAction, type DemoState} from './state';
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

  /** The text that this tab has read or written last; another one is another tab's. */
  const known = useRef<string | undefined>(undefined);

  // Before paint: the original must not flash up on its way to the edit.
  useLayoutEffect(
    function restoreWork() {
      if (!isWanted) return;
      const saved = store.load(src);
      known.current = saved?.code;
      dispatch({type: 'restore', saved});
    },
    [dispatch, isWanted, src, store],
  );

  /** What another tab has kept meanwhile, as news for this one. */
  const findOthers = (): DemoAction | undefined => {
    const found = store.load(src)?.code;
    const isOthers = found !== undefined && found !== known.current;
    const news = {type: 'elsewhere', code: found ?? ''} as const;
    return isOthers && reduce(state, news) !== state ? news : undefined;
  };

  const keep = useEffectEvent(() => {
    // Linked code is not the reader's own, and must not take the place of what is.
    if (!state.isRestored || ownOf(state).origin === 'link') return;
    const news = findOthers();
    if (news) dispatch(news);
    const saved = savedOf(news ? reduce(state, news) : state);
    known.current = saved.code;
    dispatch({type: 'kept', result: store.save(src, saved)});
  });

  const listen = useEffectEvent(({key}: StorageEvent) => {
    // An untouched demo need not know: it looks before it keeps anything. To answer what is known
    // already would go to and fro between two tabs for ever.
    if (key === store.keyOf(src) && state.origin === 'edited' && findOthers()) keep();
  });
  useEffect(
    function hearOtherTabs() {
      if (!isWanted) return;
      const hear = (event: StorageEvent) => listen(event);
      window.addEventListener('storage', hear);
      return () => window.removeEventListener('storage', hear);
    },
    [isWanted],
  );
  const {isRestored, code, origin, values, seed, aside} = state;
  // Before paint: what the reader sees as edited is kept, whatever becomes of the page next.
  useLayoutEffect(
    function keepWork() {
      keep();
    },
    [isRestored, code, origin, values, seed, aside],
  );
}
