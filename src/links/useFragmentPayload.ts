import {useEffect, useEffectEvent} from 'react';
import {formatFragment, parseFragment} from '../fragment';
import {wasGoneTo} from './wasGoneTo';

interface Props {
  /** The anchor that the payload belongs to. */
  id: string;
  isWanted: boolean;
  open: (payload: string) => void;
  /** Back or forward has led to an address without a payload for this id. */
  leave: () => void;
}

/** Hands over what the page's address carries for this id, now and whenever the address changes. */
export function useFragmentPayload({id, isWanted, open, leave}: Props) {
  const readAddress = useEffectEvent((hasChanged: boolean) => {
    const fragment = parseFragment(location.hash);
    const isHere = fragment?.id === id;
    if (isHere && fragment.payload !== undefined) open(fragment.payload);
    // A link to another place of the page takes nothing away; to go back to what was before does.
    else if (hasChanged && (isHere || !fragment || wasGoneTo())) leave();
  });
  useEffect(
    function followAddress() {
      if (!isWanted) return;
      readAddress(false);
      const follow = () => readAddress(true);
      window.addEventListener('hashchange', follow);
      return () => window.removeEventListener('hashchange', follow);
    },
    [isWanted],
  );
}

/** Takes the payload for this id out of the address: a reload must not bring it back. */
export function dropPayload(id: string) {
  const fragment = parseFragment(location.hash);
  if (fragment?.id !== id || fragment.payload === undefined) return;
  history.replaceState(history.state, '', formatFragment({id}));
}
