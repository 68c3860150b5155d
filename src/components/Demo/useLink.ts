import {useEffect, useEffectEvent, type Dispatch} from 'react';
import {parseFragment} from '../../fragment';
import type {DemoAction} from './state';

/** Opens the code that the page's address carries for this demo. */
export function useLink(id: string, dispatch: Dispatch<DemoAction>, isWanted: boolean) {
  const openLink = useEffectEvent(() => {
    const fragment = parseFragment(location.hash);
    if (fragment?.id !== id || fragment.payload === undefined) return;
    const {payload} = fragment;
    const loading = import('./share').then(({decodeShared}) => decodeShared(payload));
    // Offline the link cannot be read; the original is here.
    const decoding = loading.catch(() => ({kind: 'damaged'}) as const);
    void decoding.then((decoded) => {
      if (decoded.kind !== 'done') return dispatch({type: 'refuse', link: decoded.kind});
      const {code, knobs, seed} = decoded.shared;
      dispatch({type: 'open', code, values: knobs, seed});
    });
  });
  useEffect(
    function followAddress() {
      if (!isWanted) return;
      openLink();
      const follow = () => openLink();
      window.addEventListener('hashchange', follow);
      return () => window.removeEventListener('hashchange', follow);
    },
    [isWanted],
  );
}
