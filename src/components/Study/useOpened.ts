import {useState} from 'react';
import {useHistory} from '@docusaurus/router';
import type {Decoded} from '@site/src/links/payload';
import {useFragmentPayload} from '@site/src/links/useFragmentPayload';
import type {StudyList} from '@site/src/study/list';

/** A list beside one's own, or why there is none. */
export type Opened =
  {kind: 'done'; list: StudyList; from: 'link' | 'file'} | {kind: 'damaged' | 'newer' | 'no-list'};

/** The anchor that a link to a list carries. */
export const listId = 'list';

/** The list that a link or a file brought; one's own is not touched by it. */
export function useOpened() {
  const history = useHistory();
  const [opened, setOpened] = useState<Opened>();

  useFragmentPayload(listId, true, (payload) => {
    const loading = import('@site/src/study/share').then(({decodeList}) => decodeList(payload));
    const decoding = loading.catch((): Decoded<StudyList> => ({kind: 'damaged'}));
    void decoding.then((decoded) =>
      setOpened(
        decoded.kind === 'done' ? {kind: 'done', list: decoded.shared, from: 'link'} : decoded,
      ),
    );
  });

  const close = () => {
    setOpened(undefined);
    // A reload must not bring it back.
    const {pathname, search} = history.location;
    history.replace({pathname, search});
  };
  return {opened, setOpened, close};
}
