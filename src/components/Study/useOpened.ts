import {useRef, useState} from 'react';
import {useHistory} from '@docusaurus/router';
import {useNetworkBack} from '@site/src/files/useFile';
import {useFragmentPayload} from '@site/src/links/useFragmentPayload';
import type {StudyList} from '@site/src/study/list';

/** A list beside one's own, or why there is none. */
export type Opened =
  | {kind: 'done'; list: StudyList; from: 'link' | 'file'}
  | {kind: 'damaged' | 'newer' | 'no-list' | 'lost'};

/** The anchor that a link to a list carries. */
export const listId = 'list';

/** The list that a link or a file brought; one's own is not touched by it. */
export function useOpened() {
  const history = useHistory();
  const [opened, setOpened] = useState<Opened>();

  const asked = useRef<string | undefined>(undefined);
  const open = (payload: string) => {
    asked.current = payload;
    const loading = import('@site/src/study/share').then(({decodeList}) => decodeList(payload));
    // The link may be sound: what reads it is missing.
    const decoding = loading.catch(() => ({kind: 'lost'}) as const);
    void decoding.then((decoded) => {
      // Meanwhile the address may say something else.
      if (asked.current !== payload) return;
      setOpened(
        decoded.kind === 'done' ? {kind: 'done', list: decoded.shared, from: 'link'} : decoded,
      );
    });
  };
  const leave = () => {
    asked.current = undefined;
    setOpened((now) => (now?.kind === 'done' && now.from === 'file' ? now : undefined));
  };
  useFragmentPayload({id: listId, isWanted: true, open, leave});
  const retry = () => {
    if (asked.current !== undefined) open(asked.current);
  };
  useNetworkBack(opened?.kind === 'lost', retry);

  const close = () => {
    setOpened(undefined);
    // A reload must not bring it back.
    const {pathname, search} = history.location;
    history.replace({pathname, search});
  };
  return {opened, setOpened, close, retry};
}
