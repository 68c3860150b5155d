import Translate from '@docusaurus/Translate';
import type {SearchState} from '@site/src/search/useSearch';
import {resultCount} from './resultCount';

/** How far a search is, in a few words: at work, waiting for a slow network, done with so many results. */
export function Progress({status, count}: {status: SearchState['status']; count: number}) {
  if (status === 'busy') {
    return (
      <Translate id="search.busy" description="While the index is asked">
        Searching …
      </Translate>
    );
  }
  if (status === 'slow') {
    return (
      <Translate id="search.slow" description="While the index is asked for longer than a second">
        The network is slow; still searching …
      </Translate>
    );
  }
  return status === 'done' && count > 0 ? resultCount(count) : null;
}
