import type {Dispatch} from 'react';
import {useFragmentPayload} from '@site/src/links/useFragmentPayload';
import type {DemoAction} from './state';

/** Opens the code that the page's address carries for this demo. */
export function useLink(id: string, dispatch: Dispatch<DemoAction>, isWanted: boolean) {
  useFragmentPayload(id, isWanted, (payload) => {
    const loading = import('./share').then(({decodeShared}) => decodeShared(payload));
    // Offline the link cannot be read; the original is here.
    const decoding = loading.catch(() => ({kind: 'damaged'}) as const);
    void decoding.then((decoded) => {
      if (decoded.kind !== 'done') return dispatch({type: 'refuse', link: decoded.kind});
      const {code, knobs, seed} = decoded.shared;
      dispatch({type: 'open', code, values: knobs, seed});
    });
  });
}
