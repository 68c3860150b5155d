import {useEffect} from 'react';
import {useHistory, useLocation} from '@docusaurus/router';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {movedTo} from '@site/src/links/movedTo';
import {usePageData} from './usePageData';

/** Leads on from an anchor that once stood on this page; its links are in chats and papers. */
export function useMovedAnchors() {
  const {moved} = usePageData();
  const {hash} = useLocation();
  const history = useHistory();
  const {withBaseUrl} = useBaseUrlUtils();
  useEffect(
    function forward() {
      const target = movedTo(hash, moved);
      if (target) history.replace(withBaseUrl(target));
    },
    [hash, history, moved, withBaseUrl],
  );
}
