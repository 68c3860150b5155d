import type {Query} from '@site/src/search/query';
import type {Found} from '@site/src/search/rank';
import {rememberQuery} from '@site/src/search/recent';
import {leaveTarget} from '@site/src/search/target';

/** Where a result leads: the very anchor. */
export function resultHref({entry, unit}: Found, baseUrl: string): string {
  return `${baseUrl}${entry.path.slice(1)}${unit.id && `#${unit.id}`}`;
}

interface Followed {
  href: string;
  query: Query;
  baseUrl: string;
  text: string;
}

/** Before a result is followed, by whatever means: the words to show there, the query for later. */
export function followResult({href, query, baseUrl, text}: Followed) {
  rememberQuery(baseUrl, text);
  const {words, isOpen} = query;
  leaveTarget({address: href, words, isOpen});
}
