import {useEffect, useEffectEvent} from 'react';
import {parseFragment} from '../fragment';

/** Hands over what the page's address carries for this id, now and whenever the address changes. */
export function useFragmentPayload(id: string, isWanted: boolean, open: (payload: string) => void) {
  const readAddress = useEffectEvent(() => {
    const fragment = parseFragment(location.hash);
    if (fragment?.id === id && fragment.payload !== undefined) open(fragment.payload);
  });
  useEffect(
    function followAddress() {
      if (!isWanted) return;
      readAddress();
      const follow = () => readAddress();
      window.addEventListener('hashchange', follow);
      return () => window.removeEventListener('hashchange', follow);
    },
    [isWanted],
  );
}
