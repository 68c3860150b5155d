import {useRef, useState, type Dispatch} from 'react';
import {useNetworkBack} from '@site/src/files/useFile';
import {useFragmentPayload} from '@site/src/links/useFragmentPayload';
import type {DemoAction} from './state';

interface Props {
  id: string;
  original: string;
  dispatch: Dispatch<DemoAction>;
  isWanted: boolean;
}

/** Shows the code that the page's address carries for this demo, as long as the address carries it; answers with the way to try again. */
export function useLink({id, original, dispatch, isWanted}: Props) {
  const asked = useRef<string | undefined>(undefined);
  const [isLost, setLost] = useState(false);
  const leave = () => {
    asked.current = undefined;
    setLost(false);
    dispatch({type: 'leave'});
  };
  const open = (payload: string) => {
    asked.current = payload;
    const loading = import('./share').then(({decodeShared}) => decodeShared(payload, original));
    // The link may be sound: what reads it is missing.
    const decoding = loading.catch(() => ({kind: 'lost'}) as const);
    void decoding.then((decoded) => {
      // Meanwhile the address may say something else.
      if (asked.current !== payload) return;
      setLost(decoded.kind === 'lost');
      if (decoded.kind !== 'done') return dispatch({type: 'refuse', link: decoded.kind});
      const {code, knobs, seed} = decoded.shared;
      dispatch({type: 'open', code, values: knobs, seed});
    });
  };
  useFragmentPayload({id, isWanted, open, leave});

  const retry = () => {
    if (asked.current !== undefined) open(asked.current);
  };
  useNetworkBack(isLost, retry);
  return retry;
}
