import {useCallback, useMemo} from 'react';
import {useHistory} from '@docusaurus/router';
import {useHistorySelector} from '@docusaurus/theme-common';
import {type Filter, formatFilter, parseFilter} from './filter';

/**
 * The filter lives in the URL alone. A choice is a step that "back" undoes; typing replaces the entry
 * it began with, so that no letter has to be walked back.
 */
export function useFilter() {
  const history = useHistory();
  const search = useHistorySelector(({location}) => location.search);
  const filter = useMemo(() => parseFilter(search), [search]);
  const change = useCallback(
    (part: Partial<Filter>) => {
      const {pathname, hash, search: now} = history.location;
      const next = {pathname, hash, search: formatFilter({...parseFilter(now), ...part})};
      if (next.search === now) return;
      if ('words' in part && Object.keys(part).length === 1) history.replace(next);
      else history.push(next);
    },
    [history],
  );
  return {filter, change};
}
